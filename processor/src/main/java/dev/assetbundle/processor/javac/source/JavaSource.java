package dev.assetbundle.processor.javac.source;

import dev.assetbundle.processor.model.SourceLocation;
import javax.lang.model.element.TypeElement;

/**
 * A Java source of the author.
 *
 * @param path for messages
 * @param text all of it, with line ends as they are
 * @param type the first type that it declares
 */
public record JavaSource(String path, String text, TypeElement type) {

  /**
   * Returns a place.
   *
   * @param at counted in UTF-16 units from 0
   */
  public SourceLocation location(int at) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new SourceLocation(path, line, at - lineStart(at) + 1);
  }

  /** Returns the line at a place. */
  public String line(int at) {
    int end = text.indexOf('\n', at);
    String line = text.substring(lineStart(at), end < 0 ? text.length() : end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }
}
