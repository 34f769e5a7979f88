package dev.assetbundle.processor.language.sass.engine;

import dev.assetbundle.processor.model.SourcePath;

/**
 * What an engine says besides its result.
 *
 * @param kind who says it
 * @param message as it comes from the engine; may have several lines
 * @param file where it belongs
 * @param line 1-based
 * @param column 1-based
 */
public record SassNotice(Kind kind, String message, SourcePath file, int line, int column) {

  /** Who says something. */
  public enum Kind {
    /** A {@code @warn}. */
    WARN,
    /** A {@code @debug}. */
    DEBUG,
    /** The engine, about what later versions of it will refuse or read differently. */
    DEPRECATION
  }
}
