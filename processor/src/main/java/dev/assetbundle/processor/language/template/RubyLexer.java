package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.language.template.RubyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits Ruby code into words and marks. It knows strings, symbols and comments, but neither
 * regular expressions nor {@code %w[]} nor here documents, which nothing here has to understand.
 */
final class RubyLexer {

  private final String code;
  private final List<RubyToken> tokens = new ArrayList<>();
  private int at;
  private boolean spaced;
  private boolean first = true;

  private RubyLexer(String code) {
    this.code = code;
  }

  static List<RubyToken> read(String code) {
    RubyLexer lexer = new RubyLexer(code);
    while (lexer.at < code.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  private char peek(int ahead) {
    return at + ahead < code.length() ? code.charAt(at + ahead) : '\0';
  }

  private void next() {
    char c = peek(0);
    if (c == '\n') {
      first = true;
      spaced = true;
      at++;
    } else if (Character.isWhitespace(c)) {
      spaced = true;
      at++;
    } else if (c == '#') {
      int end = code.indexOf('\n', at);
      at = end < 0 ? code.length() : end;
    } else if (c == '"' || c == '\'') {
      string();
    } else if (c == ':' && peek(1) != ':' && isSymbol()) {
      symbol();
    } else if (Character.isDigit(c)) {
      add(Kind.NUMBER, end(RubyLexer::isNumberPart));
    } else if (Character.isLetter(c) || "_@$".indexOf(c) >= 0) {
      name();
    } else {
      add(Kind.MARK, at + (code.startsWith("=>", at) ? 2 : 1));
    }
  }

  private void add(Kind kind, int end) {
    add(kind, code.substring(at, end), end);
  }

  private void add(Kind kind, String text, int end) {
    tokens.add(new RubyToken(kind, text, spaced, first));
    spaced = false;
    first = false;
    at = end;
  }

  private void string() {
    Optional<RubyLiteral> literal = RubyLiteral.read(code, at);
    if (literal.isPresent()) {
      add(Kind.STRING, literal.get().text(), literal.get().end());
    } else {
      add(Kind.DYNAMIC, dynamicEnd());
    }
  }

  private int dynamicEnd() {
    int depth = 0;
    for (int i = at + 1; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\\') {
        i++;
      } else if (code.startsWith("#{", i)) {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (c == code.charAt(at) && depth == 0) {
        return i + 1;
      }
    }
    return code.length();
  }

  private boolean isSymbol() {
    char after = peek(1);
    return Character.isLetter(after) || after == '_' || after == '"' || after == '\'';
  }

  private void symbol() {
    Optional<RubyLiteral> quoted = RubyLiteral.read(code, at + 1);
    if (quoted.isPresent()) {
      add(Kind.SYMBOL, quoted.get().text(), quoted.get().end());
    } else if (peek(1) == '"' || peek(1) == '\'') {
      add(Kind.MARK, at + 1);
    } else {
      at++;
      add(Kind.SYMBOL, end(RubyLexer::isNamePart));
    }
  }

  private void name() {
    at++;
    int end = end(RubyLexer::isNamePart);
    at--;
    while (code.startsWith("::", end)
        && end + 2 < code.length()
        && Character.isUpperCase(code.charAt(end + 2))) {
      int start = at;
      at = end + 2;
      end = end(RubyLexer::isNamePart);
      at = start;
    }
    char after = end < code.length() ? code.charAt(end) : '\0';
    if ((after == '?' || after == '!') && !code.startsWith("=", end + 1)) {
      end++;
      after = end < code.length() ? code.charAt(end) : '\0';
    }
    if (after == ':' && !code.startsWith("::", end)) {
      add(Kind.LABEL, code.substring(at, end), end + 1);
    } else {
      add(Kind.NAME, end);
    }
  }

  @FunctionalInterface
  private interface Part {
    boolean test(char c);
  }

  private int end(Part part) {
    int end = at;
    while (end < code.length() && part.test(code.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isNumberPart(char c) {
    return Character.isDigit(c) || c == '_' || c == '.';
  }
}
