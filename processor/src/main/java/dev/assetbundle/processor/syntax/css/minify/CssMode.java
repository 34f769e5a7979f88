package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssChars;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssToken;

/** In what surroundings a token stands; decides which spaces around it mean something. */
enum CssMode {
  /** A selector, outside square brackets. */
  SELECTOR,
  /** An attribute selector, between its square brackets. */
  ATTRIBUTE,
  /** The prelude of an at-rule, outside parentheses. */
  PRELUDE,
  /** Between plain parentheses in the prelude of a conditional at-rule. */
  CONDITION,
  /** The value of a declaration, outside parentheses. */
  VALUE,
  /** Between the parentheses of a function in a value. */
  ARGUMENTS;

  private static final String COMBINATORS = ">+~";
  private static final String COMPARISONS = "<>=";
  private static final String ATTRIBUTE_MATCHERS = "~|^$*";

  /** Returns the mode between the brackets that {@code opening} opens. */
  CssMode inside(CssToken opening, String css) {
    boolean isSquare = opening.kind() == CssKind.OPEN_SQUARE;
    return switch (this) {
      case SELECTOR, ATTRIBUTE -> isSquare ? ATTRIBUTE : SELECTOR;
      case PRELUDE, CONDITION -> {
        if (opening.kind() != CssKind.FUNCTION) {
          yield CONDITION;
        }
        boolean isDeclaration = opening.hasText(css, "supports(");
        yield opening.hasText(css, "selector(") ? SELECTOR : isDeclaration ? CONDITION : ARGUMENTS;
      }
      case VALUE, ARGUMENTS -> ARGUMENTS;
    };
  }

  /**
   * Whether the space between two tokens can go; {@code before} tells the {@code n +} of {@code
   * :nth-child()}.
   */
  boolean dropsSpace(String css, CssToken before, CssToken left, CssToken right) {
    CssKind l = left.kind();
    CssKind r = right.kind();
    if (l == CssKind.COMMA || r == CssKind.COMMA) {
      return true;
    }
    if (l.isOpening() || (r.isClosing() && r != CssKind.CLOSE_BRACE)) {
      return true;
    }
    return switch (this) {
      case SELECTOR -> dropsInSelector(css, before, left, right);
      case ATTRIBUTE -> dropsInAttribute(css, left, right);
      case PRELUDE -> false;
      case CONDITION -> dropsInCondition(css, left, right);
      case VALUE -> isDelim(css, "/!", left, right);
      case ARGUMENTS -> isDelim(css, "/!*", left, right);
    };
  }

  private boolean dropsInSelector(String css, CssToken before, CssToken left, CssToken right) {
    if (left.isDelim(css, '+') && right.kind() == CssKind.NUMBER) {
      return isOffset(css, before, left, right);
    }
    if (right.kind() == CssKind.NUMBER && css.charAt(right.start()) == '+') {
      return endsWithN(css, left);
    }
    boolean leftIs = isOneOf(css, left, COMBINATORS);
    if (leftIs == isOneOf(css, right, COMBINATORS)) {
      return false;
    }
    CssToken other = leftIs ? right : left;
    boolean mayBind = other.kind().isNumeric() || isOneOf(css, other, "=|");
    return !mayBind || (!leftIs && endsWithN(css, left));
  }

  /** Whether the sign and number of {@code 2n + 1}, which may become one token; section 6.2. */
  boolean isOffset(String css, CssToken before, CssToken left, CssToken right) {
    boolean isSigned = left.isDelim(css, '+') && right.kind() == CssKind.NUMBER;
    boolean isBare = isSigned && CssChars.isDigit(css.charAt(right.start()));
    return this == SELECTOR && isBare && endsWithN(css, before);
  }

  private static boolean endsWithN(String css, CssToken token) {
    if (token.kind() != CssKind.IDENT && token.kind() != CssKind.DIMENSION) {
      return false;
    }
    char last = css.charAt(token.end() - 1);
    return last == 'n' || last == 'N';
  }

  private static boolean dropsInAttribute(String css, CssToken left, CssToken right) {
    if (left.isDelim(css, '=')) {
      return true;
    }
    if (right.isDelim(css, '=')) {
      return !isOneOf(css, left, ATTRIBUTE_MATCHERS);
    }
    // Of "[a |= b]" the first space may go, of "[a |b]" it may not.
    boolean isMatcher = isOneOf(css, right, ATTRIBUTE_MATCHERS);
    return isMatcher && CssChars.at(css, right.end()) == '=' && left.kind() == CssKind.IDENT;
  }

  private static boolean dropsInCondition(String css, CssToken left, CssToken right) {
    if (left.kind() == CssKind.COLON || right.kind() == CssKind.COLON) {
      return true;
    }
    boolean leftIs = isOneOf(css, left, COMPARISONS);
    boolean rightIs = isOneOf(css, right, COMPARISONS);
    return leftIs != rightIs || isDelim(css, "/", left, right);
  }

  private static boolean isDelim(String css, String chars, CssToken left, CssToken right) {
    return isOneOf(css, left, chars) || isOneOf(css, right, chars);
  }

  private static boolean isOneOf(String css, CssToken token, String chars) {
    return token.kind() == CssKind.DELIM && chars.indexOf(css.charAt(token.start())) >= 0;
  }
}
