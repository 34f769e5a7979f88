package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.note;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Collection;

/** Diagnostics about joined files whose meaning changes. */
public final class BundleProblems {

  private BundleProblems() {}

  /**
   * An {@code @import} that browsers ignore, because it stands behind other rules.
   *
   * @param isImported whether a module imports the stylesheet
   */
  public static Diagnostic deadImport(boolean isImported, SourceLocation at) {
    return warning("dead-import", at)
        .says("browsers ignore this @import, because other rules of the bundle come before it")
        .hint(
            isImported
                ? "put it into a stylesheet of its own that the module imports before all others; or if"
                    + " it names a file of yours, import that in the module, as in import \"./name.css\""
                : "put it into a file of its own that is required first, or link it from the page");
  }

  /** An {@code @namespace} that browsers ignore, because it stands behind other rules. */
  public static Diagnostic deadNamespace(SourceLocation at) {
    return warning("dead-namespace", at)
        .says("browsers ignore this @namespace, because other rules of the bundle come before it")
        .hint(
            "put it at the start of the file that is required first, or link its file from the"
                + " page");
  }

  /** A default namespace that reaches into files that did not ask for it. */
  public static Diagnostic namespaceSpreads(String other, SourceLocation at) {
    return warning("namespace-spreads", at)
        .says(
            "an @namespace without a prefix holds for all of the bundle, so that selectors of %s"
                + " match elements of that namespace only",
            other)
        .hint("give it a prefix, as in @namespace svg url(...), or link its file from the page");
  }

  /** Two bundles that would publish different bytes at one path, made from those files. */
  public static Diagnostic sharedOutput(
      String path, String first, String second, Collection<String> files) {
    boolean isOneFile = files.size() == 1;
    return error("duplicate-output")
        .says(
            "%s and %s would publish different files as \"%s\"%s",
            first, second, path, isOneFile ? "" : ": " + String.join(" and ", files))
        .hint(
            "give one of them another prefix, or %s",
            isOneFile ? "both the same settings" : "rename one of the files");
  }

  /** Two bundles of a module that both want to be its library. */
  public static Diagnostic secondLibrary(String first, String second) {
    return error("second-library")
        .says("%s is the library of this module already, so %s can't be it too", first, second)
        .hint(
            "leave out \"library\" in one of them; the \"paths\" of the other say what is given to"
                + " other modules");
  }

  /** A stylesheet that is malformed; browsers go on somehow, and so does what is joined to it. */
  public static Diagnostic badCss(String what, SourceLocation at) {
    return warning("css-syntax", at)
        .says("%s, so browsers read what follows in another way", what)
        .hint(
            "it is published as it is; mend it, or browsers may skip rules of this and later"
                + " files");
  }

  /** A script whose last comment, string or template does not end. */
  public static Diagnostic openScript(String what, String closing, SourceLocation at) {
    return warning("js-syntax", at)
        .says(
            "this %s is not closed, so browsers refuse this script, and each bundle that it is"
                + " joined to",
            what)
        .hint("close it with %s", closing.length() < 3 ? "\"" + closing + "\"" : closing);
  }

  /** A {@code @charset} that does not begin its file, or has other quotes. */
  public static Diagnostic deadCharset(SourceLocation at) {
    return warning("dead-charset", at)
        .says(
            "browsers ignore this @charset: it counts in double quotes only, at the very start of a"
                + " file")
        .hint(
            "begin the file with @charset \"utf-8\"; or leave it out: UTF-8 is understood anyway");
  }

  /** Strict mode that reaches into files that did not ask for it. */
  public static Diagnostic strictSpreads(String sloppy, SourceLocation at) {
    return warning("strict-spreads", at)
        .says("\"use strict\" at the start of a bundle holds for all of it, also for %s", sloppy)
        .hint("put it inside a function, or require another file first");
  }

  /** Strict mode that a file asks for in vain. */
  public static Diagnostic strictLost(SourceLocation at) {
    return note("strict-lost", at)
        .says(
            "\"use strict\" has no effect here, because other scripts of the bundle come before it")
        .hint("put it inside a function");
  }
}
