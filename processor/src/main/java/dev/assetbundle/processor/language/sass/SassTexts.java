package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.libsass.LibsassMiscompiles;
import dev.assetbundle.processor.language.sass.libsass.SassGuard;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens of each text of a build: a partial is analysed once, however many files import it. */
final class SassTexts {

  private final Map<SassSource, Checked> checked = new ConcurrentHashMap<>();

  /** The tokens of a text, and what libsass gets wrong in it without a word. */
  record Checked(SassTokens tokens, List<SassGuard.Finding> silent) {}

  /** Returns what is known of a source; if guarded, also what libsass gets wrong in it. */
  Checked of(SassSource source, boolean guarded) {
    return checked.computeIfAbsent(
        source,
        added -> {
          SassTokens tokens = new SassTokens(added);
          return new Checked(tokens, guarded ? LibsassMiscompiles.find(tokens) : List.of());
        });
  }
}
