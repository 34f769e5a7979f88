package dev.assetbundle.processor.spi;

import java.util.List;
import java.util.Optional;

/**
 * Makes a text smaller without changing its meaning. Called for each source file on its own, never
 * for a bundle, so top-level names must survive.
 *
 * <p>Must be a pure function, safe to call from several threads. Found by {@link
 * java.util.ServiceLoader} on the processor path; one of another jar replaces the built-in one, and
 * one that is {@link Yielding}. One that is {@link AutoCloseable} is closed at the end of the
 * session, which may have many builds.
 */
public interface AssetCompressor {

  /** Returns the tool and its version, such as {@code "closure/v20240317"}. */
  String id();

  /**
   * Returns one resource of each other jar that the result depends on, by the name for a class
   * loader: {@code "org/example/Compiler.class"}. The content of these jars is part of every cache
   * key, so that results of another version are not used.
   */
  default List<String> engines() {
    return List.of();
  }

  /** Returns the extension of the texts it compresses, without the dot: {@code "js"}. */
  String compresses();

  /**
   * Whether a text for which {@link #compress} returns nothing is given to the compressor that this
   * one replaces, instead of being published as it is. Such a compressor returns the text itself if
   * it is to be published as it is.
   */
  default boolean leavesRest() {
    return false;
  }

  /**
   * Compresses one text; empty if it should be published as it is, after reporting why as a warning
   * or, if it cannot be published, as an error.
   */
  Optional<Fragment> compress(Fragment source, ProcessingContext context);
}
