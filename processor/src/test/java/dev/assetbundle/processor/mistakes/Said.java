package dev.assetbundle.processor.mistakes;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One message of a compiler.
 *
 * @param severity {@code ERROR}, {@code WARNING} or {@code NOTE}
 * @param place file, line and code that it points at; empty if it points at nothing
 * @param message all its lines
 */
record Said(String severity, String place, String message) {

  /** Returns the place of a part of a Java source. */
  static String place(String file, String code, int start, int end) {
    if (start < 0) {
      return file;
    }
    long line = code.substring(0, start).lines().count();
    boolean beginsLine = start == 0 || code.charAt(start - 1) == '\n';
    String pointed = code.substring(start, end);
    String first = pointed.lines().findFirst().orElse("");
    return file
        + ":"
        + (beginsLine ? line + 1 : line)
        + " "
        + (first.equals(pointed) ? first : first + " ...");
  }

  /** Returns all of them as a text, with an empty line between two. */
  static String text(List<Said> all) {
    return all.isEmpty()
        ? "nothing is said\n"
        : all.stream().map(Said::toString).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return severity + (place.isEmpty() ? "" : " " + place) + "\n" + message + "\n";
  }
}
