package dev.assetbundle.runtime.internal.answer;

import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers what a value was last converted to, so that it need not be converted again. For any
 * number of threads.
 */
public final class Conversion {

  private volatile Optional<Object> last = Optional.empty();

  /** Starts with nothing converted. */
  public Conversion() {}

  /** Returns the last result if it is of that type, else converts the value now. */
  public <S, T> T of(S source, Class<T> type, Function<S, T> conversion) {
    Optional<Object> known = last;
    if (known.isPresent() && type.isInstance(known.get())) {
      return type.cast(known.get());
    }
    T made = conversion.apply(source);
    last = Optional.of(made);
    return made;
  }
}
