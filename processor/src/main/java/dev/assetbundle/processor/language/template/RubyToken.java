package dev.assetbundle.processor.language.template;

/**
 * A word or mark of Ruby code.
 *
 * @param kind what it is
 * @param text what it means: of a string its content, of a label and a symbol the name
 * @param spaced whether white space stands before it
 * @param first whether it is the first one of its line
 */
record RubyToken(Kind kind, String text, boolean spaced, boolean first) {

  enum Kind {
    /** A constant with its path, a variable, a method or a keyword. */
    NAME,
    /** {@code name:} in a list of arguments. */
    LABEL,
    /** {@code :name}. */
    SYMBOL,
    /** A string that needs no evaluation. */
    STRING,
    NUMBER,
    /** A string that only Ruby can evaluate, as it is written. */
    DYNAMIC,
    /** One character of anything else, or {@code =>}. */
    MARK
  }

  static RubyToken mark(String text) {
    return new RubyToken(Kind.MARK, text, false, false);
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  /** Returns one form for all spellings that mean the same. */
  String canonical() {
    String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return switch (kind) {
      case STRING -> quoted;
      case SYMBOL -> ":" + quoted;
      case LABEL -> text + ":";
      case NAME, NUMBER, DYNAMIC, MARK -> text;
    };
  }
}
