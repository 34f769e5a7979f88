package dev.assetbundle.processor.model;

/** A text that is another one whenever one of the values or lists in it is. */
public final class IdentityText {

  private final StringBuilder text = new StringBuilder();

  /** Adds a list of values, each by its {@code toString}. */
  public IdentityText add(Object... values) {
    text.append(values.length).append('\n');
    for (Object value : values) {
      String word = value.toString();
      text.append(word.length()).append(':').append(word).append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
