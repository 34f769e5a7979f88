package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsEnd;
import dev.assetbundle.processor.text.Lines;
import java.util.Locale;
import java.util.Optional;

/** Scripts whose last comment, string or template takes in the scripts that are joined to them. */
final class OpenScripts {

  private OpenScripts() {}

  /** Returns the warning for what is open at the end of a script. */
  static Optional<Diagnostic> find(Fragment js) {
    return JsEnd.unclosed(js.text())
        .map(
            found ->
                BundleProblems.openScript(
                    found.open().name().toLowerCase(Locale.ROOT),
                    found.open().closing(),
                    js.locate(Lines.of(js.text()).position(found.offset()))));
  }
}
