package dev.assetbundle.processor.syntax.js;

import java.util.OptionalInt;

/** The strings that stand alone at the start of a script (ECMA-262, section 11.2.1). */
public final class JsPrologue {

  private static final int LENGTH = "'use strict'".length();

  private JsPrologue() {}

  /**
   * Returns where a script declares strict mode for all of it; empty if it does not. No more of the
   * script is read than is needed to tell.
   */
  public static OptionalInt useStrict(String js) {
    JsTokenizer tokens = new JsTokenizer(js);
    boolean isAfterLineEnd = false;
    int string = -1;
    int stringEnd = 0;
    while (tokens.next()) {
      JsKind kind = tokens.kind();
      if (kind.isBlank()) {
        isAfterLineEnd |= JsChars.hasLineEnd(js, tokens.start(), tokens.end());
        continue;
      }
      boolean waits = string >= 0;
      if (waits && !endsDirective(kind, tokens.word(), isAfterLineEnd)) {
        return OptionalInt.empty();
      } else if (waits && isUseStrict(js, string, stringEnd)) {
        return OptionalInt.of(string);
      } else if (kind == JsKind.STRING) {
        string = tokens.start();
        stringEnd = tokens.end();
      } else if (waits && tokens.word().equals(";")) {
        string = -1;
      } else {
        return OptionalInt.empty();
      }
      isAfterLineEnd = false;
    }
    return string >= 0 && isUseStrict(js, string, stringEnd)
        ? OptionalInt.of(string)
        : OptionalInt.empty();
  }

  /** Whether a string, by its offsets, is {@code 'use strict'} without escapes. */
  static boolean isUseStrict(String js, int start, int end) {
    return end - start == LENGTH && js.startsWith("use strict", start + 1);
  }

  /** Whether a token ends the statement that is a string. */
  static boolean endsDirective(JsKind kind, String word, boolean isAfterLineEnd) {
    return word.equals(";")
        || word.equals("}")
        || (isAfterLineEnd && JsCursor.beginsStatement(kind, word));
  }
}
