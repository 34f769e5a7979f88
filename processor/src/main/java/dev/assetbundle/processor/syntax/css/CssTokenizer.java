package dev.assetbundle.processor.syntax.css;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Splits a stylesheet into tokens after CSS Syntax Level 3, section 4.
 *
 * <p>Accepts any text, in time proportional to its length: what is malformed becomes a bad string,
 * a bad url or a single character. Every character belongs to exactly one token, so the texts of
 * all tokens joined give the input back.
 */
final class CssTokenizer {

  private static final String SINGLES = ":;,[](){}";

  /** Their kinds, in the same order. */
  private static final List<CssKind> SINGLE_KINDS =
      List.copyOf(EnumSet.range(CssKind.COLON, CssKind.CLOSE_BRACE));

  private static final int USUAL_TOKEN_LENGTH = 4;

  private final String text;
  private final List<CssToken> tokens;
  private int start;

  private CssTokenizer(String text) {
    this.text = text;
    this.tokens = new ArrayList<>(text.length() / USUAL_TOKEN_LENGTH + 1);
  }

  /** Returns the tokens of a stylesheet in order, comments and whitespace included. */
  static List<CssToken> tokenize(String css) {
    var tokenizer = new CssTokenizer(css);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    if (CssChars.at(text, 0) == '\uFEFF') {
      add(CssKind.WHITESPACE, 1);
    }
    while (start < text.length()) {
      token(text.charAt(start));
    }
  }

  private void add(CssKind kind, int end) {
    tokens.add(new CssToken(kind, start, end));
    start = end;
  }

  private void token(char c) {
    int single = SINGLES.indexOf(c);
    if (single >= 0) {
      add(SINGLE_KINDS.get(single), start + 1);
    } else if (CssChars.isWhitespace(c)) {
      add(CssKind.WHITESPACE, CssChars.whitespaceEnd(text, start));
    } else if (c == '"' || c == '\'') {
      string(c);
    } else if (c == '/' && CssChars.at(text, start + 1) == '*') {
      int end = text.indexOf("*/", start + 2);
      add(CssKind.COMMENT, end < 0 ? text.length() : end + 2);
    } else if (CssChars.startsNumber(text, start)) {
      numeric();
    } else if (c == '-' && text.startsWith("-->", start)) {
      add(CssKind.CDC, start + 3);
    } else if (CssChars.startsIdent(text, start)) {
      identLike();
    } else {
      marked(c);
    }
  }

  private void marked(char c) {
    int next = start + 1;
    if (c == '@' && CssChars.startsIdent(text, next)) {
      add(CssKind.AT_KEYWORD, CssChars.nameEnd(text, next));
    } else if (c == '#' && CssChars.nameEnd(text, next) > next) {
      add(CssKind.HASH, CssChars.nameEnd(text, next));
    } else if (c == '<' && text.startsWith("<!--", start)) {
      add(CssKind.CDO, start + 4);
    } else {
      add(CssKind.DELIM, next);
    }
  }

  private void numeric() {
    int end = CssChars.numberEnd(text, start);
    if (CssChars.startsIdent(text, end)) {
      add(CssKind.DIMENSION, CssChars.nameEnd(text, end));
    } else if (CssChars.at(text, end) == '%') {
      add(CssKind.PERCENTAGE, end + 1);
    } else {
      add(CssKind.NUMBER, end);
    }
  }

  private void string(char quote) {
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        add(CssKind.STRING, i + 1);
        return;
      }
      if (CssChars.isNewline(c)) {
        add(CssKind.BAD_STRING, i);
        return;
      }
      i = c == '\\' ? CssEscapes.stringEscapeEnd(text, i) : i + 1;
    }
    add(CssKind.STRING, text.length());
  }

  private void identLike() {
    int end = CssChars.nameEnd(text, start);
    if (CssChars.at(text, end) != '(') {
      add(CssKind.IDENT, end);
      return;
    }
    int argument = CssChars.whitespaceEnd(text, end + 1);
    int c = CssChars.at(text, argument);
    if (c != '"' && c != '\'' && isUrl(end)) {
      url(argument);
    } else {
      add(CssKind.FUNCTION, end + 1);
    }
  }

  private boolean isUrl(int nameEnd) {
    // Nine characters a letter is the longest an escaped name can be: \000075 and a line end.
    return nameEnd - start <= 27
        && CssEscapes.unescape(text, start, nameEnd).equalsIgnoreCase("url");
  }

  /** Section 4.3.6, from the first character of the address. */
  private void url(int i) {
    while (i < text.length()) {
      int c = text.charAt(i);
      if (CssChars.isWhitespace(c)) {
        i = CssChars.whitespaceEnd(text, i);
        if (i < text.length() && text.charAt(i) != ')') {
          badUrl(i);
          return;
        }
      } else if (c == ')') {
        add(CssKind.URL, i + 1);
        return;
      } else if (isForbiddenInUrl(c) || (c == '\\' && !CssChars.startsEscape(text, i))) {
        badUrl(i);
        return;
      } else {
        i = c == '\\' ? CssChars.escapeEnd(text, i) : i + 1;
      }
    }
    add(CssKind.URL, text.length());
  }

  private static boolean isForbiddenInUrl(int c) {
    boolean nonPrintable = (c >= 1 && c <= 8) || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F;
    return c == '"' || c == '\'' || c == '(' || nonPrintable;
  }

  /** Section 4.3.14. */
  private void badUrl(int i) {
    while (i < text.length() && text.charAt(i) != ')') {
      i = CssChars.startsEscape(text, i) ? CssChars.escapeEnd(text, i) : i + 1;
    }
    add(CssKind.BAD_URL, Math.min(i + 1, text.length()));
  }
}
