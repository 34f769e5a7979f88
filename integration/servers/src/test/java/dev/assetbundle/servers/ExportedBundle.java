package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A folder of classes as a compiler leaves it, whose assets are exported by the command. */
public final class ExportedBundle {

  private final Path classes;
  private final String prefix;
  private final List<String> files = new ArrayList<>();

  /**
   * Describes a bundle without assets.
   *
   * @param prefix as in URLs, {@code "/assets"}
   */
  public ExportedBundle(Path classes, String prefix) {
    this.classes = classes;
    this.prefix = prefix;
  }

  /**
   * Adds an asset of the tests with all its forms, of which the one in gzip is a real one, since
   * exports check it.
   */
  public ExportedBundle add(Asset asset) throws IOException {
    String path = URLDecoder.decode(asset.path().replace("+", "%2b"), StandardCharsets.UTF_8);
    String name = path.substring(prefix.length() + 1);
    var encodings = new ArrayList<String>();
    for (Coding coding : asset.codings()) {
      byte[] bytes = coding == Coding.GZIP ? gzip(asset.bytes()) : bytes(asset, coding);
      put(name + coding.suffix(), bytes);
      if (coding != Coding.IDENTITY) {
        encodings.add('"' + coding.token() + "\": " + bytes.length);
      }
    }
    return list(
        name,
        asset.logicalPath(),
        asset.contentType(),
        String.join(", ", encodings),
        asset.bytes());
  }

  /** Replaces the forms of an asset in an exported folder by the texts that stand for them. */
  public static void mark(Path www, Asset asset) throws IOException {
    for (Coding coding : asset.codings()) {
      Files.write(www.resolve(asset.path().substring(1) + coding.suffix()), bytes(asset, coding));
    }
  }

  /** Makes all files older: entity tags of Apache are weak in the second of a change. */
  public static void age(Path www) throws IOException {
    FileTime minuteAgo = FileTime.from(Instant.now().minusSeconds(60));
    try (Stream<Path> files = Files.walk(www)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, minuteAgo);
      }
    }
  }

  private static byte[] bytes(Asset asset, Coding coding) throws IOException {
    try (InputStream bytes = asset.open(coding)) {
      return bytes.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Adds a file of one form, whose text is its name. */
  ExportedBundle add(String name, String logicalPath, String type) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    put(name, bytes);
    return list(name, logicalPath, type, "", bytes);
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = classes.resolve("META-INF/resources" + prefix + "/" + name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private ExportedBundle list(
      String name, String logicalPath, String type, String encodings, byte[] bytes) {
    files.add(
        """
        "%s": {"content_type": "%s", "digest": "%s", "encodings": {%s}, "integrity": "sha384-%s",
        "logical_path": "%s", "size": %d}\
        """
            .formatted(
                name,
                type,
                HexFormat.of().formatHex(hash("SHA-256", bytes)),
                encodings,
                Base64.getEncoder().encodeToString(hash("SHA-384", bytes)),
                logicalPath,
                bytes.length));
    return this;
  }

  private static byte[] hash(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lists what was added, so that exports find it, and returns the folder for a class path. */
  public Path complete() throws IOException {
    Path manifests = Files.createDirectories(classes.resolve("META-INF/assetbundle"));
    Files.writeString(
        manifests.resolve("shop.Shop.json"),
        "{\"files\": {" + String.join(",\n", files) + "}, \"prefix\": \"" + prefix + "\"}");
    return classes;
  }

  /** Exports with these arguments, and returns what was said. */
  String export(String... arguments) throws IOException {
    complete();
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      thread.setContextClassLoader(loader);
      int status = Export.run(List.of(arguments), stream, stream);
      assertEquals(0, status, () -> said.toString(StandardCharsets.UTF_8));
      return said.toString(StandardCharsets.UTF_8);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
