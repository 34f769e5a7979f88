package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.text.Passage;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.TextEdit;
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

  /** Returns what is written in a range. */
  String text(int from, int end) {
    return text.substring(from, end);
  }

  /** Edits what is written; what is put in belongs to what stands before it. */
  void edit(List<TextEdit> edits) {
    int first = edits.get(0).start();
    StringBuilder edited = new StringBuilder(text.length() - first);
    List<Passage> kept = parts.subList(firstPart(first), parts.size());
    List<Passage> moved = new ArrayList<>();
    int part = 0;
    int done = first;
    for (TextEdit edit : edits) {
      part = move(kept, part, edit.start(), first + edited.length() - done, moved);
      edited.append(text, done, edit.start()).append(edit.replacement());
      done = edit.end();
      while (part < kept.size() && kept.get(part).made() < done) {
        part++;
      }
    }
    move(kept, part, text.length(), first + edited.length() - done, moved);
    edited.append(text, done, text.length());
    text.setLength(first);
    text.append(edited);
    kept.clear();
    parts.addAll(moved);
  }

  private int firstPart(int offset) {
    int first = parts.size();
    while (first > 0 && parts.get(first - 1).made() >= offset) {
      first--;
    }
    return first;
  }

  /** Adds the parts that begin before an offset, from one on, moved by a distance. */
  private static int move(
      List<Passage> parts, int from, int end, int distance, List<Passage> moved) {
    int next = from;
    while (next < parts.size() && parts.get(next).made() < end) {
      Passage part = parts.get(next++);
      moved.add(new Passage(part.made() + distance, part.from(), part.verbatim()));
    }
    return next;
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
