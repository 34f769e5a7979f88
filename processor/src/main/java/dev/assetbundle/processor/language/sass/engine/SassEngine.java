package dev.assetbundle.processor.language.sass.engine;

import dev.assetbundle.processor.language.sass.syntax.SassSource;
import java.util.List;

/**
 * A compiler for Sass. All that the pipeline adds to Sass, from the search path to the diagnostics,
 * lies outside and is the same for every engine.
 */
public interface SassEngine {

  /** Returns the tool and its version: {@code "libsass/3.6.6"}. */
  String id();

  /** Returns a resource of each jar that it is in, as {@code AssetProcessor.engines} does. */
  default List<String> engines() {
    return List.of();
  }

  /**
   * Whether it supports all of current Sass and CSS. For one that does not, sources are searched
   * for constructs that it compiles wrongly.
   */
  boolean isCurrent();

  /**
   * Compiles {@code entry} in expanded style. Called from several threads at once. What {@code
   * host} throws, {@link SassRefusal} excepted, goes on to the caller.
   */
  SassResult compile(SassSource entry, SassHost host);
}
