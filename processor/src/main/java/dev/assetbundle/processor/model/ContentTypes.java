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
    return isOwn(path) || !KnownTypes.of(extension(path)).filter(Known::isCompressed).isPresent();
  }

  /** Whether the project has a type of its own for files of this name. */
  public boolean isOwn(LogicalPath path) {
    return own.containsKey(extension(path));
  }

  /** Whether there is a type for files of this name. */
  public boolean isKnown(LogicalPath path) {
    return isOwn(path) || KnownTypes.of(extension(path)).isPresent();
  }

  private static String extension(LogicalPath path) {
    String name = path.fileName();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
