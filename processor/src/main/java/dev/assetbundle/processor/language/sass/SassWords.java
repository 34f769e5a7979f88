package dev.assetbundle.processor.language.sass;

/** Makes one sentence of what engines say in several, or in several lines. */
final class SassWords {

  private SassWords() {}

  /** Returns it in one line, without a full stop, and with a small letter unless it is a name's. */
  static String sentence(String message) {
    String line = String.join(" ", steps(message.strip()).split("\\s+"));
    String start = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    boolean word = start.length() > 1 && Character.isLowerCase(start.charAt(1));
    return word ? Character.toLowerCase(start.charAt(0)) + start.substring(1) : start;
  }

  // The steps of a circle stand in lines of their own.
  private static String steps(String message) {
    return message.contains("@import loop")
        ? message.replaceAll(":\\s*\n\\s*", ": ").replaceAll("\\s*\n\\s*", ", ")
        : message;
  }
}
