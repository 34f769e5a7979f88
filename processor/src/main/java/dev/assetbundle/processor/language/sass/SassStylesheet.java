package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.TextEdit;
import java.util.List;

/** The stylesheet that results from an entry. */
final class SassStylesheet {

  private static final String CHARSET = "@charset ";

  private SassStylesheet() {}

  /**
   * Returns the result for an entry, without a byte order mark and the rule {@code @charset}: who
   * writes the file knows its encoding, and inside a bundle the rule would be dead or wrong.
   */
  static Fragment of(Fragment entry, SassResult.Done done) {
    String css = done.css().text();
    String own = entry.source().toString();
    SourceMap map = done.css().map().rename(name -> name.equals(own) ? SourceMap.BEFORE : name);
    int start = css.startsWith("\uFEFF") ? 1 : 0;
    int end = css.startsWith(CHARSET, start) ? Math.max(start, css.indexOf('\n') + 1) : start;
    Fragment made = entry.becomes(css, map);
    return end == 0 ? made : made.edit(List.of(new TextEdit(0, end, "")));
  }
}
