package dev.assetbundle.processor.language.template;

import dev.assetbundle.processor.text.SourceMap;
import java.util.ArrayList;
import java.util.List;

/** The text a template gives, and where each part of it comes from. */
final class ErbOutput {

  private final ErbLines lines;
  private final StringBuilder text = new StringBuilder();
  private final List<SourceMap.Entry> entries = new ArrayList<>();
  private int line = 1;
  private int column = 1;

  ErbOutput(ErbLines lines) {
    this.lines = lines;
  }

  /** Adds text that stands in the template at {@code index} as it is. */
  void copy(String part, int index) {
    add(part, index, true);
  }

  /** Adds text that something at {@code index} was replaced by. */
  void replace(String part, int index) {
    add(part, index, false);
  }

  private void add(String part, int index, boolean verbatim) {
    if (part.isEmpty()) {
      return;
    }
    entries.add(
        new SourceMap.Entry(line, column, 0, lines.line(index), lines.column(index), verbatim));
    text.append(part);
    int last = part.lastIndexOf('\n');
    line += (int) part.chars().filter(c -> c == '\n').count();
    column = last < 0 ? column + part.length() : part.length() - last;
  }

  String text() {
    return text.toString();
  }

  /** Returns the map from {@link #text} to the template, which it calls {@code source}. */
  SourceMap map(String source) {
    return SourceMap.of(List.of(source), entries);
  }
}
