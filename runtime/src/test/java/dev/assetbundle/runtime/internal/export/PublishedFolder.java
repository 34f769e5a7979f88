package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Class output with bundles, as the compiler writes it. */
public final class PublishedFolder {

  private final Path folder;
  private final Map<String, Map<String, String>> bundles = new TreeMap<>();
  private final Map<String, String> prefixes = new TreeMap<>();

  /** Writes into a folder. */
  public PublishedFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns the folder, for a class path. */
  public Path folder() {
    return folder;
  }

  /** Returns a class loader that has nothing else. */
  public URLClassLoader loader() throws IOException {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
  }

  /** Begins a bundle without files. */
  public PublishedFolder bundle(String type, String prefix) {
    bundles.put(type, new TreeMap<>());
    prefixes.put(type, prefix);
    return write(type);
  }

  /** Adds a file with a fingerprint in its name; texts get a compressed form. */
  public PublishedFolder add(String type, String logicalPath, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return add(type, logicalPath, fingerprinted(logicalPath, content), bytes);
  }

  /** Adds a file of an earlier release. */
  PublishedFolder addEarlier(String type, String logicalPath, String content) {
    String name = fingerprinted(logicalPath, content);
    describe(type, logicalPath, name, content.getBytes(StandardCharsets.UTF_8));
    entries(type)
        .computeIfPresent(
            name, (path, entry) -> entry.replace("\"sources\"", "\"earlier\": true, \"sources\""));
    return write(type);
  }

  /** Returns the published name of a file with a fingerprint. */
  static String fingerprinted(String logicalPath, String content) {
    int dot = logicalPath.lastIndexOf('.');
    String sha256 = FileHash.sha256(content.getBytes(StandardCharsets.UTF_8));
    return logicalPath.substring(0, dot) + "-" + sha256 + logicalPath.substring(dot);
  }

  /** Adds a file that keeps its name. */
  PublishedFolder addPlain(String type, String logicalPath, String content) {
    return add(type, logicalPath, logicalPath, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds many files at once, by their published names. */
  PublishedFolder addAll(String type, Map<String, String> contents) {
    contents.forEach(
        (name, content) -> {
          String logicalPath = name.replaceAll("-[0-9a-f]{64}", "");
          describe(type, logicalPath, name, content.getBytes(StandardCharsets.UTF_8));
        });
    return write(type);
  }

  /**
   * Adds a file with its compressed forms.
   *
   * @param name the published path below the prefix
   */
  public PublishedFolder add(
      String type, String logicalPath, String name, String contentType, Map<Coding, byte[]> forms) {
    describe(type, logicalPath, name, contentType, forms);
    return write(type);
  }

  private PublishedFolder add(String type, String logicalPath, String name, byte[] bytes) {
    describe(type, logicalPath, name, bytes);
    return write(type);
  }

  private void describe(String type, String logicalPath, String name, byte[] bytes) {
    Map<Coding, byte[]> forms = new EnumMap<>(Coding.class);
    forms.put(Coding.IDENTITY, bytes);
    if (logicalPath.matches(".*\\.(js|css|txt)")) {
      forms.put(Coding.GZIP, gzip(bytes));
    }
    String contentType = logicalPath.endsWith(".js") ? "text/javascript" : "text/plain";
    describe(type, logicalPath, name, contentType, forms);
  }

  private void describe(
      String type, String logicalPath, String name, String contentType, Map<Coding, byte[]> forms) {
    forms.forEach(
        (coding, bytes) ->
            put("META-INF/resources" + prefixes.get(type) + "/" + name + coding.suffix(), bytes));
    byte[] plain = Objects.requireNonNull(forms.get(Coding.IDENTITY));
    String sha256 = FileHash.sha256(plain);
    String encodings =
        forms.entrySet().stream()
            .filter(form -> form.getKey() != Coding.IDENTITY)
            .map(form -> "\"" + form.getKey().token() + "\": " + form.getValue().length)
            .collect(Collectors.joining(", "));
    entries(type)
        .put(
            name,
            String.format(
                "{\"content_type\": \"%s\", \"digest\": \"%s\", \"encodings\": {%s},"
                    + " \"integrity\": \"%s\", \"logical_path\": \"%s\", \"size\": %d,"
                    + " \"sources\": []}",
                contentType,
                sha256,
                encodings,
                FileHash.integrity(sha256),
                logicalPath,
                plain.length));
  }

  private Map<String, String> entries(String type) {
    return bundles.computeIfAbsent(type, name -> new TreeMap<>());
  }

  private PublishedFolder write(String type) {
    String files =
        entries(type).entrySet().stream()
            .map(file -> "\"" + file.getKey() + "\": " + file.getValue())
            .collect(Collectors.joining(",\n"));
    String text =
        "{\"assets\": {}, \"files\": {" + files + "}, \"prefix\": \"" + prefixes.get(type) + "\"}";
    put("META-INF/assetbundle/" + type + ".json", text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Writes any file of class output. */
  PublishedFolder put(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compresses bytes. */
  public static byte[] gzip(byte[] bytes) {
    try {
      var out = new ByteArrayOutputStream();
      try (var packed = new GZIPOutputStream(out)) {
        packed.write(bytes);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs everything into a jar without entries for folders, as some tools do. */
  Path jar(Path jar) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      out.write("Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** Returns all files below a folder, hidden ones too, by their paths, sorted. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** Returns the same with hashes of four letters. */
  static List<String> tree(Path folder) throws IOException {
    return names(folder).stream().map(PublishedFolder::shortened).sorted().toList();
  }

  /** Returns paths, sizes and times of all files and folders: the same for what did not change. */
  static List<String> state(Path folder) throws IOException {
    List<String> state = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        state.add(
            folder.relativize(file)
                + (Files.isDirectory(file)
                    ? ""
                    : " "
                        + FileHash.of(file).sha256Hex()
                        + " "
                        + Files.getLastModifiedTime(file).toMillis()));
      }
    }
    return state;
  }

  /** Shortens hashes to four letters, for lists that people read. */
  static String shortened(String path) {
    return path.replaceAll("-([0-9a-f]{4})[0-9a-f]{28,60}\\.", "-$1.");
  }
}
