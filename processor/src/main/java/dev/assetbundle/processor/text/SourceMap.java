package dev.assetbundle.processor.text;

import dev.assetbundle.processor.model.Once;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Maps each place of a generated text to the place of the source that it comes from. Lines and
 * columns are 1-based, columns count UTF-16 units.
 */
public final class SourceMap {

  /** Stands for the source of text without a source. */
  public static final int NOWHERE = -1;

  /** The name of the text before a step, as the source in the map of that step. */
  public static final String BEFORE = "";

  /** The map of a step that leaves each line and column where it was. */
  public static final SourceMap SAME_PLACES = identity(BEFORE);

  /** The map of a text that comes from no source. */
  public static final SourceMap NONE = of(List.of(), List.of());

  private final Supplier<Table> table;

  private SourceMap(Supplier<Table> table) {
    this.table = table;
  }

  /**
   * The content of a map.
   *
   * @param entries ordered by generated place; a line without an entry belongs to the last one
   *     before it; with none at all, every place is that of the first source
   */
  private record Table(List<String> sources, List<Entry> entries) {
    Table {
      sources = List.copyOf(sources);
      int only = sources.isEmpty() ? NOWHERE : 0;
      entries =
          List.copyOf(entries.isEmpty() ? List.of(new Entry(1, 1, only, 1, 1, true)) : entries);
    }
  }

  /**
   * One place.
   *
   * @param line of the generated text
   * @param column of the generated text
   * @param source index into the list of sources; {@link #NOWHERE} for text that is of none
   * @param sourceLine of the source
   * @param sourceColumn of the source
   * @param verbatim whether the text from here to the next entry stands in the source as it is, so
   *     that distances are the same on both sides
   */
  public record Entry(
      int line, int column, int source, int sourceLine, int sourceColumn, boolean verbatim) {

    private boolean isAfter(int otherLine, int otherColumn) {
      return line > otherLine || (line == otherLine && column > otherColumn);
    }

    private Entry at(int otherLine, int otherColumn, int otherSource) {
      return new Entry(otherLine, otherColumn, otherSource, sourceLine, sourceColumn, verbatim);
    }
  }

  /** A place of a source, counted from 1. */
  public record Place(String source, int line, int column) {}

  /** Returns the map of a text that is its source. */
  public static SourceMap identity(String source) {
    return of(List.of(source), List.of());
  }

  /** Returns a map from its entries, ordered by generated line and column. */
  public static SourceMap of(List<String> sources, List<Entry> entries) {
    Table table = new Table(sources, entries);
    return new SourceMap(() -> table);
  }

  /** Returns the map of a step that made some passages, in their order. */
  public static SourceMap step(String made, String before, List<Passage> passages) {
    Lines lines = Lines.of(made);
    Lines origins = Lines.of(before);
    List<Entry> entries = new ArrayList<>();
    for (Passage passage : passages) {
      TextPosition at = lines.position(passage.made());
      TextPosition from = origins.position(passage.from());
      entries.add(
          new Entry(at.line(), at.column(), 0, from.line(), from.column(), passage.verbatim()));
    }
    return of(List.of(BEFORE), entries);
  }

  /**
   * Returns a map that is computed when it is first used. Most builds never use the map of a
   * stylesheet, and reading a large one takes longer than joining the stylesheet.
   */
  public static SourceMap deferred(Supplier<SourceMap> map) {
    return new SourceMap(Once.of(() -> map.get().table.get()));
  }

  /** Returns the places, in the order of the generated text. */
  public List<Entry> entries() {
    return table.get().entries();
  }

  /** Returns the names of all sources. */
  public List<String> sources() {
    return table.get().sources();
  }

  /** Returns where a generated place comes from; without a source and with zeros if from none. */
  public Place locate(int line, int column) {
    List<Entry> entries = entries();
    Entry entry = entries.get(indexAt(line, column));
    if (entry.source() == NOWHERE) {
      return new Place("", 0, 0);
    }
    String source = sources().get(entry.source());
    if (!entry.verbatim()) {
      return new Place(source, entry.sourceLine(), entry.sourceColumn());
    }
    int lines = Math.max(0, line - entry.line());
    int inLine = lines == 0 ? entry.sourceColumn() + column - entry.column() : column;
    return new Place(source, entry.sourceLine() + lines, Math.max(1, inLine));
  }

  /** Returns the index of the last entry at or before a generated place, or 0. */
  private int indexAt(int line, int column) {
    List<Entry> entries = entries();
    int low = 0;
    int high = entries.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (entries.get(middle).isAfter(line, column)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** Returns the map of a text made from this one's, which {@code next} calls {@link #BEFORE}. */
  SourceMap then(SourceMap next) {
    return deferred(() -> compose(next));
  }

  private SourceMap compose(SourceMap next) {
    Map<String, Integer> names = new LinkedHashMap<>();
    sources().forEach(name -> index(name, names));
    List<Entry> composed = new ArrayList<>();
    List<Entry> later = next.entries();
    for (int i = 0; i < later.size(); i++) {
      Entry entry = later.get(i);
      if (entry.source() == NOWHERE) {
        composed.add(entry);
        continue;
      }
      String source = next.sources().get(entry.source());
      if (!source.equals(BEFORE)) {
        composed.add(entry.at(entry.line(), entry.column(), index(source, names)));
        continue;
      }
      Place place = locate(entry.sourceLine(), entry.sourceColumn());
      int known = indexAt(entry.sourceLine(), entry.sourceColumn());
      composed.add(
          new Entry(
              entry.line(),
              entry.column(),
              place.line() == 0 ? NOWHERE : index(place.source(), names),
              place.line(),
              place.column(),
              entry.verbatim() && entries().get(known).verbatim()));
      if (entry.verbatim()) {
        // In unchanged text, all places of this map are preserved.
        addWithin(
            composed,
            known + 1,
            entry,
            i + 1 < later.size() ? Optional.of(later.get(i + 1)) : Optional.empty());
      }
    }
    return of(List.copyOf(names.keySet()), composed);
  }

  /** Returns the index of a name, which is added to the others if it is new. */
  private static int index(String name, Map<String, Integer> names) {
    return names.computeIfAbsent(name, added -> names.size());
  }

  private void addWithin(List<Entry> composed, int from, Entry range, Optional<Entry> end) {
    int lines = range.line() - range.sourceLine();
    int columns = range.column() - range.sourceColumn();
    List<Entry> entries = entries();
    for (Entry inner : entries.subList(from, entries.size())) {
      boolean sameLine = inner.line() == range.sourceLine();
      int line = inner.line() + lines;
      int column = inner.column() + (sameLine ? columns : 0);
      if (end.isPresent() && !end.get().isAfter(line, column)) {
        return;
      }
      composed.add(inner.at(line, column, inner.source()));
    }
  }

  /** Returns the map of texts that are joined. */
  static SourceMap joined(List<MappedText> parts) {
    Map<String, Integer> names = new LinkedHashMap<>();
    List<Entry> joined = new ArrayList<>();
    int line = 1;
    int column = 1;
    for (MappedText part : parts) {
      if (part.text().isEmpty()) {
        continue;
      }
      int[] indexes = part.map().sources().stream().mapToInt(name -> index(name, names)).toArray();
      List<Entry> entries = part.map().entries();
      if (entries.get(0).isAfter(1, 1)) {
        joined.add(new Entry(line, column, NOWHERE, 1, 1, false));
      }
      for (Entry entry : entries) {
        joined.add(
            entry.at(
                entry.line() + line - 1,
                entry.line() == 1 ? entry.column() + column - 1 : entry.column(),
                entry.source() == NOWHERE ? NOWHERE : indexes[entry.source()]));
      }
      TextPosition end = Lines.of(part.text()).position(part.text().length());
      column = end.line() == 1 ? column + end.column() - 1 : end.column();
      line += end.line() - 1;
    }
    return of(List.copyOf(names.keySet()), joined);
  }

  /**
   * Returns the map to what the sources were made of.
   *
   * @param maps returns the map of a source; empty if it was made of nothing
   */
  public SourceMap through(Function<String, Optional<SourceMap>> maps) {
    return deferred(() -> composed(maps));
  }

  private SourceMap composed(Function<String, Optional<SourceMap>> maps) {
    List<Optional<SourceMap>> inner = sources().stream().map(maps).toList();
    Map<String, Integer> names = new LinkedHashMap<>();
    List<Entry> composed = new ArrayList<>();
    for (Entry entry : entries()) {
      Place place =
          (entry.source() == NOWHERE ? Optional.<SourceMap>empty() : inner.get(entry.source()))
              .map(map -> map.locate(entry.sourceLine(), entry.sourceColumn()))
              .orElse(new Place("", 0, 0));
      composed.add(
          new Entry(
              entry.line(),
              entry.column(),
              place.line() == 0 ? NOWHERE : index(place.source(), names),
              Math.max(1, place.line()),
              Math.max(1, place.column()),
              false));
    }
    return of(List.copyOf(names.keySet()), composed);
  }

  /** Returns the map of a passage of the text, from a place to another. */
  public SourceMap within(TextPosition start, TextPosition end) {
    List<Entry> all = entries();
    List<Entry> cut = new ArrayList<>();
    for (int i = indexAt(start.line(), start.column() - 1);
        i < all.size() && !all.get(i).isAfter(end.line(), end.column() - 1);
        i++) {
      Entry entry = all.get(i);
      if (entry.isAfter(start.line(), start.column() - 1)) {
        int moved = entry.line() == start.line() ? start.column() - 1 : 0;
        cut.add(entry.at(entry.line() - start.line() + 1, entry.column() - moved, entry.source()));
      }
    }
    return cut.isEmpty() ? NONE : of(sources(), cut);
  }

  /** Returns this map with every source renamed. */
  public SourceMap rename(UnaryOperator<String> names) {
    return deferred(() -> of(sources().stream().map(names).toList(), entries()));
  }

  @Override
  public String toString() {
    return sources() + " " + entries();
  }
}
