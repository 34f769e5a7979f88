package dev.assetbundle.processor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.processor.disk.Links;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One folder of the conformance corpus: an input tree and what Sprockets makes of it. */
record ConformanceCase(Path folder, JsonNode description) {

  static List<ConformanceCase> all(Path corpus) throws IOException {
    List<ConformanceCase> cases = new ArrayList<>();
    try (Stream<Path> folders = Files.list(corpus)) {
      for (Path folder : folders.sorted().toList()) {
        Path description = folder.resolve("case.json");
        if (Files.exists(description)) {
          cases.add(new ConformanceCase(folder, new ObjectMapper().readTree(description.toFile())));
        }
      }
    }
    return cases;
  }

  String name() {
    return folder.getFileName().toString();
  }

  List<String> list(String key) {
    List<String> items = new ArrayList<>();
    description.path(key).forEach(item -> items.add(item.asText()));
    return items;
  }

  String text(String key) {
    return description.path(key).asText();
  }

  JsonNode option(String key) {
    return description.path("options").path(key);
  }

  /** Copies the input, so that links and empty folders can be made, which git would not carry. */
  Path prepare(Path target) throws IOException {
    Path input = folder.resolve("input");
    try (Stream<Path> files = Files.walk(input)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(input.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    for (String empty : list("emptyDirs")) {
      Files.createDirectories(target.resolve(empty));
    }
    for (Map.Entry<String, JsonNode> link : description.path("symlinks").properties()) {
      Links.make(target.resolve(link.getKey()), Path.of(link.getValue().asText()));
    }
    return target;
  }

  Map<String, byte[]> expected() throws IOException {
    Path root = folder.resolve("expected");
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(Files::isRegularFile)
          .forEach(
              file -> files.put(root.relativize(file).toString().replace('\\', '/'), read(file)));
    }
    return files;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
