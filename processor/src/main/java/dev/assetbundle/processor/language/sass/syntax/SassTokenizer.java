package dev.assetbundle.processor.language.sass.syntax;

import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts Sass into tokens, well enough to look for constructs; never fails. */
final class SassTokenizer {

  private final String text;
  private final boolean indented;
  private final List<SassToken> tokens = new ArrayList<>();
  private int at;
  private boolean spaced;

  private SassTokenizer(SassSource source) {
    this.text = source.text();
    this.indented = source.syntax() == SassSyntax.SASS;
  }

  static List<SassToken> tokenize(SassSource source) {
    SassTokenizer tokenizer = new SassTokenizer(source);
    while (tokenizer.at < tokenizer.text.length()) {
      tokenizer.next();
    }
    return List.copyOf(tokenizer.tokens);
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      skip(at + 1);
    } else if (c == '/' && peek(1) == '/') {
      skip(find("\n", at));
    } else if (c == '/' && peek(1) == '*') {
      skip(find("*/", at + 2) + 2);
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '#' && peek(1) == '{') {
      add(Kind.OPEN, at + 2);
    } else if (c == '(' || c == '[' || c == '{') {
      add(Kind.OPEN, at + 1);
    } else if (c == ')' || c == ']' || c == '}') {
      add(Kind.CLOSE, at + 1);
    } else if (Character.isDigit(c) || (c == '.' && Character.isDigit(peek(1)))) {
      add(Kind.NUMBER, numberEnd());
    } else if (c == '@' && startsWord(1)) {
      add(Kind.AT, wordEnd(at + 1));
    } else if (c == '$' && startsWord(1)) {
      add(Kind.VARIABLE, wordEnd(at + 1));
    } else if (startsWord(0)) {
      word();
    } else {
      add(Kind.MARK, at + 1);
    }
  }

  private void word() {
    int end = wordEnd(at);
    int close = end;
    if (text.substring(at, end).equalsIgnoreCase("url") && end < text.length()) {
      close = plainUrlEnd(end);
    }
    if (close > end) {
      add(Kind.URL, close);
      return;
    }
    boolean custom = text.startsWith("--", at) && startsDeclaration();
    add(Kind.WORD, end);
    while (custom && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (custom && peek(0) == ':') {
      add(Kind.MARK, at + 1);
      add(Kind.RAW, rawEnd());
    }
  }

  private boolean startsDeclaration() {
    if (tokens.isEmpty()) {
      return true;
    }
    String last = tokens.get(tokens.size() - 1).text();
    return last.equals("{") || last.equals("}") || last.equals(";") || (indented && spaced);
  }

  /**
   * Where an unquoted URL whose bracket stands at {@code open} ends; {@code open} if it is none.
   */
  private int plainUrlEnd(int open) {
    if (text.charAt(open) != '(') {
      return open;
    }
    int i = open + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ')') {
        return i + 1;
      } else if (c == '"' || c == '\'' || c == '(' || c == '$') {
        return open;
      } else if (c == '#' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
        i = interpolationEnd(i + 2);
      } else {
        i += c == '\\' ? 2 : 1;
      }
    }
    return open;
  }

  private int rawEnd() {
    int depth = 0;
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = stringEnd(i);
        continue;
      }
      if (depth == 0 && (c == ';' || c == '}' || c == ')' || (indented && c == '\n'))) {
        return i;
      }
      depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
      i += c == '\\' ? 2 : 1;
    }
    return text.length();
  }

  private void string(char quote) {
    int end = stringEnd(at);
    boolean closed = end - at > 1 && text.charAt(end - 1) == quote;
    tokens.add(
        new SassToken(Kind.STRING, text.substring(at + 1, closed ? end - 1 : end), at, spaced));
    at = end;
    spaced = false;
  }

  private int stringEnd(int start) {
    char quote = text.charAt(start);
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      } else if (c == '\n') {
        return i;
      } else if (c == '#' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
        i = interpolationEnd(i + 2);
      } else {
        i += c == '\\' ? 2 : 1;
      }
    }
    return text.length();
  }

  private int interpolationEnd(int start) {
    int depth = 1;
    int i = start;
    while (i < text.length() && depth > 0) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = stringEnd(i);
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      i++;
    }
    return i;
  }

  private int numberEnd() {
    int i = at;
    while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      i++;
    }
    while (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '%')) {
      i++;
    }
    return i;
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length() && isWordPart(text.charAt(i))) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length());
  }

  private boolean startsWord(int offset) {
    char c = peek(offset);
    return (isWordPart(c) && !Character.isDigit(c) && c != '-')
        || (c == '-' && isWordPart(peek(offset + 1)) && !Character.isDigit(peek(offset + 1)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > 0x7f;
  }

  private char peek(int offset) {
    return at + offset < text.length() ? text.charAt(at + offset) : '\0';
  }

  private int find(String what, int from) {
    int index = text.indexOf(what, from);
    return index < 0 ? text.length() : index;
  }

  private void skip(int to) {
    at = Math.min(to, text.length());
    spaced = true;
  }

  private void add(Kind kind, int end) {
    tokens.add(new SassToken(kind, text.substring(at, Math.min(end, text.length())), at, spaced));
    at = Math.min(end, text.length());
    spaced = false;
  }
}
