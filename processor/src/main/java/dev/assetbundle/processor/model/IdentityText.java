package dev.assetbundle.processor.model;

import java.util.Set;

/**
 * A text that is another one whenever one of the values or lists in it is, and that every JVM makes
 * of the same ones.
 */
public final class IdentityText {

  private final StringBuilder text = new StringBuilder();

  /** Adds a list of values, each by its {@code toString}; a set by those of its elements. */
  public IdentityText add(Object... values) {
    text.append(values.length).append('\n');
    for (Object value : values) {
      String word = word(value);
      text.append(word.length()).append(':').append(word).append('\n');
    }
    return this;
  }

  // The sets of the JDK that cannot be changed have another order in each JVM.
  private static String word(Object value) {
    return value instanceof Set<?> set
        ? new IdentityText().add(set.stream().map(String::valueOf).sorted().toArray()).toString()
        : value.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
