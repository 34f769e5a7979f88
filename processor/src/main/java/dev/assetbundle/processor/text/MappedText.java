package dev.assetbundle.processor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text together with its source map. Each step of a build returns a new one, so that the map
 * always belongs to the text. The map is computed when it is first used, so a build that uses none
 * takes no time for it.
 *
 * @param text lines separated by {@code \n}
 * @param map where each place of {@code text} comes from
 */
public record MappedText(String text, SourceMap map) {

  /** Returns a text that was just read. */
  public static MappedText read(String source, String text) {
    return new MappedText(text, SourceMap.identity(source));
  }

  /** Returns a text that comes from no source, such as what is put between two files. */
  public static MappedText unmapped(String text) {
    return new MappedText(text, SourceMap.NONE);
  }

  /**
   * Returns the text with all edits made, as {@link TextEdit#apply} does. What is inserted or put
   * in place of something comes from the place where that stood.
   */
  public MappedText edit(List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return this;
    }
    String before = text;
    List<TextEdit> made = List.copyOf(edits);
    return new MappedText(
        TextEdit.apply(before, made), map.then(SourceMap.deferred(() -> edited(before, made))));
  }

  /**
   * Returns what a tool made of this text, with a map that calls this one {@link SourceMap#BEFORE}.
   */
  public MappedText becomes(String made, SourceMap fromHere) {
    return new MappedText(made, map.then(fromHere));
  }

  /** Returns the text with more at its end, which comes from no source. */
  public MappedText plus(String end) {
    return end.isEmpty() ? this : concat(List.of(this, unmapped(end)));
  }

  /** Returns the texts joined, one directly after the other. */
  public static MappedText concat(List<MappedText> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    StringBuilder whole = new StringBuilder(parts.stream().mapToInt(p -> p.text.length()).sum());
    parts.forEach(part -> whole.append(part.text));
    List<MappedText> joined = List.copyOf(parts);
    return new MappedText(whole.toString(), SourceMap.deferred(() -> SourceMap.joined(joined)));
  }

  /** Returns the map of the text after {@code edits}, seen from the text before them. */
  private static SourceMap edited(String before, List<TextEdit> edits) {
    List<Passage> passages = new ArrayList<>();
    int moved = 0;
    int done = 0;
    for (TextEdit edit : edits) {
      if (edit.start() > done) {
        passages.add(new Passage(done + moved, done, true));
      }
      if (!edit.replacement().isEmpty()) {
        passages.add(new Passage(edit.start() + moved, edit.start(), false));
      }
      done = edit.end();
      moved += edit.replacement().length() - (edit.end() - edit.start());
    }
    if (done < before.length() || passages.isEmpty()) {
      passages.add(new Passage(done + moved, done, true));
    }
    return SourceMap.step(TextEdit.apply(before, edits), before, passages);
  }
}
