package dev.assetbundle.runtime.internal.webserver;

/** The lines of a configuration, indented by the depth of their block. */
final class Lines {

  private final StringBuilder text = new StringBuilder();
  private final String indent;
  private int depth;

  /**
   * Starts an empty text.
   *
   * @param indent of one block
   */
  Lines(String indent) {
    this.indent = indent;
  }

  /** Adds a line; an empty one is not indented. */
  void add(String line) {
    text.append(line.isEmpty() ? "" : indent.repeat(depth)).append(line).append('\n');
  }

  /** Adds the first line of a block. */
  void open(String line) {
    add(line);
    depth++;
  }

  /** Adds the last line of a block. */
  void close(String line) {
    depth--;
    add(line);
  }

  /** Returns all lines. */
  @Override
  public String toString() {
    return text.toString();
  }
}
