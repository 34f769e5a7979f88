package dev.assetbundle.processor.spi;

import java.util.List;
import java.util.Optional;

/**
 * Turns one kind of source into another: SCSS into CSS, CoffeeScript into JavaScript. One that
 * writes the kind it reads is a pre-processor, which runs whenever a text has become that kind.
 *
 * <p>Must be a pure function of its input and of the answers of the {@link ProcessingContext},
 * since its results are cached, and safe to call from several threads. Found by {@link
 * java.util.ServiceLoader} on the processor path. A processor that reads the same extension as a
 * built-in one or a {@link Yielding} one replaces it; two of other jars that read the same are the
 * error {@code duplicate-processor}. Pre-processors replace nothing: all of one kind run, yielding
 * ones first, else in the order in which they are found.
 *
 * <p>One that holds a process or other resources implements {@link AutoCloseable}: each session has
 * instances of its own, which are closed at its end, after an error too. A session is one
 * compilation, or all builds of live mode or of {@code watch}. A constructor should do no work,
 * since many builds have no file of the kind.
 */
public interface AssetProcessor {

  /** Returns the tool and its version, such as {@code "libsass/3.6.6"}; part of every cache key. */
  String id();

  /**
   * Returns one resource of each other jar that the result depends on, by the name for a class
   * loader: {@code "org/example/Compiler.class"}. The content of these jars is part of every cache
   * key, so that results of another version are not used.
   */
  default List<String> engines() {
    return List.of();
  }

  /** Returns the extension it reads, without the dot: {@code "scss"}. */
  String reads();

  /**
   * Returns the extension of what it writes, without the dot: {@code "css"}. Empty for a template
   * language, which writes whatever the extension before its own names: {@code cart.css.erb}.
   */
  String writes();

  /** Converts one text; empty after reporting an error that leaves nothing to return. */
  Optional<Fragment> process(Fragment source, ProcessingContext context);
}
