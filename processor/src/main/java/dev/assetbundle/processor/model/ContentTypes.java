package dev.assetbundle.processor.model;

import dev.assetbundle.processor.model.KnownTypes.Known;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The media types of files by their extensions. This is a table of our own, because those of
 * operating systems differ.
 */
public final class ContentTypes {

  /** The standard types. */
  public static final ContentTypes STANDARD = new ContentTypes(Map.of());

  private static final String OTHER = "application/octet-stream";

  private final Map<String, String> own;

  private ContentTypes(Map<String, String> own) {
    this.own = own;
  }

  /**
   * Returns the standard ones and a project's own, which win, by lower-case extension without the
   * dot.
   */
  public static ContentTypes with(Map<String, String> own) {
    return own.isEmpty() ? STANDARD : new ContentTypes(Map.copyOf(own));
  }

  /** Returns the project's own ones as a text that is the same for the same ones. */
  public String own() {
    return new TreeMap<>(own).toString();
  }

  /**
   * Returns the value of {@code Content-Type}, with {@code charset=utf-8} for text; {@code
   * application/octet-stream} for extensions it does not know.
   */
  public String of(LogicalPath path) {
    String extension = extension(path);
    String declared = own.get(extension);
    return declared == null
        ? KnownTypes.of(extension).map(Known::type).orElse(OTHER)
        : declared.startsWith("text/") && !declared.contains(";")
            ? declared + KnownTypes.CHARSET
            : declared;
  }

  /** Whether files of this name are worth compressing: their format is not compressed already. */
  public boolean isCompressible(LogicalPath path) {
    String extension = extension(path);
    return own.containsKey(extension)
        || !KnownTypes.of(extension).filter(Known::isCompressed).isPresent();
  }

  /**
   * Whether {@code "**"} publishes a project-relative file under a name: what a page may load, and
   * no source, secret or leftover.
   */
  public boolean isForPages(String file, LogicalPath path) {
    String extension = extension(path);
    if (("/" + file).contains("/node_modules/")) {
      return false;
    }
    return own.containsKey(extension)
        || KnownTypes.of(extension)
            .filter(known -> known.isForPages(path.fileName().toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  private static String extension(LogicalPath path) {
    String name = path.fileName();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
