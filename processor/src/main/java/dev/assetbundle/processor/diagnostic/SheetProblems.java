package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Severity.WARNING;

import dev.assetbundle.processor.model.SourceLocation;

/** What can be wrong in stylesheets, and the words for it. */
public final class SheetProblems {

  private SheetProblems() {}

  /** A declaration of Sass behind a nested rule, which the two engines put in other places. */
  public static Diagnostic mixedDeclarations(SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "mixed-declarations",
            at,
            "this declaration stands behind a nested rule; libsass puts it before that rule, Dart"
                + " Sass and CSS do not")
        .hint("move it above the nested rules, or put it into \"& { ... }\" to keep it there");
  }
}
