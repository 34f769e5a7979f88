package dev.assetbundle.processor.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes source maps, revision 3 (ECMA-426). A map of ours counts on through unchanged text and
 * over the ends of lines, which no browser does: so each word of unchanged text gets a segment, and
 * each line at least one. Lines of scripts are counted as browsers do.
 */
public final class SourceMapWriter {

  /** After one of these, another sign begins something. */
  private static final String SEPARATORS = "{};,()[]";

  private final String[] lines;

  /** Empty if browsers count the same lines. */
  private final Optional<ScriptLines> published;

  private final SourceMap map;
  private final StringBuilder mappings = new StringBuilder();
  private final Map<String, Integer> used = new LinkedHashMap<>();

  /** Indexes into {@code used} plus 1, by those into the sources of the map; 0 if not known yet. */
  private final int[] indexes;

  // The segment that was written last, in the lines of browsers; its columns, lines and sources
  // count from 0.
  private int madeLine = 1;
  private int madeColumn = -1;
  private int source;
  private int sourceLine;
  private int sourceColumn;
  private boolean isMapped;

  private SourceMapWriter(MappedText text, String file) {
    this.lines = text.text().split("\n", -1);
    this.published =
        Optional.of(text.text())
            .filter(script -> !file.endsWith(".css") && Lines.mayDifferInScripts(script))
            .map(ScriptLines::of)
            .filter(script -> !script.isSame());
    this.map = text.map();
    this.indexes = new int[map.sources().size()];
  }

  /**
   * A source as a map names it.
   *
   * @param name its URL, relative to the folder of all sources
   * @param content its text, if it is known
   */
  public record Source(String name, Optional<String> content) {}

  /**
   * Returns the map of a text as JSON; empty if the text comes from no source.
   *
   * @param file the name of the text, by which a stylesheet is known
   * @param root the folder of all sources, relative to the map, with a slash at its end
   * @param sources returns what the map says of a source of the text's map
   */
  public static Optional<String> write(
      MappedText text, String file, String root, Function<String, Source> sources) {
    SourceMapWriter writer = new SourceMapWriter(text, file);
    writer.segments();
    return writer.used.isEmpty()
        ? Optional.empty()
        : Optional.of(writer.json(file, root, writer.used.keySet().stream().map(sources).toList()));
  }

  private String json(String file, String root, List<Source> sources) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("version", 3);
      json.writeStringField("file", file);
      json.writeStringField("sourceRoot", root);
      json.writeArrayFieldStart("sources");
      for (Source each : sources) {
        json.writeString(each.name());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sourcesContent");
      for (Source each : sources) {
        json.writeString(each.content().orElse(null));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("names");
      json.writeEndArray();
      json.writeStringField("mappings", mappings.toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("texts in memory can be written", e);
    }
    return text.toString();
  }

  private void segments() {
    List<SourceMap.Entry> entries = map.entries();
    for (int i = 0; i < entries.size(); i++) {
      SourceMap.Entry entry = entries.get(i);
      boolean isLast = i + 1 == entries.size();
      int endLine = isLast ? lines.length : entries.get(i + 1).line();
      int endColumn = isLast ? Integer.MAX_VALUE : entries.get(i + 1).column();
      if (endLine > entry.line() || endColumn > entry.column()) {
        range(entry, endLine, endColumn);
      }
    }
  }

  /** Writes the segments of the text from an entry to an end, 1-based. */
  private void range(SourceMap.Entry entry, int endLine, int endColumn) {
    segment(entry, entry.line(), entry.column());
    for (int line = entry.line();
        entry.source() != SourceMap.NOWHERE && line <= Math.min(endLine, lines.length);
        line++) {
      String text = lines[line - 1];
      int end = line == endLine ? Math.min(endColumn - 1, text.length()) : text.length();
      boolean isFirst = line == entry.line();
      if (entry.verbatim()) {
        for (int i = isFirst ? entry.column() : 0; i < end; i++) {
          if (isStart(text, i)) {
            segment(entry, line, i + 1);
          }
        }
      } else {
        int start = isFirst ? nextLine(text, entry.column() - 1) : 0;
        while (start < end) {
          if (!Character.isWhitespace(text.charAt(start))) {
            segment(entry, line, start + 1);
            start = nextLine(text, start);
          } else {
            start++;
          }
        }
      }
    }
  }

  /** Returns where browsers begin another line inside one of ours; its end if they do not. */
  private int nextLine(String line, int index) {
    if (published.isPresent()) {
      for (int i = index; i < line.length(); i++) {
        if ("\r\u2028\u2029".indexOf(line.charAt(i)) >= 0) {
          return i + 1;
        }
      }
    }
    return line.length();
  }

  private static boolean isStart(String line, int index) {
    char c = line.charAt(index);
    if (Character.isWhitespace(c)) {
      return false;
    }
    char last = index == 0 ? ' ' : line.charAt(index - 1);
    return Character.isWhitespace(last)
        || isOfWord(c) != isOfWord(last)
        || SEPARATORS.indexOf(last) >= 0;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '$';
  }

  /**
   * Writes where a place of the text comes from, 1-based, unless the last segment says the same.
   */
  private void segment(SourceMap.Entry entry, int line, int column) {
    if (line > lines.length || column > lines[line - 1].length()) {
      return;
    }
    TextPosition at =
        published.isPresent()
            ? published.get().theirs(line, column)
            : new TextPosition(line, column);
    boolean isFirst = at.line() > madeLine || madeColumn < 0;
    if (at.line() < madeLine || (!isFirst && at.column() - 1 <= madeColumn)) {
      return;
    }
    int fromLine = entry.sourceLine() - 1 + (entry.verbatim() ? line - entry.line() : 0);
    int fromColumn =
        !entry.verbatim()
            ? entry.sourceColumn() - 1
            : line == entry.line()
                ? entry.sourceColumn() - 1 + column - entry.column()
                : column - 1;
    boolean hasSource = entry.source() != SourceMap.NOWHERE;
    int index = hasSource ? index(entry.source()) : source;
    boolean isSame =
        hasSource
            ? isMapped && index == source && fromLine == sourceLine && fromColumn == sourceColumn
            : !isMapped;
    if (isSame && (!isFirst || !hasSource)) {
      return;
    }
    for (; madeLine < at.line(); madeLine++) {
      mappings.append(';');
    }
    mappings.append(isFirst ? "" : ",");
    Vlq.write(mappings, at.column() - 1 - (isFirst ? 0 : madeColumn));
    madeColumn = at.column() - 1;
    isMapped = hasSource;
    if (hasSource) {
      Vlq.write(mappings, index - source);
      Vlq.write(mappings, fromLine - sourceLine);
      Vlq.write(mappings, fromColumn - sourceColumn);
      source = index;
      sourceLine = fromLine;
      sourceColumn = fromColumn;
    }
  }

  private int index(int of) {
    if (indexes[of] == 0) {
      indexes[of] = used.computeIfAbsent(map.sources().get(of), name -> used.size()) + 1;
    }
    return indexes[of] - 1;
  }
}
