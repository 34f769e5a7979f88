package dev.assetbundle.processor.spi;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.Optional;

/**
 * Everything that a {@link ModuleLinker} may ask while it links. Files have names that are the same
 * on every machine. Each question is recorded with its answer.
 */
public interface ModuleFiles {

  /** How a module names another one. */
  enum Kind {
    /** {@code import x from 'x'}, {@code export * from 'x'}. */
    IMPORT,
    /** {@code import('x')}. */
    DYNAMIC_IMPORT,
    /** {@code require('x')}. */
    REQUIRE
  }

  /** What an import means. */
  sealed interface Target {

    /**
     * A file that is linked.
     *
     * @param name for {@link #load}
     * @param sideEffects whether it must be there although nothing of it is used
     */
    record File(String name, boolean sideEffects) implements Target {}

    /**
     * What the page gets from elsewhere.
     *
     * @param url stays in the result as it is
     */
    record External(String url) implements Target {}

    /**
     * Nothing has that name; the linker tells {@link #missing}, unless the code provides for it.
     */
    record Missing() implements Target {}
  }

  /** The languages of texts. */
  enum Language {
    /** JavaScript, modules or CommonJS. */
    JAVASCRIPT,
    /** JSON. */
    JSON
  }

  /** The text of a file. */
  record Source(String text, Language language) {}

  /**
   * Returns what an import means.
   *
   * @param specifier as it is written
   * @param importer the name of the file with the import
   */
  Target resolve(String specifier, String importer, Kind kind);

  /** Returns the text of a file; empty after reporting why there is none. */
  Optional<Source> load(String name);

  /** Reports that nothing has the name in an import, with what its author may have meant. */
  void missing(String specifier, String importer, SourceLocation at);

  /**
   * Returns the place that the author wrote, for one in the text that {@link #load} gave.
   *
   * @param line 1-based, counted as JavaScript does: U+2028 and U+2029 end one too
   * @param column 1-based, in UTF-16 units
   */
  SourceLocation locate(String name, int line, int column);

  /** Reports what the author should know. */
  void report(Diagnostic diagnostic);
}
