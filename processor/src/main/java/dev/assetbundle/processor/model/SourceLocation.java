package dev.assetbundle.processor.model;

/**
 * A place in a file.
 *
 * @param path the file, relative to the project; empty if there is none
 * @param line 1-based; 0 means the whole file
 * @param column 1-based, in UTF-16 units; 0 means the whole line
 */
public record SourceLocation(String path, int line, int column)
    implements Comparable<SourceLocation> {

  /** No file at all, such as a wrong option. */
  public static final SourceLocation NONE = new SourceLocation("", 0, 0);

  /**
   * Refuses places that cannot be.
   *
   * @throws IllegalArgumentException if a number is negative, or a column has no line
   */
  public SourceLocation {
    if (line < 0 || column < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException(path + ":" + line + ":" + column);
    }
  }

  /** Returns the whole of {@code file}. */
  public static SourceLocation of(SourcePath file) {
    return new SourceLocation(file.toString(), 0, 0);
  }

  /** Returns a place in {@code file}. */
  public static SourceLocation of(SourcePath file, int line, int column) {
    return new SourceLocation(file.toString(), line, column);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int byPath = Utf8Order.INSTANCE.compare(path, other.path);
    int byLine = Integer.compare(line, other.line);
    return byPath != 0 ? byPath : byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** Returns {@code path:line:column}, leaving out what is 0. */
  @Override
  public String toString() {
    return line == 0 ? path : column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
