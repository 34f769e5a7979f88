package dev.assetbundle.processor.syntax.js;

import java.util.Set;

/** Moves over the tokens of a script that are neither space nor comment. */
final class JsCursor {

  private static final Set<String> CONTINUE_AN_EXPRESSION = Set.of("in", "instanceof");
  private static final Set<String> BEGIN_A_STATEMENT = Set.of("{", "}", "!", "~", "++", "--", "@");

  private final JsTokens tokens;
  private int at = -1;
  private String text = "";
  private boolean afterPoint;
  private int depth;
  private boolean balanced = true;

  /** Stands before the first token. */
  JsCursor(JsTokens tokens) {
    this.tokens = tokens;
  }

  /** Moves to the next token, or to the end. */
  void advance() {
    depth += at >= 0 && opens() ? 1 : 0;
    afterPoint = text.equals(".") || text.equals("?.");
    at = Math.min(at + 1, tokens.size());
    text = tokens.word(at);
    if (closes()) {
      depth--;
      balanced &= depth >= 0;
    }
  }

  boolean isAtEnd() {
    return at >= tokens.size();
  }

  /** Whether every bracket so far was closed, and none that was not open. */
  boolean isBalanced() {
    return balanced && depth == 0;
  }

  JsKind kind() {
    return isAtEnd() ? JsKind.UNKNOWN : tokens.kind(at);
  }

  /** Returns the current token if it is a word or punctuator; else, and at the end, nothing. */
  String text() {
    return text;
  }

  boolean is(String wanted) {
    return text.equals(wanted);
  }

  int start() {
    return isAtEnd() ? tokens.text().length() : tokens.start(at);
  }

  int end() {
    return isAtEnd() ? tokens.text().length() : tokens.end(at);
  }

  boolean isWord() {
    return kind() == JsKind.IDENTIFIER;
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
    return !isAtEnd() && tokens.isTopLevel(at);
  }

  boolean isInFunction() {
    return !isAtEnd() && tokens.isInFunction(at);
  }

  /** Whether the nearest brackets around the token are those of a block, or of a switch. */
  boolean isInBlock() {
    return !isAtEnd() && tokens.frame(at) == JsFrame.Kind.BLOCK;
  }

  /** Whether the brace just read opens the body of a function. */
  boolean opensFunction() {
    return !isAtEnd() && tokens.frame(at) == JsFrame.Kind.FUNCTION;
  }

  /** Whether the token opens brackets, or a substitution in a template. */
  boolean opens() {
    return !isAtEnd() && tokens.opens(at);
  }

  /** Whether the token closes brackets, or a substitution in a template. */
  boolean closes() {
    return !isAtEnd() && tokens.closes(at);
  }

  /** Whether a line ends between the token and the one before. */
  boolean isAfterLineEnd() {
    return !isAtEnd() && tokens.isAfterLineEnd(at);
  }

  /** Whether the word {@code function} or {@code class} just read begins a declaration. */
  boolean announcesDeclaration(boolean isClass) {
    return !isAtEnd() && tokens.announcesDeclaration(at, isClass);
  }

  /** Whether a line end before the token ends a statement (ECMA-262, section 12.10). */
  boolean startsStatement() {
    boolean afterOperand =
        at > 0 && (!tokens.isRegexAllowed(at - 1) || tokens.word(at - 1).equals("}"));
    return isAfterLineEnd() && afterOperand && beginsStatement(kind(), text);
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
