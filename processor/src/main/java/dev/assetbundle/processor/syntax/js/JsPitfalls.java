package dev.assetbundle.processor.syntax.js;

import java.util.OptionalInt;

/**
 * Finds what tools for modern scripts take for something else in a classic one: functions declared
 * in blocks of sloppy code, which are variables of the function around as well (ECMA-262, annex
 * B.3.2), and {@code return} outside functions, which no browser runs.
 *
 * <p>Knows no more of the grammar than that, and may find one where there is none.
 */
public final class JsPitfalls {

  private final JsFacts facts;
  private final JsCursor tokens;

  /** The depth inside the outermost function that is strict; 0 outside. */
  private int strictDepth;

  private String before = "";

  private JsPitfalls(String js, JsFacts facts) {
    this.facts = facts;
    this.tokens = new JsCursor(js);
  }

  /** Returns the offset of the first one; empty if there is none. */
  public static OptionalInt first(String js, JsFacts facts) {
    return js.contains("function") || js.contains("return")
        ? new JsPitfalls(js, facts).first()
        : OptionalInt.empty();
  }

  private OptionalInt first() {
    boolean isStrict = facts.has(JsFacts.Fact.USE_STRICT) || facts.moduleStart().isPresent();
    tokens.advance();
    while (!tokens.isAtEnd()) {
      boolean isWord = tokens.isWord() && !tokens.isMember();
      boolean isReturn = isWord && tokens.is("return") && !tokens.isInFunction();
      boolean isSloppy = !isStrict && strictDepth == 0;
      if (isReturn || (isWord && isSloppy && tokens.is("function") && isInBlock())) {
        return OptionalInt.of(tokens.start());
      }
      track();
      tokens.advance();
    }
    return OptionalInt.empty();
  }

  private boolean isInBlock() {
    boolean isBody = before.equals("else") || (before.equals(")") && !tokens.isAfterLineEnd());
    return tokens.announcesDeclaration(false) && (tokens.isInBlock() || isBody);
  }

  private void track() {
    before = tokens.text();
    if (strictDepth == 0 && tokens.is("{") && facts.strictFunctions().contains(tokens.start())) {
      strictDepth = tokens.depth() + 1;
    } else if (tokens.depth() < strictDepth && tokens.is("}")) {
      strictDepth = 0;
    }
  }
}
