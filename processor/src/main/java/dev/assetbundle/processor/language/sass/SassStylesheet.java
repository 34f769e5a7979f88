package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.SourceMap;
import java.util.List;

/** The stylesheet that an engine made of an entry. */
final class SassStylesheet {

  private static final String CHARSET = "@charset ";

  private SassStylesheet() {}

  /**
   * Returns the result for an entry, without a byte order mark and the rule {@code @charset}: who
   * writes the file knows its encoding, and inside a bundle the rule would be dead or wrong.
   */
  static Fragment of(Fragment entry, SassResult.Done done) {
    String css = done.css().startsWith("\uFEFF") ? done.css().substring(1) : done.css();
    SourceMap map = done.map();
    int end = css.indexOf('\n') + 1;
    if (css.startsWith(CHARSET) && end > 0) {
      css = css.substring(end);
      SourceMap whole = map;
      map = SourceMap.deferred(() -> withoutFirstLine(whole));
    }
    return entry.with(css, entry.map().then(map, entry.source().toString()));
  }

  private static SourceMap withoutFirstLine(SourceMap map) {
    List<SourceMap.Entry> entries =
        map.entries().stream()
            .filter(e -> e.line() > 1)
            .map(
                e ->
                    new SourceMap.Entry(
                        e.line() - 1,
                        e.column(),
                        e.source(),
                        e.sourceLine(),
                        e.sourceColumn(),
                        e.verbatim()))
            .toList();
    return SourceMap.of(map.sources(), entries);
  }
}
