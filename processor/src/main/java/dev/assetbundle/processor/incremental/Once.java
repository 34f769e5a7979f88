package dev.assetbundle.processor.incremental;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first needed, and only once. */
public final class Once<T> implements Supplier<T> {

  private final Supplier<T> make;
  private Optional<T> value = Optional.empty();

  private Once(Supplier<T> make) {
    this.make = make;
  }

  /** Returns a supplier that calls {@code make} at most once and remembers the value. */
  public static <T> Supplier<T> of(Supplier<T> make) {
    return new Once<>(make);
  }

  @Override
  public synchronized T get() {
    if (value.isEmpty()) {
      value = Optional.of(make.get());
    }
    return value.get();
  }
}
