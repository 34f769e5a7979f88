package dev.assetbundle.processor.language;

/** Reads the messages of Closure's parser. */
final class ClosureMessage {

  private ClosureMessage() {}

  static ScriptRefusal parse(String source, int line, int column, String description) {
    String message = quote(description.replaceFirst("^Parse error\\. ", ""));
    return new ScriptRefusal(source.isEmpty(), line, column, message);
  }

  static String quote(String description) {
    return "the engine says: " + description.lines().findFirst().orElse("");
  }
}
