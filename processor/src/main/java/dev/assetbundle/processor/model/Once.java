package dev.assetbundle.processor.model;

import java.util.function.Supplier;

/**
 * A value that is computed when it is first needed, and only once. What computes it is released
 * then, since it may hold much more than the value.
 */
public final class Once<T> implements Supplier<T> {

  private Supplier<T> value;

  private Once(Supplier<T> value) {
    this.value = value;
  }

  /** Returns a supplier that calls {@code compute} at most once, unless it throws. */
  public static <T> Supplier<T> of(Supplier<T> compute) {
    return new Once<>(compute);
  }

  @Override
  public synchronized T get() {
    T computed = value.get();
    value = () -> computed;
    return computed;
  }
}
