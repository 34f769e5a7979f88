package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.Export;
import dev.assetbundle.runtime.internal.export.PublishedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of classes as a compiler leaves it, whose assets are exported by the command. */
public final class ExportedBundle {

  private static final String TYPE = "shop.Shop";

  private final PublishedFolder classes;
  private final String prefix;

  /**
   * Makes a bundle without assets.
   *
   * @param prefix as in URLs, {@code "/assets"}
   */
  public ExportedBundle(Path classes, String prefix) {
    this.classes = new PublishedFolder(classes).bundle(TYPE, prefix);
    this.prefix = prefix;
  }

  /**
   * Adds an asset of the tests with all its forms, of which the one in gzip is a real one, since
   * exports check it.
   */
  public ExportedBundle add(Asset asset) throws IOException {
    String path = URLDecoder.decode(asset.path().replace("+", "%2b"), StandardCharsets.UTF_8);
    String name = path.substring(prefix.length() + 1);
    var forms = new EnumMap<Coding, byte[]>(Coding.class);
    for (Coding coding : asset.codings()) {
      forms.put(
          coding,
          coding == Coding.GZIP ? PublishedFolder.gzip(asset.bytes()) : bytes(asset, coding));
    }
    classes.add(TYPE, asset.logicalPath(), name, asset.contentType(), forms);
    return this;
  }

  /** Adds a file of one form, whose text is its name. */
  ExportedBundle add(String name, String logicalPath, String type) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    classes.add(TYPE, logicalPath, name, type, Map.of(Coding.IDENTITY, bytes));
    return this;
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

  /** Returns the folder, for a class path. */
  public Path folder() {
    return classes.folder();
  }

  /** Exports with these arguments. */
  void export(String... arguments) throws IOException {
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var loader = classes.loader()) {
      thread.setContextClassLoader(loader);
      int status = Export.run(List.of(arguments), stream, stream);
      assertEquals(0, status, () -> said.toString(StandardCharsets.UTF_8));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
