package dev.assetbundle.processor.spi;

import java.util.List;
import java.util.Optional;

/**
 * Links ECMAScript modules: makes one file, and files that are loaded later, of an entry and of all
 * that it imports. It never reads a file: it asks its {@link ModuleFiles} which file an import
 * means, and for the text of that file, which other tools have turned into JavaScript or JSON.
 *
 * <p>Must be a pure function of its input and of these answers, and safe to call from several
 * threads. Found by {@link java.util.ServiceLoader} on the processor path; two of them are the
 * error {@code duplicate-processor}, unless one is {@link Yielding}. One that is {@link
 * AutoCloseable} is closed at the end of the session, which may have many builds. A constructor
 * should do no work.
 */
public interface ModuleLinker {

  /** Returns the tool and its version; part of every cache key. */
  String id();

  /**
   * Returns one resource of each other jar that the result depends on, by the name for a class
   * loader: {@code "org/example/Linker.class"}.
   */
  default List<String> engines() {
    return List.of();
  }

  /**
   * Links one entry.
   *
   * @param files answers any thread until this method returns, one after the other
   * @return empty after reporting an error
   */
  Optional<LinkedModules> link(Request request, ModuleFiles files);

  /**
   * What is to be linked.
   *
   * @param entry the name of the entry, as {@link ModuleFiles} names files
   * @param minify whether the result is made small
   * @param maps whether source maps are wanted
   */
  record Request(String entry, boolean minify, boolean maps) {}
}
