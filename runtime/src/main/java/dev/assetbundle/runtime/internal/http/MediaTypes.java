package dev.assetbundle.runtime.internal.http;

/** What the media type of an asset implies (RFC 9110, section 8.3.1). */
public final class MediaTypes {

  private MediaTypes() {}

  /** Returns the type with {@code "; charset=utf-8"} if it is text and has no parameter yet. */
  public static String withCharset(String type) {
    return type.indexOf(';') < 0 && isText(type) ? type + "; charset=utf-8" : type;
  }

  /** Returns the type without parameters. */
  public static String essence(String type) {
    int semicolon = type.indexOf(';');
    return semicolon < 0 ? type : type.substring(0, semicolon).strip();
  }

  /** Returns whether files of a type without parameters are scripts. */
  public static boolean isScript(String essence) {
    return essence.equals("text/javascript") || essence.equals("application/javascript");
  }

  /** Returns whether files of a type without parameters are stylesheets. */
  public static boolean isStylesheet(String essence) {
    return essence.equals("text/css");
  }

  /** JSON is not among them: it has no charset parameter (RFC 8259, section 11). */
  private static boolean isText(String essence) {
    return essence.startsWith("text/")
        || essence.equals("application/javascript")
        || essence.equals("application/xml")
        || essence.endsWith("+xml");
  }
}
