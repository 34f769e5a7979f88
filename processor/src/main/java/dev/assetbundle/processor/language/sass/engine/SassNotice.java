package dev.assetbundle.processor.language.sass.engine;

import dev.assetbundle.processor.model.SourcePath;

/**
 * A message of an engine besides its result.
 *
 * @param kind its origin
 * @param message as it comes from the engine; may have several lines
 * @param file where it belongs
 * @param line 1-based
 * @param column 1-based
 */
public record SassNotice(Kind kind, String message, SourcePath file, int line, int column) {

  /** The origins of messages. */
  public enum Kind {
    /** A {@code @warn}. */
    WARN,
    /** A {@code @debug}. */
    DEBUG,
    /** The engine, about what later versions of it will refuse or read differently. */
    DEPRECATION
  }
}
