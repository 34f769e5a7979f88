package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.model.SourcePath;

/**
 * A text for a Sass engine.
 *
 * @param file names it, in messages and in the source map
 * @param text as its author wrote it, or as an earlier step such as ERB left it
 * @param syntax how to read it
 */
public record SassSource(SourcePath file, String text, SassSyntax syntax) {}
