package dev.assetbundle.processor.model;

/** A text that identifies a list of values: different lists give different texts. */
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
