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

  /**
   * A text and what libsass would get wrong in it.
   *
   * @param tokens of the text
   * @param silent constructs that libsass compiles wrongly without an error
   */
  record Checked(SassTokens tokens, List<SassGuard.Finding> silent) {}

  /**
   * Returns what is known of a source.
   *
   * @param guarded whether to look for what libsass gets wrong
   */
  Checked of(SassSource source, boolean guarded) {
    return checked.computeIfAbsent(
        source,
        added -> {
          SassTokens tokens = new SassTokens(added);
          return new Checked(tokens, guarded ? LibsassMiscompiles.find(tokens) : List.of());
        });
  }
}
