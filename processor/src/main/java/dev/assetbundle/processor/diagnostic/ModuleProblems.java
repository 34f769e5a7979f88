package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;

/** Diagnostics about modules that are linked. */
public final class ModuleProblems {

  private static final int MOST_NAMES = 5;

  private ModuleProblems() {}

  /** A directive that joins files, in a file that is linked. */
  public static Diagnostic requireInModule(SourceLocation at) {
    return error("require-in-module", at)
        .says("modules are linked by their imports, and this directive joins files")
        .hint("write import \"./name.js\" instead; \"link\" may stay");
  }

  /** An import of a file that no language reads. */
  public static Diagnostic unknownLanguage(String file, SourceLocation at) {
    return error("unknown-module", at)
        .says("this imports %s, and nothing turns that into JavaScript or gives it a type", file)
        .hint(
            "compile it before, add a processor that reads its extension, or name its type by"
                + " mediaTypes to import its URL");
  }

  /**
   * A worker that is a module, and is started as a script.
   *
   * @param hasOptions whether there are other options
   */
  public static Diagnostic classicWorker(String name, boolean hasOptions, SourceLocation at) {
    return error("classic-worker", at)
        .says(
            "once it is linked, \"%s\" has an import or export or the like, which browsers refuse in"
                + " a worker that is not started as a module",
            name)
        .hint(
            hasOptions
                ? "add type: \"module\" to its options, or in their place write { type: \"module\" }"
                : "write { type: \"module\" } behind the URL, as in (new URL(...), { type: \"module\" })");
  }

  /** A worker by a path from the page, where its file is not. */
  public static Diagnostic workerOfPage(String kind, String name, SourceLocation at) {
    return warning("page-relative-worker", at)
        .says(
            "browsers look for \"%s\" beside the page, and not beside this file, where it is", name)
        .hint(
            "write new %s(new URL(\"%s\", import.meta.url)), with { type: \"module\" } behind the URL"
                + " if that file has an import or export",
            kind, name);
  }

  /** A use of {@code import.meta.env}. */
  public static Diagnostic metaEnv(SourceLocation at) {
    return bundlersOnly("import.meta.env", at)
        .hint(
            "process.env.NODE_ENV is replaced in modules that are linked; read other values from"
                + " the page, such as a data attribute, or import them from a file of JSON");
  }

  /** A use of {@code import.meta.glob}. */
  public static Diagnostic metaGlob(SourceLocation at) {
    return bundlersOnly("import.meta.glob", at)
        .hint("import each file by its name, as in { \"./a.js\": () => import(\"./a.js\") }");
  }

  /** A use of {@code import.meta.hot}. */
  public static Diagnostic metaHot(SourceLocation at) {
    return bundlersOnly("import.meta.hot", at)
        .hint("leave it out, or put it into if (import.meta.hot) { ... }, which browsers skip");
  }

  private static Diagnostic bundlersOnly(String word, SourceLocation at) {
    return warning("bundlers-only", at)
        .says(
            "browsers have no %s, so this fails when it runs: only Vite and the like know it",
            word);
  }

  /** An {@code import()} by a name that begins with dots and is computed. */
  public static Diagnostic computedImport(SourceLocation at) {
    return warning("computed-import", at)
        .says(
            "which files this import means is known in the browser only, so none is linked, and"
                + " published names have fingerprints")
        .hint(
            "import each file by its name, as in { a: () => import(\"./a.js\") }; if no file of yours"
                + " is meant, write import(/* @vite-ignore */ ...)");
  }

  /**
   * A {@code require()} in a script that nothing links.
   *
   * @param isLinking whether there is a linker, which did not take the file as it is no module
   */
  public static Diagnostic noRequire(String name, boolean isLinking, SourceLocation at) {
    String write = "write import ... from \"" + name + "\"";
    return warning("no-require", at)
        .says(
            "browsers have no require(): unless another script of the page defines it, this one ends"
                + " here with an error")
        .hint(
            isLinking
                ? write + " in its place: a script with an import is linked with what it imports"
                : "to link modules, add dev.assetbundle:assetbundle-esbuild to the processor path, and "
                    + write
                    + "; without it, join a script by //= require, and use its global names");
  }

  /** What a linker says about a text. */
  public static Diagnostic said(Severity severity, String message, SourceLocation at) {
    return Diagnostic.of(
        severity, severity == Severity.ERROR ? "module-error" : "module-warning", at, message);
  }

  /** The stylesheet of an entry, and another asset of its name. */
  public static Diagnostic sheetClash(String sheet, String other, SourceLocation at) {
    return error("duplicate-output", at)
        .says(
            "the stylesheets that this module imports would become \"%s\", as %s does",
            sheet, other)
        .hint("rename one of the two, or let only one of them have those rules");
  }

  /**
   * What to say of a name that a package does not have, although it is installed.
   *
   * @param others the names that it has
   */
  public static String notOfPackage(String name, String of, List<String> others) {
    String installed = "the package \"" + of + "\" is installed";
    if (name.equals(of) || others.contains(name)) {
      return installed + ", but the file that its package.json means is not there";
    }
    if (others.isEmpty()) {
      return installed + ", and has no such file";
    }
    int more = others.size() - MOST_NAMES;
    return installed
        + ", and has "
        + others.stream()
            .limit(MOST_NAMES)
            .map(other -> "\"" + other + "\"")
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : " only");
  }

  /** What to say of a module that only Node.js has. */
  public static String ofNode() {
    return "that is a module of Node.js, which browsers do not have: leave out the code that needs it,"
        + " or install a package that does the same for browsers";
  }

  /**
   * What to say of a name that {@code tsconfig.json} gives another meaning.
   *
   * @param path what it means, which is not there
   * @param isSearched whether it would be on the search path
   */
  public static String mappedHint(String path, boolean isSearched) {
    return "by \"paths\" of tsconfig.json that means "
        + path
        + (isSearched ? ", which is not there" : ", which is in none of the folders in paths");
  }

  /** What to say of a name that no package can have, by what it begins with. */
  public static String unmapped(String start) {
    return "no package is called so: let \"paths\" of tsconfig.json say where such names lead, as in \"paths\":"
        + " { \""
        + start
        + "*\": [\"./src/main/assets/js/*\"] }, or write a path that begins with dots";
  }

  /** What to do about a package that is not there. */
  public static String installHint(String name, boolean isOutside, boolean isSearched) {
    return isOutside
        ? "to take packages of node_modules, add \"node_modules\" to paths"
        : (isSearched
                ? "install the package \"" + name + "\""
                : "install the package and add \"node_modules\" to paths")
            + "; if an import map of the page names it, set unknownAssets to WARN or PASS";
  }
}
