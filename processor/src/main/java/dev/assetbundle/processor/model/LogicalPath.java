package dev.assetbundle.processor.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The name of an asset, independent of where it lies on disk: {@code js/cart.js}.
 *
 * <p>Always relative, always separated by {@code /}, never empty, never containing {@code .} or
 * {@code ..} segments, on every operating system. Ordered by UTF-8 bytes.
 */
public record LogicalPath(String value) implements Comparable<LogicalPath> {

  /** Bytes that file systems take for a name. */
  public static final int LONGEST_NAME = 255;

  /**
   * Accepts canonical paths only.
   *
   * @throws IllegalArgumentException if {@code value} is not what {@link #parse} would give
   */
  public LogicalPath {
    if (!isCanonical(value)) {
      throw new IllegalArgumentException("not a logical path: \"" + value + "\"");
    }
  }

  /**
   * Returns the path an author means by {@code text}, with {@code .}, {@code ..} and doubled
   * slashes resolved; empty if that is no name below the root or {@code text} starts with a slash.
   */
  public static Optional<LogicalPath> parse(String text) {
    if (isCanonical(text)) {
      return Optional.of(new LogicalPath(text));
    }
    String canonical = text.startsWith("/") ? "" : canonical(text);
    return canonical.isEmpty() ? Optional.empty() : Optional.of(new LogicalPath(canonical));
  }

  /** Returns the folder without a trailing slash, {@code ""} for a file at the root. */
  public String folder() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? "" : value.substring(0, slash);
  }

  /** Returns what follows the last slash. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** Returns the file called {@code fileName} in the same folder. */
  public LogicalPath sibling(String fileName) {
    return new LogicalPath(below(folder(), fileName));
  }

  /** Returns {@code name} inside {@code folder}, where {@code ""} is the root. */
  public static String below(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** Returns how many bytes a name of a file takes on disk. */
  public static int bytes(String fileName) {
    return fileName.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the number of folders above the file: 2 for {@code a/b/c.css}. */
  public int depth() {
    return (int) value.chars().filter(c -> c == '/').count();
  }

  private static boolean isCanonical(String text) {
    int start = 0;
    for (int end = text.indexOf('/'); end >= 0; end = text.indexOf('/', start)) {
      if (!isSegment(text, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return isSegment(text, start, text.length());
  }

  private static boolean isSegment(String text, int start, int end) {
    return start < end
        && (end - start > 2 || text.charAt(start) != '.' || text.charAt(end - 1) != '.');
  }

  private static String canonical(String text) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : text.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return "";
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  // Written by hand, since the generated methods of records are slow in a new JVM.
  @Override
  public boolean equals(Object other) {
    return other instanceof LogicalPath path && value.equals(path.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(LogicalPath other) {
    return Utf8Order.INSTANCE.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
