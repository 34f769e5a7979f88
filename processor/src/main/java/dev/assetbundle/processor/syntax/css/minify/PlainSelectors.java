package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssToken;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists of selectors that every browser understands. One that a browser does not understand makes
 * the whole list void (Selectors Level 4, section 3.9), so only these may be joined into one list.
 * Read is a part of Selectors Level 3; what is not in it is not plain.
 */
final class PlainSelectors {

  private static final Set<String> CLASSES =
      Set.of(
          """
          active checked disabled empty enabled first-child first-of-type focus hover last-child
          last-of-type link only-child only-of-type root target visited
          """
              .split("\\s+"));

  private static final Set<String> ELEMENTS =
      Set.of("after", "before", "first-letter", "first-line");

  private static final String COMBINATORS = ">+~";
  private static final String MATCHERS = "~|^$*";
  private static final Pattern ID = Pattern.compile("#-?[A-Za-z_][\\w-]*");

  private final String css;
  private final List<CssToken> tokens;
  private final int end;
  private int i;

  private PlainSelectors(String css, List<CssToken> tokens) {
    this.css = css;
    this.tokens = tokens;
    this.end = tokens.size();
  }

  /** Whether the tokens from one index up to another are a list of plain selectors. */
  static boolean at(String css, List<CssToken> tokens, int from, int end) {
    List<CssToken> selectors =
        tokens.subList(from, end).stream()
            .filter(token -> token.kind() != CssKind.COMMENT)
            .toList();
    return new PlainSelectors(css, selectors).list();
  }

  private boolean list() {
    do {
      skipSpace();
      if (!complex()) {
        return false;
      }
    } while (take(CssKind.COMMA));
    return i == end;
  }

  private boolean complex() {
    while (compound()) {
      boolean parted = skipSpace();
      if (take(COMBINATORS)) {
        skipSpace();
      } else if (!parted || i == end || kind() == CssKind.COMMA) {
        return true;
      }
    }
    return false;
  }

  private boolean compound() {
    int start = i;
    boolean named = take(CssKind.IDENT) || take("*");
    while (i < end) {
      int before = i;
      if (!simple()) {
        return false;
      } else if (i == before) {
        break;
      }
    }
    return named || i > start;
  }

  /** Reads a class, id, attribute or pseudo-class, if one follows; false if it is another kind. */
  private boolean simple() {
    return switch (kind()) {
      case HASH -> ID.matcher(tokens.get(i++).text(css)).matches();
      case OPEN_SQUARE -> attribute();
      case COLON -> pseudo();
      case DELIM -> take(".") ? take(CssKind.IDENT) : isOneOf(COMBINATORS);
      default -> kind() == CssKind.WHITESPACE || kind() == CssKind.COMMA;
    };
  }

  private boolean pseudo() {
    i++;
    return take(CssKind.COLON) ? pseudo(ELEMENTS) : pseudo(CLASSES) || pseudo(ELEMENTS);
  }

  private boolean pseudo(Set<String> names) {
    boolean known =
        i < end
            && kind() == CssKind.IDENT
            && names.contains(tokens.get(i).text(css))
            && (names != ELEMENTS || endsSelector(i + 1));
    i += known ? 1 : 0;
    return known;
  }

  private boolean endsSelector(int next) {
    int after = CssToken.afterBlanks(tokens, next);
    return after >= end || tokens.get(after).kind() == CssKind.COMMA;
  }

  private boolean attribute() {
    i++;
    if (!take(CssKind.IDENT)) {
      return false;
    }
    if (take(CssKind.CLOSE_SQUARE)) {
      return true;
    }
    take(MATCHERS);
    return take("=") && (take(CssKind.STRING) || take(CssKind.IDENT)) && take(CssKind.CLOSE_SQUARE);
  }

  private boolean take(CssKind wanted) {
    boolean found = i < end && kind() == wanted;
    i += found ? 1 : 0;
    return found;
  }

  private boolean take(String chars) {
    boolean found = i < end && isOneOf(chars);
    i += found ? 1 : 0;
    return found;
  }

  private boolean skipSpace() {
    int start = i;
    while (take(CssKind.WHITESPACE)) {
      // A comment may have parted them.
    }
    return i > start;
  }

  private boolean isOneOf(String chars) {
    return kind() == CssKind.DELIM && chars.indexOf(css.charAt(tokens.get(i).start())) >= 0;
  }

  private CssKind kind() {
    return tokens.get(i).kind();
  }
}
