package dev.assetbundle.processor.language.sass.syntax;

import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds where a call or a message stands, since engines tell functions what they are called with
 * but not from where. Looks through each source once, however often something is called.
 */
public final class SassCalls {

  private final Map<SassTokens, Index> indexes = new HashMap<>();

  /** A token of a source. */
  public record Place(SassTokens tokens, int token) {}

  /**
   * What stands in one source.
   *
   * @param literals the first call or message by its name and the text behind that
   * @param all all calls or messages by their names
   */
  private record Index(Map<String, Place> literals, Map<String, List<Place>> all) {

    static Index of(SassTokens tokens) {
      Index index = new Index(new HashMap<>(), new HashMap<>());
      for (int i = 0; i < tokens.size(); i++) {
        String function = tokens.call(i).replace('_', '-');
        if (!function.isEmpty()) {
          index.add(function, tokens.get(i + 2).text(), new Place(tokens, i));
        } else if (tokens.get(i).kind() == Kind.AT) {
          index.add(tokens.get(i).text(), tokens.get(i + 1).text(), new Place(tokens, i));
        }
      }
      return index;
    }

    private void add(String name, String text, Place place) {
      literals.putIfAbsent(key(name, text), place);
      all.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
    }

    static String key(String name, String text) {
      return name + "\0" + text;
    }

    Optional<Place> literal(String name, String text) {
      return Optional.ofNullable(literals.get(key(name, text)));
    }

    List<Place> all(String name) {
      return all.getOrDefault(name, List.of());
    }
  }

  /**
   * Returns the first call with this literal; without one, the call if there is just one of that
   * name.
   */
  public Optional<Place> call(Collection<SassTokens> sources, String function, String argument) {
    return first(sources, index -> index.literal(function, argument))
        .or(() -> only(sources, function));
  }

  /** Returns all calls of a function, by its lower-case name with hyphens. */
  public List<Place> calls(Collection<SassTokens> sources, String function) {
    return sources.stream().flatMap(tokens -> index(tokens).all(function).stream()).toList();
  }

  /** Returns the first rule such as {@code @warn} whose text begins {@code message}. */
  public Optional<Place> message(Collection<SassTokens> sources, String rule, String message) {
    return first(sources, index -> index.literal(rule, message).filter(SassCalls::isText))
        .or(
            () ->
                first(
                    sources,
                    index ->
                        index.all(rule).stream()
                            .filter(place -> begins(message, text(place)))
                            .findFirst()))
        .or(() -> only(sources, rule));
  }

  private Optional<Place> first(
      Collection<SassTokens> sources, Function<Index, Optional<Place>> search) {
    return sources.stream().flatMap(tokens -> search.apply(index(tokens)).stream()).findFirst();
  }

  private Optional<Place> only(Collection<SassTokens> sources, String name) {
    List<Place> few =
        sources.stream().flatMap(tokens -> index(tokens).all(name).stream()).limit(2).toList();
    return few.size() == 1 ? Optional.of(few.get(0)) : Optional.empty();
  }

  private Index index(SassTokens tokens) {
    return indexes.computeIfAbsent(tokens, Index::of);
  }

  /** Returns the name of an import in the file where it stands. */
  public static Optional<Place> imported(Optional<SassTokens> source, String name) {
    return source.flatMap(
        tokens ->
            IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is(Kind.STRING, name))
                .mapToObj(i -> new Place(tokens, i))
                .findFirst());
  }

  private static SassToken text(Place rule) {
    return rule.tokens().get(rule.token() + 1);
  }

  private static boolean isText(Place rule) {
    return text(rule).kind() == Kind.STRING;
  }

  private static boolean begins(String message, SassToken token) {
    int interpolation = token.text().indexOf("#{");
    String start = interpolation < 0 ? token.text() : token.text().substring(0, interpolation);
    return token.kind() == Kind.STRING && !start.isEmpty() && message.startsWith(start);
  }
}
