package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.libsass.LibsassMiscompiles;
import dev.assetbundle.processor.language.sass.libsass.SassGuard;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.model.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens of the last text of each file: a partial is analysed once, however many files import
 * it. What it was before is forgotten, since a session lasts for any number of edits.
 */
final class SassTexts {

  private final Map<SourcePath, Checked> checked = new ConcurrentHashMap<>();

  /** The tokens of a text, and what libsass gets wrong in it without a word. */
  record Checked(SassTokens tokens, List<SassGuard.Finding> silent) {}

  /** Returns what is known of a source; if guarded, also what libsass gets wrong in it. */
  Checked of(SassSource source, boolean guarded) {
    return checked.compute(
        source.file(),
        (file, last) ->
            last != null && last.tokens().source().equals(source) ? last : check(source, guarded));
  }

  private static Checked check(SassSource source, boolean guarded) {
    SassTokens tokens = new SassTokens(source);
    return new Checked(tokens, guarded ? LibsassMiscompiles.find(tokens) : List.of());
  }
}
