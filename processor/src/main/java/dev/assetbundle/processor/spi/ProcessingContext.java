package dev.assetbundle.processor.spi;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a language or a compressor may ask while it works. Each question is recorded with
 * its answer, also an empty one, so that a stored result is not used once an answer has changed. It
 * answers any thread until the tool is done or its time is over, one after the other.
 */
public interface ProcessingContext {

  /** Returns the folders of the search path, first one first, as {@link SourcePath} names them. */
  List<String> roots();

  /**
   * Returns where a name that no root has may lie in libraries, as in jars of the processor path:
   * each is a place to look at, with or without a file.
   */
  List<SourcePath> libraryPlaces(String name);

  /**
   * Returns the text of a source file, decoded and with {@code \n} as line separator; empty if
   * there is no such file. The name must match exactly, also where the disk is not case-sensitive.
   */
  Optional<String> read(SourcePath file);

  /**
   * Returns the names in a folder, ordered by UTF-8 bytes; those of folders end with a slash.
   * Hidden and backup files are left out. Empty if there is no such folder.
   *
   * @param folder below the root, without a trailing slash; {@code ""} is the root itself
   */
  List<String> list(String root, String folder);

  /**
   * Returns the URL that a path helper gives for {@code name}, by the rules of sprockets-rails:
   * full URLs are returned unchanged, absolute paths with the extension of the kind, query and
   * fragment are preserved, and the asset becomes an output. If there is no such asset, reports
   * {@code missing-asset} at {@code at}, as {@code unknownAssets} says, and returns the public path
   * of the kind.
   */
  String url(AssetKind kind, String name, SourceLocation at);

  /**
   * Returns the asset called {@code name} as a data URI; empty after reporting {@code
   * missing-asset} at {@code at}.
   */
  Optional<String> dataUri(String name, SourceLocation at);

  /**
   * Declares a directive, which has the same effect as one in the header and comes before those.
   */
  void declare(Directive directive);

  /**
   * Whether the source map of the result will be used. A tool for which a map is more work may
   * leave it out of the first run otherwise, and make it when it is asked for.
   */
  default boolean wantsMap() {
    return false;
  }

  /** Reports what the author of the source should know. */
  void report(Diagnostic diagnostic);
}
