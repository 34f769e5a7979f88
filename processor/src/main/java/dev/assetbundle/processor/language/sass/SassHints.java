package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.Suggestion;
import dev.assetbundle.processor.language.sass.SassToken.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what to try after an error of an engine, where that is obvious. */
final class SassHints {

  private SassHints() {}

  static Optional<String> hint(SassResult.Failed failed, Optional<SassTokens> source) {
    String message = failed.message();
    if (message.startsWith("Undefined variable")) {
      return source
          .flatMap(tokens -> Suggestion.didYouMean(quoted(message), declared(tokens)))
          .or(
              () ->
                  Optional.of(
                      "a required file does not share its variables: use @import for the one that"
                          + " declares it"));
    }
    if (message.toLowerCase(Locale.ROOT).contains("no mixin named")
        || message.startsWith("Undefined mixin")) {
      return Optional.of(
          "a required file does not share its mixins: use @import for the one that declares it");
    }
    return Optional.empty();
  }

  private static String quoted(String message) {
    int start = message.indexOf('"') + 1;
    return message.substring(start, Math.max(start, message.lastIndexOf('"')));
  }

  private static Set<String> declared(SassTokens tokens) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).kind() == Kind.VARIABLE)
        .filter(i -> tokens.get(i + 1).is(Kind.MARK, ":"))
        .mapToObj(i -> tokens.get(i).text())
        .collect(Collectors.toSet());
  }
}
