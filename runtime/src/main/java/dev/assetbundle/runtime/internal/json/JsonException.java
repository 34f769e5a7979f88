package dev.assetbundle.runtime.internal.json;

import java.io.IOException;

/** A text is not JSON. */
public final class JsonException extends IOException {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /**
   * Tells what is wrong where.
   *
   * @param line from 1
   * @param column from 1, in UTF-16 units
   */
  JsonException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** Returns the place as messages have it: {@code "12:5"}. */
  public String place() {
    return line + ":" + column;
  }
}
