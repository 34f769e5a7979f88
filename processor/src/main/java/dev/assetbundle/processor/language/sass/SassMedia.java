package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.model.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which imports are those of CSS by what follows the name, as in {@code @import "print" print}.
 * Libsass asks for these, too, and gives a name without its place. As it asks in the order of the
 * text, the n-th question for a name of a file is taken for its n-th import there, and the one
 * behind the last for the first again: then the file is read once more.
 */
final class SassMedia {

  /** How often a name was asked for in a file. */
  private final Map<Asked, Integer> asked = new HashMap<>();

  private record Asked(SourcePath file, String name) {}

  /** Whether something follows the name in the import that an engine asks for now. */
  boolean follows(String name, Optional<SassTokens> from) {
    List<Boolean> all = from.map(tokens -> imports(name, tokens)).orElse(List.of());
    if (all.isEmpty() || all.stream().distinct().count() == 1) {
      return all.contains(true);
    }
    Asked key = new Asked(from.get().source().file(), name);
    int before = asked.merge(key, 1, Integer::sum) - 1;
    return all.get(before % all.size());
  }

  /** Returns for each import of a name whether something follows it. */
  private static List<Boolean> imports(String name, SassTokens tokens) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).is(Kind.AT, "@import"))
        .boxed()
        .flatMap(
            i -> {
              int end = tokens.prelude(i).to();
              return IntStream.range(i + 1, end)
                  .filter(k -> tokens.get(k).is(Kind.STRING, name))
                  .mapToObj(k -> k + 1 < end && !tokens.get(k + 1).is(Kind.MARK, ","));
            })
        .toList();
  }
}
