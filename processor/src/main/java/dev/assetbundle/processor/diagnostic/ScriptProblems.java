package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Severity.WARNING;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Set;

/** Diagnostics about scripts, alone or joined. */
public final class ScriptProblems {

  private static final String JOINED = "joined-module";

  private static final String UNLINKED = "unlinked-import";

  /** What to do for an import to be linked if nothing links modules. */
  private static final String NO_LINKER =
      "to link modules, add dev.assetbundle:assetbundle-esbuild to the processor path; without it, ";

  /** What to do if there is a linker, which takes whole modules only. */
  private static final String NO_MODULE =
      "only modules are linked: make this one by \"export {};\", load it by its own tag(), or ";

  private ScriptProblems() {}

  /** Whether a module is refused, so that the rest of what it has makes no difference. */
  public static boolean isJoinedModule(Diagnostic problem) {
    return problem.code().equals(JOINED);
  }

  /** Whether a diagnostic is about one of the files that are refused as modules. */
  public static boolean isOfModule(Set<String> files, Diagnostic problem) {
    boolean isUnminified = problem.severity() == WARNING && problem.code().equals("not-minified");
    return files.contains(problem.at().path()) && (problem.code().equals(UNLINKED) || isUnminified);
  }

  /** A name, and how many {@code more}, that two files of one bundle declare. */
  public static Diagnostic declaredTwice(
      String name, SourceLocation first, int more, SourceLocation at) {
    String others =
        more == 0 ? "" : " (and " + more + (more == 1 ? " more name" : " more names") + ")";
    return error("declared-twice", at)
        .says(
            "\"%s\"%s is declared in %s too, so browsers refuse the whole bundle",
            name, others, first)
        .hint(
            first.path().equals(at.path())
                ? "rename one of them, or assign to the first"
                : "rename one of them, or put the code of one file into a block or function");
  }

  /** A module among the scripts of a bundle. */
  public static Diagnostic joinedModule(String bundle, SourceLocation at) {
    return error(JOINED, at)
        .says(
            "this file is a module, and browsers refuse a bundle with \"import\" or \"export\" in"
                + " it: %s",
            bundle)
        .hint("don't require it; publish it on its own with \"link\" and load it by its own tag()");
  }

  /** A module that a directive asks to join. */
  public static Diagnostic requiredModule(String directive, SourceLocation at) {
    return error(JOINED, at)
        .says("%s names a module, which browsers refuse in a bundle of scripts", directive)
        .hint("publish it on its own with \"link\" and load it by its own tag()");
  }

  /**
   * An import by a URL at which browsers will not find anything.
   *
   * @param isLinking whether there is a linker, which did not take the file as it is no module
   */
  public static Diagnostic unlinkedImport(String url, boolean isLinking, SourceLocation at) {
    return error(UNLINKED, at)
        .says("browsers will ask for %s, which will not be there", url)
        .hint(
            (isLinking ? NO_MODULE : NO_LINKER)
                + "name a full URL, or write both without import and export and join"
                + " them by //= require");
  }

  /** An import by a name that is no URL, and the file of that name; as {@link #unlinkedImport}. */
  public static Diagnostic bareImport(
      String name, String file, boolean isLinking, SourceLocation at) {
    return error(UNLINKED, at)
        .says("browsers will ask for nothing, as \"%s\" is no URL, and fail", name)
        .hint(
            (isLinking ? NO_MODULE : NO_LINKER)
                + "let an import map of the page say where %s is published, and set"
                + " unknownAssets to WARN or PASS",
            file);
  }

  /** A mistake in a tag of an EJS template. */
  public static Diagnostic template(String trouble, String hint, SourceLocation at) {
    return error("ejs-error", at).says(trouble).hint(hint);
  }
}
