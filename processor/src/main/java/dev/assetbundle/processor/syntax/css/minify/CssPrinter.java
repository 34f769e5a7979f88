package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssBlocks;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssNames;
import dev.assetbundle.processor.syntax.css.CssToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes runs of tokens with no more space between them than they need. */
final class CssPrinter {

  /** What holds inside one pair of brackets, or outside all of them. */
  private record Level(CssMode mode, boolean wholeNumbers, boolean colors, boolean weight) {}

  private static final CssToken NOTHING = new CssToken(CssKind.COMMENT, 0, 0);

  /** What a name may follow, or precede, without becoming one with it. */
  private static final Set<CssKind> BEFORE_A_NAME =
      EnumSet.of(
          CssKind.WHITESPACE, CssKind.COLON, CssKind.COMMA, CssKind.FUNCTION, CssKind.OPEN_PAREN);

  private static final Set<CssKind> AFTER_A_NAME =
      EnumSet.of(
          CssKind.WHITESPACE,
          CssKind.SEMICOLON,
          CssKind.COMMA,
          CssKind.CLOSE_PAREN,
          CssKind.CLOSE_BRACE);

  private final String css;
  private final List<CssToken> tokens;
  private final CssBlocks blocks;
  private final CssOutput out;

  private final Deque<Level> levels = new ArrayDeque<>();
  private CssToken before = NOTHING;
  private CssToken left = NOTHING;
  private boolean space;
  private boolean comment;
  private boolean kept;
  private int keptComments;

  CssPrinter(String css, List<CssToken> tokens, CssBlocks blocks, CssOutput out) {
    this.css = css;
    this.tokens = tokens;
    this.blocks = blocks;
    this.out = out;
  }

  /** Returns how many comments were kept so far. */
  int keptComments() {
    return keptComments;
  }

  /** Writes a comment that asks to be kept, between two rules or declarations. */
  void keep(CssToken token) {
    out.copy(token);
    keptComments++;
  }

  /** Writes the tokens from one index up to another, the space at both ends left out. */
  void print(int from, int to, CssMode mode) {
    print(from, to, new Level(mode, false, false, false));
  }

  /** Writes the value of a property, whose name is in lower case. */
  void printValue(int from, int to, String property) {
    boolean numbers = CssNames.takesNumbers(property);
    print(
        from,
        to,
        new Level(
            CssMode.VALUE,
            numbers,
            CssNames.holdsColors(property),
            property.equals("font-weight")));
  }

  /** Writes a value as it is, the space at both ends left out; of a blank value one space stays. */
  void printVerbatim(int from, int to) {
    int first = from;
    while (first < to && isDropped(first)) {
      first++;
    }
    int last = to;
    while (last > first && isDropped(last - 1)) {
      last--;
    }
    if (first < last) {
      out.copy(tokens.get(first).start(), tokens.get(last - 1).end());
    } else if (from < to) {
      out.separate(" ");
    }
  }

  private boolean isDropped(int i) {
    CssToken token = tokens.get(i);
    return token.kind().isBlank() && !token.isKept(css);
  }

  private void print(int from, int to, Level level) {
    levels.clear();
    levels.push(level);
    before = NOTHING;
    left = NOTHING;
    forgetGap();
    int i = from;
    while (i < to) {
      CssToken token = tokens.get(i);
      switch (token.kind()) {
        case WHITESPACE -> space = true;
        case COMMENT -> comment(token);
        default -> i = significant(i);
      }
      i++;
    }
  }

  private void forgetGap() {
    space = false;
    comment = false;
    kept = false;
  }

  private void comment(CssToken token) {
    comment = true;
    if (token.isKept(css)) {
      keep(token);
      kept = true;
    }
  }

  /** Writes a token, or a whole function that is to stay as it is, and returns its last index. */
  private int significant(int i) {
    CssToken token = tokens.get(i);
    boolean parted = !left.equals(NOTHING) && gap(token);
    forgetGap();
    before = left;
    left = token;
    int close = blocks.partner(i);
    if (token.kind().isOpening() && close != CssBlocks.NONE && staysAsIs(i)) {
      out.copy(token.start(), tokens.get(close).end());
      left = tokens.get(close);
      return close;
    }
    // A number parted by a comment must not come to start with a point, or the next run would
    // find nothing left to part.
    out.write(token, parted && token.kind().isNumeric() ? token.text(css) : shortened(i));
    if (token.kind().isOpening()) {
      levels.push(inside(token));
    } else if (close != CssBlocks.NONE && levels.size() > 1) {
      levels.pop();
    }
    return i;
  }

  /** Writes what must stand before a token, and returns whether that is an empty comment. */
  private boolean gap(CssToken right) {
    CssMode mode = levels.element().mode();
    boolean merges =
        !kept
            && TokenSeparator.merges(css, left, right)
            && !(space && mode.isOffset(css, before, left, right));
    if (space && (merges || !mode.dropsSpace(css, before, left, right))) {
      boolean doubled = comment && !kept && TokenSeparator.swallowsSpace(css, left);
      out.separate(doubled ? "  " : " ");
    } else if (comment && merges) {
      out.separate("/**/");
      return true;
    }
    return false;
  }

  private boolean staysAsIs(int opening) {
    CssMode mode = levels.element().mode();
    if (mode == CssMode.SELECTOR || mode == CssMode.ATTRIBUTE) {
      return false;
    }
    CssToken token = tokens.get(opening);
    boolean isFunction = token.kind() == CssKind.FUNCTION;
    if (isFunction && CssNames.keepsArguments(CssNames.lower(css, token))) {
      return true;
    }
    boolean isCondition = mode.inside(token, css) == CssMode.CONDITION;
    return isCondition && declaresCustomProperty(opening + 1);
  }

  /** {@code (--x: a)} tests a custom property, whose value is compared token by token. */
  private boolean declaresCustomProperty(int i) {
    CssToken name = tokens.get(CssToken.afterBlanks(tokens, i));
    return name.kind() == CssKind.IDENT && css.startsWith("--", name.start());
  }

  private Level inside(CssToken opening) {
    Level outside = levels.element();
    String name = CssNames.lower(css, opening);
    boolean numbers = CssNames.takesNumbers(name, outside.wholeNumbers);
    return new Level(outside.mode.inside(opening, css), numbers, outside.colors, false);
  }

  private String shortened(int i) {
    CssToken token = tokens.get(i);
    Level level = levels.element();
    String text = token.text(css);
    if (level.mode == CssMode.SELECTOR) {
      return text;
    }
    if (level.mode == CssMode.ATTRIBUTE) {
      return isLast(i) ? CssShortener.attribute(text) : text;
    }
    return switch (token.kind()) {
      case NUMBER, PERCENTAGE, DIMENSION ->
          isFollowedByNumber(i) ? text : CssShortener.number(text, level.wholeNumbers);
      case HASH -> level.colors ? color(i, text) : text;
      case URL -> CssShortener.url(text);
      case IDENT -> level.weight ? CssShortener.weight(text) : text;
      default -> text;
    };
  }

  private String color(int i, String text) {
    String color = CssShortener.color(text);
    boolean alone =
        BEFORE_A_NAME.contains(neighbour(i, -1)) && AFTER_A_NAME.contains(neighbour(i, 1));
    return alone ? CssShortener.named(color) : color;
  }

  /** Returns the kind of the nearest token in a direction that is no comment. */
  private CssKind neighbour(int i, int step) {
    int other = i + step;
    while (other >= 0 && other < tokens.size() && tokens.get(other).kind() == CssKind.COMMENT) {
      other += step;
    }
    return other < 0 || other == tokens.size() ? CssKind.DELIM : tokens.get(other).kind();
  }

  /** Whether a closing token is the next one, so that no flag follows. */
  private boolean isLast(int i) {
    int next = CssToken.afterBlanks(tokens, i + 1);
    return next < tokens.size() && tokens.get(next).kind() == CssKind.CLOSE_SQUARE;
  }

  /** In {@code 1.0.5} the zero keeps two numbers apart. */
  private boolean isFollowedByNumber(int i) {
    if (i + 1 == tokens.size()) {
      return false;
    }
    CssToken next = tokens.get(i + 1);
    return next.kind().isNumeric() || next.isDelim(css, '.');
  }
}
