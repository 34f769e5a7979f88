package dev.assetbundle.processor.language.sass.engine;

import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.syntax.css.CssFunctions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a Sass engine may ask while it compiles one file. */
public interface SassHost {

  /**
   * The functions that engines hand on to {@link #call}, each with one parameter, by their names.
   */
  Set<String> FUNCTIONS = CssFunctions.helpers();

  /**
   * Returns the files that an {@code @import} means, in order; empty if it is an import of CSS,
   * which stays as it is.
   *
   * @param name as it stands in the import
   * @param from the file in which it stands
   * @throws SassRefusal if there is no answer; it has to end the compilation
   */
  Optional<List<SassSource>> resolve(String name, SourcePath from);

  /**
   * Returns the files that a {@code @use}, a {@code @forward} or a {@code meta.load-css} means, in
   * order. Other than in an import, a name with the extension of CSS is a file too.
   *
   * @param name as it stands in the rule
   * @param from the file in which it stands
   * @throws SassRefusal if there is no answer; it has to end the compilation
   */
  List<SassSource> module(String name, SourcePath from);

  /**
   * Returns the file to which a path from the folder of the importing file leads; empty if there is
   * none, or if the name has to be known. What is found here is what the name means.
   *
   * @param place without the start and the extension that a name may leave out
   * @throws SassRefusal if there is no answer; it has to end the compilation
   */
  default Optional<SassSource> beside(SourcePath place) {
    return Optional.empty();
  }

  /** Returns the value of one of {@link #FUNCTIONS} for one argument. */
  SassText call(String function, String argument);

  /** Takes the text of a {@code @warn}. */
  void warn(String message);

  /** Takes the text of a {@code @debug}. */
  void debug(String message);

  /** Takes what an engine says of a place that it knows. */
  void notice(SassNotice notice);
}
