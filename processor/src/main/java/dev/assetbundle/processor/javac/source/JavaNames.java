package dev.assetbundle.processor.javac.source;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in a Java source, without those in comments and literals. */
final class JavaNames {

  private final String text;
  private final List<Name> names = new ArrayList<>();
  private int at;

  private JavaNames(String text) {
    this.text = text;
  }

  /**
   * A name or keyword with everything that is joined to it by dots.
   *
   * @param text without blanks: {@code shop.Assets.LOGO_PNG}, {@code shop.Assets.*}
   * @param at where it begins, counted in UTF-16 units from 0
   */
  record Name(String text, int at) {}

  /** Returns the names in their order. */
  static List<Name> of(String text) {
    JavaNames names = new JavaNames(text);
    names.read();
    return names.names;
  }

  private void read() {
    boolean afterDot = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        int start = at;
        Name name = new Name(dotted(), start);
        // A name behind a call is a member of its result, whose type only the compiler knows.
        if (!afterDot) {
          names.add(name);
        }
        afterDot = false;
      } else if (Character.isDigit(c)) {
        identifier();
        afterDot = false;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (!skips()) {
        at++;
        afterDot = c == '.';
      }
    }
  }

  private String dotted() {
    StringBuilder name = new StringBuilder(identifier());
    while (true) {
      int dot = afterBlanks(at);
      int next = dot < text.length() && text.charAt(dot) == '.' ? afterBlanks(dot + 1) : dot;
      if (next == dot || next == text.length()) {
        return name.toString();
      }
      if (text.charAt(next) == '*') {
        at = next + 1;
        return name.append(".*").toString();
      }
      if (!Character.isJavaIdentifierStart(text.charAt(next))) {
        return name.toString();
      }
      at = next;
      name.append('.').append(identifier());
    }
  }

  private int afterBlanks(int from) {
    int end = from;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private String identifier() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Skips the comment or literal that begins here, if there is one. */
  private boolean skips() {
    if (text.startsWith("//", at)) {
      at = indexOr(text.indexOf('\n', at));
    } else if (text.startsWith("/*", at)) {
      at = indexOr(text.indexOf("*/", at + 2) + 2);
    } else if (text.startsWith("\"\"\"", at)) {
      skipLiteral("\"\"\"", false);
    } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
      skipLiteral(text.substring(at, at + 1), true);
    } else {
      return false;
    }
    return true;
  }

  private int indexOr(int index) {
    return index <= at ? text.length() : index;
  }

  private void skipLiteral(String quote, boolean inLine) {
    at += quote.length();
    while (at < text.length() && !text.startsWith(quote, at)) {
      if (inLine && text.charAt(at) == '\n') {
        return;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(text.length(), at + quote.length());
  }
}
