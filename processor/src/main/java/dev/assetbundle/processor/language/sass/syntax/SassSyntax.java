package dev.assetbundle.processor.language.sass.syntax;

import java.util.Locale;

/** How a Sass source is written. */
public enum SassSyntax {
  /** With braces. */
  SCSS,
  /** With indentation. */
  SASS,
  /** Plain CSS, imported into Sass. */
  CSS;

  /** Returns the extension of its files, without the dot: {@code "scss"}. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the syntax of a file by its extension; what is neither Sass nor CSS counts as SCSS. */
  public static SassSyntax of(String fileName) {
    return fileName.endsWith(".sass") ? SASS : fileName.endsWith(".css") ? CSS : SCSS;
  }
}
