package dev.assetbundle.processor.language.sass.libsass;

import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A construct that libsass 3.6 does not handle as today's Sass and CSS mean it.
 *
 * @param trouble the sentence for the author
 * @param instead what libsass offers instead, beginning with a verb
 * @param test whether the construct stands at a token
 */
public record SassGuard(String trouble, String instead, Test test) {

  private static final String ARTIFACT =
      ", or put dev.assetbundle:assetbundle-dart-sass on the processor path";

  /** Looks at one token and what follows. */
  @FunctionalInterface
  interface Test {
    boolean at(SassTokens tokens, int i);
  }

  /** A guard and the first token at which it holds. */
  public record Finding(SassGuard guard, SassTokens tokens, int token) {}

  /** Returns the places in a source. */
  IntStream in(SassTokens tokens) {
    IntPredicate here = i -> test.at(tokens, i);
    return IntStream.range(0, tokens.size()).filter(here);
  }

  public String hint() {
    return instead + ARTIFACT;
  }

  /** Returns the first place of each guard. */
  static List<Finding> find(List<SassGuard> guards, SassTokens tokens) {
    return guards.stream()
        .flatMap(guard -> guard.in(tokens).limit(1).mapToObj(i -> new Finding(guard, tokens, i)))
        .toList();
  }
}
