package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Stands for the program that a tool is, by the jar or folder it was loaded from: somebody who
 * works on a language of their own must not get results of yesterday's program.
 */
public final class CodeIdentity {

  private final Map<Path, String> known = new HashMap<>();

  /** Returns digits that are the same for the same program. */
  public synchronized String of(Class<?> program) {
    Optional<Path> location = location(program);
    if (location.isEmpty()) {
      return "";
    }
    String digest = known.get(location.get());
    if (digest == null) {
      digest = digest(location.get());
      known.put(location.get(), digest);
    }
    return digest;
  }

  private static Optional<Path> location(Class<?> program) {
    CodeSource source = program.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI()).toAbsolutePath());
    } catch (URISyntaxException | RuntimeException e) {
      // A class loader of its own kind; the name of the tool has to do.
      return Optional.empty();
    }
  }

  private static String digest(Path location) {
    try {
      return Digests.sha256(Files.isDirectory(location) ? folder(location) : jar(location));
    } catch (IOException e) {
      return "";
    }
  }

  // The directory of a jar has a checksum of each class.
  private static String jar(Path file) throws IOException {
    try (ZipFile jar = new ZipFile(file.toString())) {
      return jar.stream()
          .map(entry -> entry.getName() + " " + entry.getCrc())
          .collect(Collectors.joining("\n"));
    }
  }

  private static String folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes = files.filter(Files::isRegularFile).sorted().toList();
      StringBuilder text = new StringBuilder();
      for (Path file : classes) {
        text.append(folder.relativize(file)).append(' ');
        text.append(Digests.sha256(Files.readAllBytes(file))).append('\n');
      }
      return text.toString();
    }
  }
}
