package dev.assetbundle.runtime;

/** What the media type of an asset implies (RFC 9110, section 8.3.1). */
final class MediaTypes {

  private MediaTypes() {}

  /** Returns the type with {@code "; charset=utf-8"} if it is text and has no parameter yet. */
  static String withCharset(String type) {
    return type.indexOf(';') < 0 && isText(type) ? type + "; charset=utf-8" : type;
  }

  /** Returns the type without parameters. */
  static String essence(String type) {
    int semicolon = type.indexOf(';');
    return semicolon < 0 ? type : type.substring(0, semicolon).strip();
  }

  static boolean isScript(String essence) {
    return essence.equals("text/javascript") || essence.equals("application/javascript");
  }

  static boolean isStylesheet(String essence) {
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
