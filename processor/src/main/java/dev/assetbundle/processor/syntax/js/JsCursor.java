package dev.assetbundle.processor.syntax.js;

import java.util.Set;

/** Moves over the tokens of a script that are neither space nor comment. */
final class JsCursor {

  private static final Set<String> CONTINUE_AN_EXPRESSION = Set.of("in", "instanceof");
  private static final Set<String> BEGIN_A_STATEMENT = Set.of("{", "}", "!", "~", "++", "--", "@");

  private final String js;
  private final JsTokenizer tokens;
  private JsKind kind = JsKind.UNKNOWN;
  private String text = "";
  private boolean atEnd;
  private boolean afterPoint;
  private boolean afterOperand;
  private boolean afterLineEnd;
  private int depth;
  private boolean balanced = true;

  /** Stands before the first token. */
  JsCursor(String js) {
    this.js = js;
    this.tokens = new JsTokenizer(js);
  }

  /** Moves to the next token, or to the end. */
  void advance() {
    depth += kind != JsKind.UNKNOWN && tokens.opens() ? 1 : 0;
    afterPoint = text.equals(".") || text.equals("?.");
    afterOperand = !tokens.context().regexAllowed() || text.equals("}");
    afterLineEnd = false;
    while (tokens.next()) {
      if (!tokens.kind().isBlank()) {
        take();
        return;
      }
      afterLineEnd |= JsChars.hasLineEnd(js, tokens.start(), tokens.end());
    }
    atEnd = true;
    kind = JsKind.UNKNOWN;
    text = "";
  }

  private void take() {
    kind = tokens.kind();
    boolean isShort = kind == JsKind.IDENTIFIER || kind == JsKind.PUNCTUATOR;
    text = isShort ? js.substring(tokens.start(), tokens.end()) : "";
    if (tokens.closes()) {
      depth--;
      balanced &= depth >= 0;
    }
  }

  boolean isAtEnd() {
    return atEnd;
  }

  /** Whether every bracket so far was closed, and none that was not open. */
  boolean isBalanced() {
    return balanced && depth == 0;
  }

  JsKind kind() {
    return kind;
  }

  /** Returns the current token if it is a word or punctuator; else, and at the end, nothing. */
  String text() {
    return text;
  }

  boolean is(String wanted) {
    return text.equals(wanted);
  }

  int start() {
    return tokens.start();
  }

  int end() {
    return tokens.end();
  }

  boolean isWord() {
    return kind == JsKind.IDENTIFIER;
  }

  /** Whether the token names a member of an object. */
  boolean isMember() {
    return afterPoint;
  }

  /** Returns how many brackets are open around the token, which may be one itself. */
  int depth() {
    return depth;
  }

  boolean isTopLevel() {
    return tokens.context().isTopLevel();
  }

  boolean isInFunction() {
    return tokens.context().isInFunction();
  }

  /** Whether the nearest brackets around the token are those of a block, or of a switch. */
  boolean isInBlock() {
    return tokens.context().frame().kind == JsFrame.Kind.BLOCK;
  }

  /** Whether the brace just read opens the body of a function. */
  boolean opensFunction() {
    return tokens.context().frame().kind == JsFrame.Kind.FUNCTION;
  }

  /** Whether the token opens brackets, or a substitution in a template. */
  boolean opens() {
    return tokens.opens();
  }

  /** Whether the token closes brackets, or a substitution in a template. */
  boolean closes() {
    return tokens.closes();
  }

  /** Whether a line ends between the token and the one before. */
  boolean isAfterLineEnd() {
    return afterLineEnd;
  }

  /** Whether the word {@code function} or {@code class} just read begins a declaration. */
  boolean announcesDeclaration(boolean isClass) {
    JsFrame frame = tokens.context().frame();
    return (isClass ? frame.classBody : frame.function) == JsFrame.Pending.DECLARATION;
  }

  /** Whether a line end before the token ends a statement (ECMA-262, section 12.10). */
  boolean startsStatement() {
    return afterLineEnd && afterOperand && beginsStatement(kind, text);
  }

  /** Whether a line end between an operand and a token ends a statement. */
  static boolean beginsStatement(JsKind kind, String text) {
    return switch (kind) {
      case IDENTIFIER -> !CONTINUE_AN_EXPRESSION.contains(text);
      case PUNCTUATOR -> BEGIN_A_STATEMENT.contains(text);
      case TEMPLATE, TEMPLATE_HEAD, TEMPLATE_MIDDLE, TEMPLATE_TAIL -> false;
      default -> true;
    };
  }
}
