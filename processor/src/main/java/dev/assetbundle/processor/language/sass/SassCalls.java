package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.SassToken.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds where a call or a message stands, since engines tell functions what they are called with
 * but not from where.
 */
final class SassCalls {

  private SassCalls() {}

  /** A token of a source. */
  record Place(SassTokens tokens, int token) {}

  /**
   * Returns the first call with this literal; without one, the call if there is just one of that
   * name.
   */
  static Optional<Place> call(Collection<SassTokens> sources, String function, String argument) {
    List<Place> calls = calls(sources, function);
    return first(calls, place -> place.tokens().get(place.token() + 2).text().equals(argument));
  }

  /**
   * Returns all calls of a function.
   *
   * @param function its lower-case name, with hyphens
   */
  static List<Place> calls(Collection<SassTokens> sources, String function) {
    return places(sources, (tokens, i) -> tokens.call(i).replace('_', '-').equals(function));
  }

  /** Returns the first rule such as {@code @warn} whose text begins {@code message}. */
  static Optional<Place> message(Collection<SassTokens> sources, String rule, String message) {
    List<Place> rules = places(sources, (tokens, i) -> tokens.get(i).is(Kind.AT, rule));
    return first(rules, place -> begins(message, place.tokens().get(place.token() + 1)));
  }

  /** Returns the name of an import in the file where it stands. */
  static Optional<Place> imported(Optional<SassTokens> source, String name) {
    return source.flatMap(
        tokens ->
            IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is(Kind.STRING, name))
                .mapToObj(i -> new Place(tokens, i))
                .findFirst());
  }

  private static boolean begins(String message, SassToken token) {
    int interpolation = token.text().indexOf("#{");
    String start = interpolation < 0 ? token.text() : token.text().substring(0, interpolation);
    return token.kind() == Kind.STRING && !start.isEmpty() && message.startsWith(start);
  }

  private static List<Place> places(Collection<SassTokens> sources, SassGuard.Test test) {
    return sources.stream()
        .flatMap(
            tokens ->
                IntStream.range(0, tokens.size())
                    .filter(i -> test.at(tokens, i))
                    .mapToObj(i -> new Place(tokens, i)))
        .toList();
  }

  private static Optional<Place> first(List<Place> places, Predicate<Place> wanted) {
    Optional<Place> found = places.stream().filter(wanted).findFirst();
    return found.isPresent() || places.size() != 1 ? found : Optional.of(places.get(0));
  }
}
