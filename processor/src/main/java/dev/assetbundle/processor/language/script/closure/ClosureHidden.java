package dev.assetbundle.processor.language.script.closure;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.Set;

/**
 * What is hidden from Closure, since it would delete or change it: before it works each is
 * exchanged for the call of a function it knows nothing of, which it therefore keeps, and
 * afterwards the tree, not the text, gets it back. What was in code that never runs does not come
 * back.
 */
final class ClosureHidden {

  /** How the names of those functions begin; a script that has it is not to be given. */
  static final String RESERVED = "__assetbundle_";

  private static final String DIRECTIVES = RESERVED + "directives__";
  private static final String KEPT = RESERVED + "kept__";
  private static final String STRICT = "use strict";
  private static final String HOLE = RESERVED + "hole__";

  private static final Set<String> SPECIAL_KEYS = Set.of("__proto__", "constructor", "prototype");

  private ClosureHidden() {}

  /** Exchanges it, everywhere below a node. */
  static void hide(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      hide(child);
      child = next;
    }
    if (isBody(node)) {
      hideDirectives(node);
      return;
    }
    switch (node.getToken()) {
      // It drops what seems to have no effect: undeclared names, conversions, getters.
      case EXPR_RESULT -> effect(node.getFirstChild());
      case COMMA -> effect(node.getFirstChild());
      case FOR -> {
        effect(node.getFirstChild());
        effect(node.getChildAtIndex(2));
      }
      case VOID, SWITCH -> keep(node.getFirstChild());
      case IF -> keepIf(isUnused(node), node.getFirstChild());
      case HOOK -> keepIf(hasEqualBranches(node), node.getFirstChild());
      case CASE -> keepIf(!isLiteral(node.getFirstChild()), node.getFirstChild());
      // Without a default value the parameters of a function mean something else.
      case DEFAULT_VALUE ->
          keepIf(node.getSecondChild().matchesName("undefined"), node.getSecondChild());
      // It mixes these up with keys that are not computed.
      case COMPUTED_PROP, COMPUTED_FIELD_DEF ->
          keepIf(isSpecial(node.getFirstChild()), node.getFirstChild());
      // It counts what is spread as one element, drops holes and asks no getters. It takes all
      // objects for ones without toString() and valueOf(), whose parts have no effects.
      case ARRAYLIT, OBJECTLIT ->
          keepIf(hasSpread(node) || node.getParent().isSpread() || isConverted(node), node);
      case LT, LE, GT, GE ->
          keepIf(node.getFirstChild().isEquivalentTo(node.getLastChild()), node.getFirstChild());
      case ARRAY_PATTERN, OBJECT_PATTERN -> fill(node);
      default -> {}
    }
  }

  private static void effect(Node node) {
    switch (node.getToken()) {
      case EMPTY, VAR, LET, CONST, INC, DEC -> {}
      case ASSIGN, ASSIGN_ADD, ASSIGN_SUB, ASSIGN_OR, ASSIGN_AND, ASSIGN_COALESCE -> {}
      case AND, OR, COALESCE -> effect(node.getSecondChild());
      case COMMA -> effect(node.getSecondChild());
      case HOOK -> {
        effect(node.getSecondChild());
        effect(node.getLastChild());
      }
      default -> keep(node);
    }
  }

  private static void keep(Node node) {
    Node call = IR.call(IR.name(KEPT));
    node.replaceWith(call);
    call.addChildToBack(node);
    call.srcrefTreeIfMissing(node);
  }

  private static void keepIf(boolean condition, Node node) {
    if (condition) {
      keep(node);
    }
  }

  private static boolean hasSpread(Node literal) {
    boolean found = false;
    for (Node child = literal.getFirstChild(); child != null; child = child.getNext()) {
      found |= child.isSpread();
    }
    return found;
  }

  /** Whether an operator makes a number, a text or a truth value of a node, or compares it. */
  private static boolean isConverted(Node node) {
    boolean first = node.getParent().getFirstChild() == node;
    return switch (node.getParent().getToken()) {
      case SHEQ, SHNE, NOT, TYPEOF, IN, INSTANCEOF -> true;
      case AND, OR, COALESCE, HOOK -> first || isConverted(node.getParent());
      case COMMA -> !first && isConverted(node.getParent());
      case ADD, SUB, MUL, DIV, MOD, EXPONENT, LT, LE, GT, GE, EQ, NE, TEMPLATELIT_SUB -> true;
      case BITAND, BITOR, BITXOR, BITNOT, LSH, RSH, URSH, POS, NEG, COMPUTED_PROP -> true;
      case GETELEM -> node.getParent().getLastChild() == node;
      default -> false;
    };
  }

  /** Whether a computed key is, or could be computed to be, one with a meaning of its own. */
  private static boolean isSpecial(Node key) {
    return switch (key.getToken()) {
      case STRINGLIT -> SPECIAL_KEYS.contains(key.getString());
      case NUMBER, NAME, GETPROP -> false;
      default -> true;
    };
  }

  private static boolean isLiteral(Node node) {
    return switch (node.getToken()) {
      case STRINGLIT, NUMBER, BIGINT, TRUE, FALSE, NULL -> true;
      case NOT, NEG -> isLiteral(node.getFirstChild());
      default -> false;
    };
  }

  private static boolean hasEqualBranches(Node hook) {
    return hook.getSecondChild().isEquivalentTo(hook.getLastChild());
  }

  private static boolean isUnused(Node branches) {
    return isEmpty(branches.getSecondChild()) && !isLiteral(branches.getFirstChild());
  }

  /** Whether nothing may be left of a statement. */
  private static boolean isEmpty(Node node) {
    if (node.isIf() && isLiteral(node.getFirstChild())) {
      return true;
    }
    boolean empty = node.isEmpty() || node.isBlock();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      empty &= isEmpty(child);
    }
    return empty;
  }

  private static void fill(Node pattern) {
    if (pattern.hasChildren() && !pattern.getLastChild().isEmpty()) {
      return;
    }
    Node hole = pattern.isArrayPattern() ? IR.name(HOLE) : IR.stringKey(HOLE, IR.name(HOLE));
    pattern.addChildToBack(hole.srcrefTreeIfMissing(pattern));
  }

  private static boolean isBody(Node node) {
    return node.isScript() || (node.isBlock() && node.getParent().isFunction());
  }

  private static void hideDirectives(Node body) {
    Node call = IR.call(IR.name(DIRECTIVES));
    boolean strict = body.isUseStrict();
    while (startsWithDirective(body)) {
      Node directive = body.removeFirstChild().getFirstChild().getSecondChild().detach();
      boolean isStrict = directive.getString().equals(STRICT);
      if (!isStrict || strict) {
        call.addChildToBack(directive);
      }
      strict &= !isStrict;
    }
    if (strict) {
      // Closure's parser takes those away that stand first.
      IR.string(STRICT).insertAfter(call.getFirstChild());
    }
    if (call.hasMoreThanOneChild()) {
      body.addChildToFront(IR.exprResult(call).srcrefTreeIfMissing(body));
    }
  }

  // The strings are hidden as statements already.
  private static boolean startsWithDirective(Node body) {
    Node first = body.getFirstChild();
    return first != null
        && first.isExprResult()
        && first.getFirstChild().isCall()
        && first.getFirstFirstChild().matchesName(KEPT)
        && first.getFirstChild().getSecondChild().isStringLit();
  }

  /** Exchanges it back, everywhere below a node. */
  static void restore(Node node) {
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      restore(child);
      child = next;
    }
    boolean isHole = node.isName() || node.isStringKey();
    if (isHole && node.getString().equals(HOLE)) {
      node.detach();
    } else if (node.isCall() && node.getFirstChild().matchesName(KEPT)) {
      restoreKept(node);
    } else if (node.isCall() && node.getFirstChild().matchesName(DIRECTIVES)) {
      restoreDirectives(node);
    }
  }

  private static void restoreKept(Node call) {
    Node statement = call.getParent();
    Node value = call.getSecondChild().detach();
    if (statement.isExprResult() && value.isStringLit()) {
      // It would be a directive if Closure took away what stood before it.
      statement.replaceWith(IR.empty().srcref(statement));
    } else {
      call.replaceWith(value);
    }
  }

  private static void restoreDirectives(Node call) {
    Node statement = call.getParent();
    Node body = statement.getParent();
    if (statement.isExprResult() && isBody(body)) {
      statement.detach();
      while (call.hasMoreThanOneChild()) {
        Node directive = IR.exprResult(call.getLastChild().detach());
        body.addChildToFront(directive.srcrefTreeIfMissing(statement));
      }
    }
  }
}
