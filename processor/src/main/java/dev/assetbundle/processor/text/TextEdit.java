package dev.assetbundle.processor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One replacement in a text.
 *
 * @param start offset of the first character to replace, 0-based, in UTF-16 units
 * @param end offset after the last one; equal to {@code start} to insert
 * @param replacement what to put there
 */
public record TextEdit(int start, int end, String replacement) {

  /** Returns the edits that put {@code replacement} wherever {@code text} holds {@code wanted}. */
  public static List<TextEdit> replacing(String text, String wanted, String replacement) {
    List<TextEdit> edits = new ArrayList<>();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      edits.add(new TextEdit(at, at + wanted.length(), replacement));
    }
    return edits;
  }

  /**
   * Returns the text with all edits made. Offsets of all edits refer to the text as given.
   *
   * @param edits in order of their place, not overlapping
   * @throws IllegalArgumentException if edits overlap, are out of order or reach beyond the text
   */
  public static String apply(String text, List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int done = 0;
    for (TextEdit edit : edits) {
      if (edit.start < done || edit.end < edit.start || edit.end > text.length()) {
        throw new IllegalArgumentException("misplaced " + edit + " after offset " + done);
      }
      out.append(text, done, edit.start).append(edit.replacement);
      done = edit.end;
    }
    return out.append(text, done, text.length()).toString();
  }
}
