package dev.assetbundle.processor.language.sass.syntax;

import dev.assetbundle.processor.model.SourcePath;

/**
 * A text for a Sass engine.
 *
 * @param file names it, in messages and in the source map
 * @param text as its author wrote it, or as an earlier step such as ERB left it
 * @param syntax how to read it
 */
public record SassSource(SourcePath file, String text, SassSyntax syntax) {

  // By hand: the methods that records come with are slow to start in each new JVM.
  @Override
  public boolean equals(Object other) {
    return other instanceof SassSource source
        && file.equals(source.file)
        && text.equals(source.text)
        && syntax == source.syntax;
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + text.hashCode();
  }
}
