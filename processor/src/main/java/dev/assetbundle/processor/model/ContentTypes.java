package dev.assetbundle.processor.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a server says about a file, by its extension. An own table, because those of the platform
 * differ between hosts.
 */
public final class ContentTypes {

  private static final String OTHER = "application/octet-stream";
  private static final Map<String, String> TABLE = new HashMap<>();
  private static final Set<String> COMPRESSED = new HashSet<>();

  static {
    text("text/javascript", "js", "mjs");
    text("text/css", "css");
    text("text/html", "html", "htm");
    text("text/plain", "txt", "text");
    text("text/markdown", "md");
    text("text/csv", "csv");
    text("text/yaml", "yml", "yaml");
    text("text/vtt", "vtt");
    text("application/xml", "xml");
    text("application/json", "json", "map");
    text("application/manifest+json", "webmanifest");
    text("image/svg+xml", "svg");
    binary("application/wasm", "wasm");
    binary("application/pdf", "pdf");
    binary("image/x-icon", "ico");
    binary("image/bmp", "bmp");
    binary("image/tiff", "tiff", "tif");
    binary("font/ttf", "ttf");
    binary("font/otf", "otf");
    binary("font/collection", "ttc");
    binary("application/vnd.ms-fontobject", "eot");
    binary("audio/wav", "wav");
    binary("audio/aiff", "aiff");
    binary("audio/midi", "mid");
    binary("application/x-tar", "tar");
    binary("model/gltf+json", "gltf");
    binary("model/gltf-binary", "glb");
    compressed("image/png", "png", "apng");
    compressed("image/jpeg", "jpg", "jpeg");
    compressed("image/gif", "gif");
    compressed("image/webp", "webp");
    compressed("image/avif", "avif");
    compressed("font/woff", "woff");
    compressed("font/woff2", "woff2");
    compressed("audio/mpeg", "mp3");
    compressed("audio/ogg", "ogg", "oga");
    compressed("audio/flac", "flac");
    compressed("audio/mp4", "m4a");
    compressed("audio/aac", "aac");
    compressed("video/mp4", "mp4", "m4v");
    compressed("video/webm", "webm");
    compressed("video/x-msvideo", "avi");
    compressed("application/zip", "zip");
    compressed("application/gzip", "gz");
    compressed(OTHER, "br", "zst", "xz", "7z");
  }

  private ContentTypes() {}

  private static void text(String type, String... extensions) {
    binary(type + "; charset=utf-8", extensions);
  }

  private static void binary(String type, String... extensions) {
    for (String extension : extensions) {
      TABLE.put(extension, type);
    }
  }

  private static void compressed(String type, String... extensions) {
    binary(type, extensions);
    COMPRESSED.addAll(Arrays.asList(extensions));
  }

  /**
   * Returns the value of {@code Content-Type}, with {@code charset=utf-8} for text; {@code
   * application/octet-stream} for extensions it does not know.
   */
  public static String of(LogicalPath path) {
    return TABLE.getOrDefault(extension(path), OTHER);
  }

  /** Whether files of this name are worth compressing: they are not compressed by themselves. */
  public static boolean isCompressible(LogicalPath path) {
    return !COMPRESSED.contains(extension(path));
  }

  private static String extension(LogicalPath path) {
    String name = path.fileName();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
