package dev.assetbundle.processor.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The lines of one text, found once so that many offsets can be turned into positions cheaply.
 * Lines end with {@code \n}, as editors show them; a {@code \r} before it counts as the last column
 * of its line.
 */
public final class Lines {

  private final String text;
  private final int[] starts;

  private Lines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Returns the lines of a text; an empty text has one empty line. */
  public static Lines of(String text) {
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    int[] starts = new int[count];
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts[line++] = i + 1;
    }
    return new Lines(text, starts);
  }

  /**
   * Returns the lines of a script as browsers count them, where U+2028, U+2029 and a {@code \r}
   * that stands alone end one too (ECMA-262, section 12.3). What ECMA-426 calls a line is not
   * defined.
   */
  public static Lines ofScript(String text) {
    if (!mayDifferInScripts(text)) {
      return of(text);
    }
    int[] starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.rangeClosed(1, text.length()).filter(i -> endsScriptLine(text, i - 1)))
            .toArray();
    return new Lines(text, starts);
  }

  /** Whether a text has a character that ends no line but in scripts. */
  static boolean mayDifferInScripts(String text) {
    return text.indexOf('\r') >= 0 || text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0;
  }

  private static boolean endsScriptLine(String text, int index) {
    char c = text.charAt(index);
    return c == '\n'
        || c == '\u2028'
        || c == '\u2029'
        || (c == '\r' && !text.startsWith("\n", index + 1));
  }

  /**
   * Returns where an offset lies.
   *
   * @param offset 0-based, in UTF-16 units, at most the length of the text
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public TextPosition position(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(offset);
    }
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new TextPosition(line + 1, offset - starts[line] + 1);
  }

  /** Returns the offset of a 1-based place, at most that of the end of the text. */
  public int offset(int line, int column) {
    int start = starts[Math.max(1, Math.min(line, starts.length)) - 1];
    return Math.min(start + column - 1, text.length());
  }

  /** Returns the offset at which the line begins in which the character before an offset stands. */
  public static int start(String text, int offset) {
    return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  }

  /** Returns the offset of the line end at or behind an offset, or that of the end of the text. */
  public static int end(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  /** Returns the text of a line, counted from 1, without its end. */
  public String line(int line) {
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /** Returns how many lines there are, at least 1. */
  public int count() {
    return starts.length;
  }
}
