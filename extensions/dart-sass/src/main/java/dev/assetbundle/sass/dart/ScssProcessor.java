package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.language.sass.syntax.SassSyntax;

/** Compiles {@code .scss} files with Dart Sass. */
public final class ScssProcessor extends DartSassProcessor {

  /** Is found by {@link java.util.ServiceLoader}. */
  public ScssProcessor() {
    super(SassSyntax.SCSS);
  }
}
