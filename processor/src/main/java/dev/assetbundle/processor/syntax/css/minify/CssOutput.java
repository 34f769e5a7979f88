package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.text.Passage;
import dev.assetbundle.processor.text.SourceMap;
import java.util.ArrayList;
import java.util.List;

/** What the minifier writes and, if that is asked for, which token each part of it was. */
final class CssOutput {

  private final String css;
  private final boolean isMapped;
  private final StringBuilder text;
  private final List<Passage> parts = new ArrayList<>();

  /** Starts with nothing of {@code css}; parts are noted if a map will be asked for. */
  CssOutput(String css, boolean isMapped) {
    this.css = css;
    this.isMapped = isMapped;
    this.text = new StringBuilder(css.length());
  }

  /** Writes what stands between two offsets. */
  void copy(int start, int end) {
    mark(start, true);
    text.append(css, start, end);
  }

  /** Writes a token as it stands. */
  void copy(CssToken token) {
    copy(token.start(), token.end());
  }

  /** Writes a token in another spelling. */
  void write(CssToken token, String spelling) {
    mark(token.start(), spelling.length() == token.end() - token.start());
    text.append(spelling);
  }

  /** Writes what parts two tokens, and belongs to the one before. */
  void separate(String separator) {
    text.append(separator);
  }

  private void mark(int from, boolean verbatim) {
    if (isMapped) {
      parts.add(new Passage(text.length(), from, verbatim));
    }
  }

  /** Returns the number of characters written, in UTF-16 units. */
  int length() {
    return text.length();
  }

  /** Whether a character is the first of all. */
  boolean startsWith(String character) {
    return text.length() > 0 && text.charAt(0) == character.charAt(0);
  }

  /** Takes back what was written after the output had this length. */
  void cut(int length) {
    text.setLength(length);
    while (!parts.isEmpty() && parts.get(parts.size() - 1).made() >= length) {
      parts.remove(parts.size() - 1);
    }
  }

  /** Whether two ranges of the output have the same characters. */
  boolean isSame(int from, int end, int otherFrom, int otherEnd) {
    boolean same = end - from == otherEnd - otherFrom;
    for (int i = 0; same && i < end - from; i++) {
      same = text.charAt(from + i) == text.charAt(otherFrom + i);
    }
    return same;
  }

  /** Whether a range of the output has a character. */
  boolean has(char character, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) != character) {
      i++;
    }
    return i < end;
  }

  /** Puts one character in the place of a range. */
  void replace(int from, int end, char character) {
    text.replace(from, end, String.valueOf(character));
    int first = parts.size();
    while (first > 0 && parts.get(first - 1).made() >= from) {
      first--;
    }
    List<Passage> later = parts.subList(first, parts.size());
    later.removeIf(part -> part.made() < end);
    later.replaceAll(
        part -> new Passage(part.made() + from + 1 - end, part.from(), part.verbatim()));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Returns the map from the output to the stylesheet. */
  SourceMap map() {
    return SourceMap.step(text.toString(), css, parts);
  }
}
