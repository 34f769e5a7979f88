package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.language.sass.syntax.SassSyntax;

/** Compiles {@code .sass} files with Dart Sass. */
public final class IndentedSassProcessor extends DartSassProcessor {

  /** Is found by {@link java.util.ServiceLoader}. */
  public IndentedSassProcessor() {
    super(SassSyntax.SASS);
  }
}
