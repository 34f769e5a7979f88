package dev.assetbundle.processor.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One script with its lines as they are counted here, which is what editors show, and as browsers
 * and tools of JavaScript count them ({@link Lines#ofScript}).
 */
public final class ScriptLines {

  private final Lines ours;
  private final Lines theirs;

  private ScriptLines(Lines ours, Lines theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Returns the lines of a text. */
  public static ScriptLines of(String text) {
    Lines ours = Lines.of(text);
    return new ScriptLines(ours, Lines.mayDifferInScripts(text) ? Lines.ofScript(text) : ours);
  }

  /** Returns the place here of one that a tool named, 1-based. */
  public TextPosition ours(int line, int column) {
    return isSame() ? new TextPosition(line, column) : ours.position(theirs.offset(line, column));
  }

  /** Returns the place for browsers and tools of one here, 1-based. */
  TextPosition theirs(int line, int column) {
    return isSame() ? new TextPosition(line, column) : theirs.position(ours.offset(line, column));
  }

  /** Whether both count the same lines. */
  boolean isSame() {
    return ours.count() == theirs.count();
  }

  /**
   * Returns the map of a tool with the places of its result as they are counted here.
   *
   * @param made the result
   */
  public static SourceMap made(SourceMap map, String made) {
    return SourceMap.deferred(
        () -> {
          ScriptLines lines = of(made);
          return lines.isSame()
              ? map
              : changed(
                  map,
                  entry -> {
                    TextPosition at = lines.ours(entry.line(), entry.column());
                    return new SourceMap.Entry(
                        at.line(),
                        at.column(),
                        entry.source(),
                        entry.sourceLine(),
                        entry.sourceColumn(),
                        entry.verbatim());
                  });
        });
  }

  /**
   * Returns the map of a tool with the places of its sources as they are counted here.
   *
   * @param texts returns the text of a source; empty if that is not known
   */
  public static SourceMap sources(SourceMap map, Function<String, Optional<String>> texts) {
    return SourceMap.deferred(
        () -> {
          Map<Integer, ScriptLines> differing = new HashMap<>();
          for (int i = 0; i < map.sources().size(); i++) {
            Optional<ScriptLines> lines = texts.apply(map.sources().get(i)).map(ScriptLines::of);
            if (lines.isPresent() && !lines.get().isSame()) {
              differing.put(i, lines.get());
            }
          }
          return differing.isEmpty() ? map : changed(map, entry -> moved(entry, differing));
        });
  }

  private static SourceMap.Entry moved(SourceMap.Entry entry, Map<Integer, ScriptLines> differing) {
    ScriptLines lines = differing.get(entry.source());
    if (lines == null) {
      return entry;
    }
    TextPosition from = lines.ours(entry.sourceLine(), entry.sourceColumn());
    return new SourceMap.Entry(
        entry.line(), entry.column(), entry.source(), from.line(), from.column(), entry.verbatim());
  }

  private static SourceMap changed(SourceMap map, UnaryOperator<SourceMap.Entry> change) {
    List<SourceMap.Entry> changed = new ArrayList<>();
    map.entries().forEach(entry -> changed.add(change.apply(entry)));
    return SourceMap.of(map.sources(), changed);
  }
}
