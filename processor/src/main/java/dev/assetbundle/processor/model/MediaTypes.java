package dev.assetbundle.processor.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file extensions Sprockets 4 knows, and that of modules, without the dot and case-sensitive.
 */
final class MediaTypes {

  /** Text types that may be templates: {@code data.json.erb}. */
  private static final Set<String> TEMPLATED = new HashSet<>();

  private static final Map<String, MediaType> BY_EXTENSION = new LinkedHashMap<>();

  static {
    template("application/javascript", "js");
    template("text/javascript", "mjs");
    template("text/css", "css");
    template("application/json", "json");
    template("application/xml", "xml");
    template("application/manifest+json", "webmanifest");
    template("text/html", "html", "htm");
    template("text/plain", "txt", "text");
    template("text/yaml", "yml", "yaml");
    template("image/svg+xml", "svg");
    plain("image/png", "png");
    plain("image/jpeg", "jpg", "jpeg");
    plain("image/gif", "gif");
    plain("image/webp", "webp");
    plain("image/avif", "avif");
    plain("image/bmp", "bmp");
    plain("image/x-icon", "ico");
    plain("image/tiff", "tiff", "tif");
    plain("application/font-woff", "woff");
    plain("application/font-woff2", "woff2");
    plain("application/x-font-ttf", "ttf");
    plain("application/x-font-opentype", "otf");
    plain("application/vnd.ms-fontobject", "eot");
    plain("audio/mpeg", "mp3");
    plain("audio/ogg", "ogg", "oga");
    plain("audio/wave", "wav");
    plain("audio/flac", "flac");
    plain("audio/mp4", "m4a");
    plain("audio/aac", "aac");
    plain("audio/midi", "mid");
    plain("audio/aiff", "aiff");
    plain("video/mp4", "mp4", "m4v");
    plain("video/webm", "webm");
    plain("video/avi", "avi");
  }

  private MediaTypes() {}

  private static void template(String type, String... extensions) {
    plain(type, extensions);
    TEMPLATED.addAll(Set.of(extensions));
  }

  private static void plain(String type, String... extensions) {
    for (String extension : extensions) {
      BY_EXTENSION.put(extension, new MediaType(type));
    }
  }

  static Optional<MediaType> byExtension(String extension) {
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  /** Returns the type of a name such as {@code image/png}; empty if no extension has it. */
  static Optional<MediaType> byName(String name) {
    return BY_EXTENSION.values().stream().filter(type -> type.name().equals(name)).findFirst();
  }

  static boolean mayBeTemplate(String extension) {
    return TEMPLATED.contains(extension);
  }
}
