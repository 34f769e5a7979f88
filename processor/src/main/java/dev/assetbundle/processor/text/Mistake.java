package dev.assetbundle.processor.text;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A mistake at a place of a text.
 *
 * @param offset where it is noticed, 0-based, in UTF-16 units
 * @param trouble what it is, in words that can follow a colon
 * @param remedy what to do
 */
public record Mistake(int offset, String trouble, String remedy) {

  /** Returns a mistake if there is one. */
  public static Optional<Mistake> when(
      boolean isMistake, int offset, String trouble, String remedy) {
    return isMistake ? Optional.of(new Mistake(offset, trouble, remedy)) : Optional.empty();
  }

  /** Returns the first mistake that is found; the searches after it do not run. */
  @SafeVarargs
  public static Optional<Mistake> first(Supplier<Optional<Mistake>>... searches) {
    for (Supplier<Optional<Mistake>> search : searches) {
      Optional<Mistake> found = search.get();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
