package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.syntax.js.JsFrame.Kind;
import dev.assetbundle.processor.syntax.js.JsFrame.Pending;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tokens read so far say about the next one: whether a slash divides or starts a regular
 * expression, and what a bracket encloses.
 *
 * <p>ECMA-262 leaves the first to the parser (section 12, goal symbols). Without one it is told
 * from the token before, from the word before a closed parenthesis, and from whether a closed brace
 * ended a statement; that is right except in contrived code.
 */
final class JsContext {

  /** What a word may mean, if it is not the name of a member. */
  private enum Role {
    /** An operand comes after it. */
    OPERATOR,
    /** A statement comes after it. */
    STATEMENT,
    /** Parentheses come after it, and then a statement. */
    HEAD,
    NAME
  }

  private static final Map<String, Role> ROLES = roles();

  /** Longer words are names, as most words are. */
  private static final int LONGEST = "instanceof".length();

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new HashMap<>();
    String operators =
        "return typeof instanceof in of new delete void throw case yield await extends";
    List.of(operators.split(" ")).forEach(word -> roles.put(word, Role.OPERATOR));
    List.of("else", "do", "try", "finally", "catch", "default", "export", "import")
        .forEach(word -> roles.put(word, Role.STATEMENT));
    List.of("if", "while", "for", "with").forEach(word -> roles.put(word, Role.HEAD));
    return roles;
  }

  private final Deque<JsFrame> frames = new ArrayDeque<>();
  private boolean regexAllowed = true;

  /** The last token if it is a punctuator or a word that is not a property name, else empty. */
  private String last = "";

  private boolean lastIsWord;
  private Role lastRole = Role.NAME;
  private boolean started;
  private boolean colonIsInExpression;
  private boolean asyncIsInExpression;

  JsContext() {
    frames.push(new JsFrame(Kind.SCRIPT, true, false));
  }

  boolean regexAllowed() {
    return regexAllowed;
  }

  JsFrame frame() {
    return frames.element();
  }

  /** Whether no bracket is open. */
  boolean isTopLevel() {
    return frames.size() == 1;
  }

  boolean isInFunction() {
    return frame().inFunction || frame().inArrow;
  }

  /** Takes a name or keyword into account. */
  void word(String word, boolean afterLineEnd) {
    if (last.equals(".") || last.equals("?.") || isKey()) {
      finish("", false, false);
      return;
    }
    boolean expression = demandsOperand();
    Role role = role(word);
    if (afterLineEnd && started && !regexAllowed && role != Role.OPERATOR) {
      frame().inArrow = false;
    }
    arrowBody();
    switch (word) {
      case "function" ->
          frame().function = pending(last.equals("async") ? asyncIsInExpression : expression);
      case "class" -> frame().classBody = pending(expression);
      case "async" -> asyncIsInExpression = expression;
      default -> {}
    }
    boolean isForAwait = word.equals("await") && last.equals("for");
    finish(isForAwait ? last : word, true, role == Role.OPERATOR || role == Role.STATEMENT);
    lastRole = isForAwait ? Role.HEAD : role;
  }

  private static Role role(String word) {
    return word.length() > LONGEST ? Role.NAME : ROLES.getOrDefault(word, Role.NAME);
  }

  /** Keywords may name the members of objects and classes. */
  private boolean isKey() {
    Kind kind = frame().kind;
    boolean isMember = last.equals("{") || (kind == Kind.OBJECT && last.equals(","));
    boolean isClassMember = kind == Kind.CLASS && (last.equals(";") || last.equals("}"));
    return (kind == Kind.OBJECT && isMember) || (kind == Kind.CLASS && (isMember || isClassMember));
  }

  private static Pending pending(boolean expression) {
    return expression ? Pending.EXPRESSION : Pending.DECLARATION;
  }

  /** Takes a literal or private name into account. */
  void operand() {
    arrowBody();
    finish("", false, false);
  }

  /** Takes the beginning or middle of a template into account. */
  void template(boolean isHead) {
    if (isHead) {
      arrowBody();
      push(Kind.TEMPLATE, false);
    }
    finish("${", false, true);
  }

  /** Takes the end of a template into account. */
  void templateEnd() {
    frames.pop();
    finish("", false, false);
  }

  /** Takes an operator or bracket into account. */
  void punctuator(String text) {
    if (!text.equals("{")) {
      arrowBody();
    }
    switch (text) {
      case "(" -> open(text, Kind.PAREN, lastIsWord && lastRole == Role.HEAD);
      case "[" -> open(text, Kind.SQUARE, false);
      case "{" -> brace();
      case ")" -> close(text, frame().kind == Kind.PAREN);
      case "]" -> close(text, frame().kind == Kind.SQUARE);
      case "}" -> close(text, isBraced(frame().kind));
      default -> operator(text);
    }
  }

  private static boolean isBraced(Kind kind) {
    return kind == Kind.BLOCK || kind == Kind.FUNCTION || kind == Kind.OBJECT || kind == Kind.CLASS;
  }

  private void operator(String text) {
    JsFrame frame = frame();
    switch (text) {
      case ";" -> frame.endStatement();
      case "," -> frame.inArrow = false;
      case "?" -> frame.questions++;
      case ":" -> colon(frame);
      default -> {}
    }
    boolean isPostfix = text.equals("++") || text.equals("--");
    finish(text, false, !isPostfix);
  }

  private void colon(JsFrame frame) {
    boolean isConditional = frame.questions > 0;
    if (isConditional) {
      frame.questions--;
    }
    boolean holdsStatements = frame.kind == Kind.BLOCK || frame.kind == Kind.FUNCTION;
    colonIsInExpression = isConditional || !(holdsStatements || frame.kind == Kind.SCRIPT);
  }

  private void open(String text, Kind kind, boolean regexAfter) {
    push(kind, regexAfter);
    finish(text, false, true);
  }

  private void brace() {
    JsFrame outer = frame();
    if (outer.classBody != Pending.NONE) {
      boolean isDeclaration = outer.classBody == Pending.DECLARATION;
      outer.classBody = Pending.NONE;
      open("{", Kind.CLASS, isDeclaration);
    } else if (last.equals("=>")) {
      open("{", Kind.FUNCTION, true);
    } else if (last.equals(")") && outer.function != Pending.NONE) {
      boolean isDeclaration = outer.function == Pending.DECLARATION;
      outer.function = Pending.NONE;
      open("{", Kind.FUNCTION, isDeclaration);
    } else if (isMethodBody(outer)) {
      open("{", Kind.FUNCTION, false);
    } else if (demandsOperand()) {
      arrowBody();
      open("{", Kind.OBJECT, false);
    } else {
      open("{", Kind.BLOCK, true);
    }
  }

  private boolean isMethodBody(JsFrame outer) {
    boolean holdsMethods = outer.kind == Kind.OBJECT || outer.kind == Kind.CLASS;
    return holdsMethods && (last.equals(")") || last.equals("static"));
  }

  private void close(String text, boolean matches) {
    boolean regexAfter = matches && frame().regexAfter;
    if (matches) {
      frames.pop();
    }
    finish(text, false, regexAfter);
  }

  private void push(Kind kind, boolean regexAfter) {
    frames.push(new JsFrame(kind, regexAfter, isInFunction() || kind == Kind.FUNCTION));
  }

  /** Whether the token before cannot be followed by a statement. */
  private boolean demandsOperand() {
    if (!started || last.isEmpty()) {
      return false;
    }
    if (lastIsWord) {
      return lastRole == Role.OPERATOR;
    }
    return switch (last) {
      case ";", "{", "}", ")", "]", "++", "--" -> false;
      case ":" -> colonIsInExpression;
      default -> true;
    };
  }

  private void arrowBody() {
    if (last.equals("=>")) {
      frame().inArrow = true;
    }
  }

  private void finish(String token, boolean isWord, boolean nextMayBeRegex) {
    last = token;
    lastIsWord = isWord;
    regexAllowed = nextMayBeRegex;
    started = true;
  }
}
