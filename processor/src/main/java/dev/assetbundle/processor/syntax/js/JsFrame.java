package dev.assetbundle.processor.syntax.js;

/** A pair of brackets a script is inside of, or the whole script. */
final class JsFrame {

  /** What the brackets enclose. */
  enum Kind {
    SCRIPT,
    BLOCK,
    /** The body of a function, method, accessor or static block, or of an arrow with braces. */
    FUNCTION,
    OBJECT,
    CLASS,
    PAREN,
    SQUARE,
    /** A substitution in a template. */
    TEMPLATE
  }

  /** A keyword that announces a body, until its brace comes. */
  enum Pending {
    NONE,
    /** A declaration: after its body a statement begins. */
    DECLARATION,
    /** An expression: after its body an operator may follow. */
    EXPRESSION
  }

  final Kind kind;

  /** Whether a slash after the closing bracket starts a regular expression. */
  final boolean regexAfter;

  /** Whether the frame lies in a function that itself lies in the script. */
  final boolean inFunction;

  Pending function = Pending.NONE;
  Pending classBody = Pending.NONE;

  /** How many question marks of conditional expressions still wait for their colon. */
  int questions;

  /** Whether the current expression is the body of an arrow function without braces. */
  boolean inArrow;

  JsFrame(Kind kind, boolean regexAfter, boolean inFunction) {
    this.kind = kind;
    this.regexAfter = regexAfter;
    this.inFunction = inFunction;
  }

  void endStatement() {
    questions = 0;
    inArrow = false;
    function = Pending.NONE;
    classBody = Pending.NONE;
  }
}
