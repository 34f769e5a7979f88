package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Identifies the program of a tool by the content of the jar or folder that it was loaded from:
 * somebody who works on a language of their own must not get results of an older version of it.
 * Each jar or folder is read once, so an instance lives as long as a session.
 */
public final class CodeIdentity {

  // ZIP File Format Specification, 4.3.16: the end of central directory record.
  private static final int END = 0x06054b50;
  private static final int SHORTEST_END = 22;
  private static final int LONGEST_END = SHORTEST_END + 0xffff;
  private static final int DIRECTORY_OFFSET = 16;

  private final Map<Path, String> known = new HashMap<>();
  private final ByteBuffer piece = ByteBuffer.allocate(LONGEST_END).order(ByteOrder.LITTLE_ENDIAN);
  private final Map<Resource, Optional<String>> engines = new HashMap<>();

  private record Resource(ClassLoader loader, String name) {}

  /** Returns a text that is the same for the same program. */
  public synchronized String of(Class<?> program) {
    return location(program).map(this::known).orElse("");
  }

  /**
   * Returns a text that is the same for the same program with the same engines; empty if nothing
   * distinguishes one of them from its next version.
   *
   * @param engines a resource of each jar with an engine, found by the class loader of the program
   */
  public synchronized Optional<String> of(Class<?> program, List<String> engines) {
    StringBuilder text = new StringBuilder(of(program));
    boolean isKnown = !text.isEmpty();
    for (String engine : engines) {
      Optional<String> digits = engine(program.getClassLoader(), engine);
      isKnown &= digits.isPresent();
      text.append(' ').append(digits.orElse(""));
    }
    return isKnown ? Optional.of(text.toString()) : Optional.empty();
  }

  // To look for a resource opens jars, so it is done once, and only when a tool has work.
  private Optional<String> engine(ClassLoader loader, String name) {
    return engines.computeIfAbsent(
        new Resource(loader, name),
        resource -> {
          URL url = loader.getResource(name);
          return url == null
              ? Optional.of("none")
              : holder(url, name).map(this::known).filter(digits -> !digits.isEmpty());
        });
  }

  /** Returns the jar or folder that a resource of a name was found in. */
  public static Optional<Path> holder(URL resource, String name) {
    try {
      if (resource.openConnection() instanceof JarURLConnection jar) {
        return path(jar.getJarFileURL());
      }
      String text = resource.toString();
      return Optional.of(
          Path.of(URI.create(text.substring(0, text.length() - name.length()))).toAbsolutePath());
    } catch (IOException | RuntimeException e) {
      // A class loader of its own kind.
      return Optional.empty();
    }
  }

  /** Whether a class loader tells what it loads from. */
  public static boolean isTold(ClassLoader libraries) {
    return libraries instanceof URLClassLoader;
  }

  /**
   * Returns a text that identifies everything that a class loader loads from; empty if the loader
   * does not tell.
   */
  public synchronized String of(ClassLoader libraries) {
    StringBuilder text = new StringBuilder();
    for (Path path : paths(libraries)) {
      text.append(known(path)).append(' ');
    }
    return Digests.sha256(text.toString());
  }

  private String known(Path location) {
    return known.computeIfAbsent(location, this::digest);
  }

  private static Optional<Path> location(Class<?> program) {
    CodeSource source = program.getProtectionDomain().getCodeSource();
    return source == null ? Optional.empty() : path(source.getLocation());
  }

  /** Returns what a class loader loads from; empty if the loader does not tell. */
  public static List<Path> paths(ClassLoader libraries) {
    return libraries instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs()).flatMap(url -> path(url).stream()).toList()
        : List.of();
  }

  /** Returns the absolute path of a URL; empty if it names no file on disk. */
  private static Optional<Path> path(URL url) {
    try {
      return Optional.of(Path.of(url.toURI()).toAbsolutePath());
    } catch (URISyntaxException | RuntimeException e) {
      // A class loader of its own kind.
      return Optional.empty();
    }
  }

  private String digest(Path location) {
    try {
      return Files.isDirectory(location) ? folder(location) : jar(location);
    } catch (IOException e) {
      return "";
    }
  }

  // The central directory of a jar has a checksum of each class, so a checksum of its bytes is
  // enough. Reading its thousands of names would take longer than the rest of a build without
  // changes. There may be hundreds of jars, so what one read brings is not read again.
  private String jar(Path file) throws IOException {
    try (SeekableByteChannel jar = Files.newByteChannel(file)) {
      long size = jar.size();
      long at = Math.max(0, size - LONGEST_END);
      read(jar, at, piece.clear());
      long start = directory();
      // A jar of more than 4 GB has its offset elsewhere (ZIP64); it is read as a whole.
      start = start > size ? 0 : start;
      CRC32 checksum = new CRC32();
      if (start < at) {
        at = start;
        read(jar, at, piece.clear());
      } else {
        piece.position((int) (start - at));
      }
      while (piece.hasRemaining()) {
        at += piece.limit();
        checksum.update(piece);
        read(jar, at, piece.clear());
      }
      return size + "-" + checksum.getValue();
    }
  }

  /** Returns where the central directory begins, by the end of a jar in the buffer. */
  private long directory() {
    for (int at = piece.limit() - SHORTEST_END; at >= 0; at--) {
      if (piece.getInt(at) == END) {
        return Integer.toUnsignedLong(piece.getInt(at + DIRECTORY_OFFSET));
      }
    }
    return 0;
  }

  private static void read(SeekableByteChannel file, long at, ByteBuffer buffer)
      throws IOException {
    file.position(at);
    while (buffer.hasRemaining() && file.read(buffer) >= 0) {
      // Until it is full, or the file ends.
    }
    buffer.flip();
  }

  private static String folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classes = files.filter(Files::isRegularFile).sorted().toList();
      StringBuilder text = new StringBuilder();
      for (Path file : classes) {
        text.append(folder.relativize(file).toString().replace('\\', '/')).append(' ');
        text.append(Digests.sha256(Files.readAllBytes(file))).append('\n');
      }
      return Digests.sha256(text.toString());
    }
  }
}
