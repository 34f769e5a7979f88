package dev.assetbundle.processor.syntax.js;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks over the tokens of a script or module, after ECMA-262, section 12.
 *
 * <p>Accepts any text, in time proportional to its length. Every character belongs to exactly one
 * token, so the texts of all tokens joined give the input back. It knows no more of the grammar
 * than is needed to tell comments, strings, templates and regular expressions from code.
 *
 * <pre>{@code
 * var tokens = new JsTokenizer(text);
 * while (tokens.next()) {
 *   if (tokens.kind() == JsKind.REGEX) ...
 * }
 * }</pre>
 */
public final class JsTokenizer {

  /** Longest first, so that the first that fits is the longest that fits. */
  private static final String[] OPERATORS = {
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=",
    "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
    "<<", ">>", "**"
  };

  private static final String LONG_STARTS = ">.=!*<&|?+-/%^";

  /** What operators of several characters have behind their first. */
  private static final String LONG_GO_ON = ">.=*<&|?+-";

  private static final String SINGLES = "{}()[];,<>+-*/%&|^!~?:=.@";
  private static final String[] MARKS = marks();

  private final String text;
  private final JsContext context = new JsContext();
  private JsKind kind = JsKind.UNKNOWN;
  private String word = "";
  private int start;
  private int end;
  private boolean atLineStart = true;
  private boolean afterLineEnd;

  /** Up to here a slash is known to start no regular expression, as its line does not end one. */
  private int noRegexBefore;

  /** Starts before the first token of a text. */
  public JsTokenizer(String text) {
    this.text = text;
  }

  /** Returns the punctuators of one character, by that; of others, empty texts. */
  private static String[] marks() {
    String[] marks = new String[128];
    Arrays.fill(marks, "");
    SINGLES.chars().forEach(c -> marks[c] = Character.toString(c));
    return marks;
  }

  /** Returns all tokens of a text in order, comments and spaces included. */
  public static List<JsToken> tokenize(String js) {
    List<JsToken> tokens = new ArrayList<>();
    var tokenizer = new JsTokenizer(js);
    while (tokenizer.next()) {
      tokens.add(new JsToken(tokenizer.kind, tokenizer.start, tokenizer.end));
    }
    return tokens;
  }

  /** Returns the tokens of a text that are neither comments nor spaces, in order. */
  public static List<JsToken> significant(String js) {
    return tokenize(js).stream().filter(token -> !token.kind().isBlank()).toList();
  }

  /** Moves to the next token; false after the last one. */
  public boolean next() {
    if (end >= text.length()) {
      return false;
    }
    start = end;
    char c = text.charAt(start);
    // Half of all tokens, which need not be asked what else they could be.
    boolean isName = JsChars.isAsciiLetter(c);
    if (isName || !blank(c)) {
      significant(c, isName);
      atLineStart = false;
      afterLineEnd = false;
    }
    return true;
  }

  /** Returns the kind of the current token. */
  public JsKind kind() {
    return kind;
  }

  /** Returns the offset of the current token, 0-based, in UTF-16 units. */
  public int start() {
    return start;
  }

  /** Returns the offset after the current token. */
  public int end() {
    return end;
  }

  /** Returns the current token if it is a word or punctuator, else an empty text. */
  String word() {
    return word;
  }

  /** Whether the current token ends with a bracket that opens something. */
  boolean opens() {
    if (kind == JsKind.PUNCTUATOR) {
      char c = text.charAt(start);
      return c == '(' || c == '[' || c == '{';
    }
    return kind == JsKind.TEMPLATE_HEAD || kind == JsKind.TEMPLATE_MIDDLE;
  }

  /** Whether the current token begins with a bracket that closes something. */
  boolean closes() {
    if (kind == JsKind.PUNCTUATOR) {
      char c = text.charAt(start);
      return c == ')' || c == ']' || c == '}';
    }
    return kind == JsKind.TEMPLATE_MIDDLE || kind == JsKind.TEMPLATE_TAIL;
  }

  /** Returns what is known of the place after the current token. */
  JsContext context() {
    return context;
  }

  private void token(JsKind kind, int end) {
    this.kind = kind;
    this.end = end;
    this.word = "";
  }

  private boolean blank(char c) {
    return switch (c) {
      case '\n', '\r', '\u2028', '\u2029' -> {
        token(JsKind.LINE_TERMINATOR, JsChars.terminatorEnd(text, start));
        atLineStart = true;
        afterLineEnd = true;
        yield true;
      }
      case '/' -> comment();
      case '<' -> line(JsKind.LINE_COMMENT, text.startsWith("<!--", start));
      case '-' -> line(JsKind.LINE_COMMENT, atLineStart && text.startsWith("-->", start));
      case '#' -> line(JsKind.HASHBANG, start == 0 && text.startsWith("#!"));
      default -> JsChars.isSpace(c) && spaces();
    };
  }

  private boolean spaces() {
    int i = start + 1;
    while (JsChars.isSpace(JsChars.at(text, i))) {
      i++;
    }
    token(JsKind.WHITESPACE, i);
    return true;
  }

  private boolean line(JsKind kind, boolean isOne) {
    if (isOne) {
      token(kind, JsChars.lineEnd(text, start));
    }
    return isOne;
  }

  private boolean comment() {
    int next = JsChars.at(text, start + 1);
    if (next == '*') {
      blockComment();
    }
    return next == '*' || line(JsKind.LINE_COMMENT, next == '/');
  }

  private void blockComment() {
    int close = text.indexOf("*/", start + 2);
    token(JsKind.BLOCK_COMMENT, close < 0 ? text.length() : close + 2);
    if (JsChars.hasLineEnd(text, start, end)) {
      atLineStart = true;
      afterLineEnd = true;
    }
  }

  private void significant(char c, boolean isName) {
    if (isName || JsChars.startsName(text, start)) {
      token(JsKind.IDENTIFIER, JsChars.nameEnd(text, start));
      word = text.substring(start, end);
      context.word(word, afterLineEnd);
    } else if (c == '#' && JsChars.startsName(text, start + 1)) {
      operand(JsKind.PRIVATE_NAME, JsChars.nameEnd(text, start + 1));
    } else if (c == '"' || c == '\'') {
      operand(JsKind.STRING, JsChars.stringEnd(text, start));
    } else if (JsChars.isDigit(c) || (c == '.' && JsChars.isDigit(JsChars.at(text, start + 1)))) {
      operand(JsKind.NUMBER, JsChars.numberEnd(text, start));
    } else if (c == '`' || (c == '}' && context.frame().kind == JsFrame.Kind.TEMPLATE)) {
      template(c == '`');
    } else if (c != '/' || !regex()) {
      punctuator(c);
    }
  }

  private void operand(JsKind kind, int end) {
    token(kind, end);
    context.operand();
  }

  /** Section 12.9.6; the text between two substitutions, or a substitution and a backquote. */
  private void template(boolean opens) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '`') {
      if (text.startsWith("${", i)) {
        token(opens ? JsKind.TEMPLATE_HEAD : JsKind.TEMPLATE_MIDDLE, i + 2);
        context.template(opens);
        return;
      }
      i = text.charAt(i) == '\\' ? JsChars.afterEscape(text, i) : i + 1;
    }
    token(opens ? JsKind.TEMPLATE : JsKind.TEMPLATE_TAIL, Math.min(i + 1, text.length()));
    if (opens) {
      context.operand();
    } else {
      context.templateEnd();
    }
  }

  /** Section 12.9.5. */
  private boolean regex() {
    if (!context.regexAllowed() || start < noRegexBefore) {
      return false;
    }
    boolean inClass = false;
    int i = start + 1;
    while (i < text.length() && !JsChars.isLineTerminator(text.charAt(i))) {
      char c = text.charAt(i);
      if (c == '/' && !inClass) {
        operand(JsKind.REGEX, JsChars.nameEnd(text, i + 1));
        return true;
      }
      inClass = c == '[' || (inClass && c != ']');
      i = c == '\\' && !JsChars.isLineTerminator(JsChars.at(text, i + 1)) ? i + 2 : i + 1;
    }
    noRegexBefore = i;
    return false;
  }

  private void punctuator(char c) {
    String operator = operator(c);
    if (operator.isEmpty()) {
      token(JsKind.UNKNOWN, start + 1);
      return;
    }
    token(JsKind.PUNCTUATOR, start + operator.length());
    word = operator;
    context.punctuator(operator);
  }

  private String operator(char c) {
    if (LONG_STARTS.indexOf(c) >= 0 && LONG_GO_ON.indexOf(JsChars.at(text, start + 1)) >= 0) {
      for (String operator : OPERATORS) {
        if (text.startsWith(operator, start) && !isConditional(operator)) {
          return operator;
        }
      }
    }
    return c < MARKS.length ? MARKS[c] : "";
  }

  /** In {@code a?.5:1} the point belongs to the number; section 12.8. */
  private boolean isConditional(String operator) {
    return operator.equals("?.") && JsChars.isDigit(JsChars.at(text, start + 2));
  }
}
