package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Diagnostics about files, names and outputs. */
public final class Problems {

  private static final String MISSING = "missing-asset";

  private Problems() {}

  /** Whether it says that something is not there. */
  public static boolean isMissing(Diagnostic problem) {
    return problem.code().equals(MISSING);
  }

  /** A name that nothing in the roots has, at least none of the wanted type. */
  public static Diagnostic missing(
      String name,
      Optional<MediaType> wanted,
      List<String> roots,
      Optional<String> hint,
      SourceLocation at) {
    return error(MISSING, at)
        .says(
            "couldn't find \"%s\"%s%s",
            name,
            wanted.map(type -> " with type " + type).orElse(""),
            roots.isEmpty() ? "" : " in " + SearchPathProblems.shown(roots))
        .hint(hint);
  }

  /** A bundle of nothing. */
  public static Diagnostic noManifests() {
    return error("no-manifests")
        .says("the lists of manifests and statics are empty")
        .hint("name at least one manifest, such as \"application.js\", or publish \"**\"");
  }

  /** A link that leads nowhere, or to a folder above itself. */
  public static Diagnostic brokenLink(String file, boolean loop, SourceLocation at) {
    return warning(loop ? "link-loop" : "broken-link", at)
        .says(
            "%s%s, so it is left out",
            file, loop ? " is a link to a folder it lies in" : " is a link to nothing");
  }

  /** An extension that no language will ever be run for, and a name with which it would be. */
  public static Diagnostic extensionOrder(
      String extension, Optional<String> renamed, SourcePath file) {
    return error("extension-order", SourceLocation.of(file))
        .says("languages run from right to left, so .%s is never run", extension)
        .hint(
            renamed
                .map(name -> "rename the file to \"" + name + "\"")
                .orElse("rename the file so that ." + extension + " stands at its end"));
  }

  /** Two files that would become one output. */
  public static Diagnostic duplicateOutput(
      String output, Collection<String> files, SourceLocation at) {
    return error("duplicate-output", at)
        .says("several files would become \"%s\": %s", output, String.join(" and ", files))
        .hint("rename one of them, or link only one");
  }

  /** Assets that mention each other's fingerprint. */
  public static Diagnostic urlCycle(List<String> files, SourceLocation at) {
    return error("url-cycle", at)
        .says(
            "files mention each other, so none can be fingerprinted first: %s",
            String.join(" -> ", files))
        .hint("let one of them do without the other");
  }

  /** An asset that mentions its own fingerprint. */
  public static Diagnostic mentionsItself(SourceLocation at) {
    return error("url-cycle", at)
        .says("the file mentions itself, so it cannot be fingerprinted")
        .hint("let it do without its own name");
  }

  /** An option as it is typed, or a member of the annotation, with a value that means nothing. */
  public static Diagnostic badOption(String name, String value, String expected) {
    // It is not in the Java source that the message stands at, but in a build file.
    String called = name.startsWith("-A") ? "the compiler option " + name : name;
    return error("bad-option")
        .says(
            "%s: expected %s",
            value.isEmpty() ? called + " is empty" : "\"" + value + "\" is no value for " + called,
            expected);
  }

  /** An option that must be there. */
  public static Diagnostic missingOption(String name, String value) {
    return error("missing-option")
        .says("the option %s is required", name)
        .hint("write %s and %s behind it", name, value);
  }

  /** Two annotated types, with their files where those are known, that would generate one class. */
  public static Diagnostic duplicateClassName(String className, String first, String second) {
    return error("duplicate-class-name")
        .says("%s and %s would both generate the class %s", first, second, className)
        .hint("give one of them another className");
  }

  /**
   * As {@link #duplicateClassName}, with a type that is not compiled now, and of which only the
   * class file may be left.
   */
  public static Diagnostic classOfAnother(String className, String other, String type) {
    return duplicateClassName(className, other, type)
        .hint(
            "give one of them another className; if %s no longer exists, remove its class file from"
                + " the output folder",
            other);
  }

  /** A class to be generated that the author wrote already. */
  public static Diagnostic classExists(String className) {
    return error("class-exists")
        .says("there is a class %s already", className)
        .hint("give the generated class another name with className");
  }

  /** A class of another module that the generated one would hide, with the place it comes from. */
  public static Diagnostic classElsewhere(String className, String place) {
    return error("class-exists")
        .says("there is a class %s already, in %s", className, place)
        .hint(
            "give the generated class another name with className: whoever uses the other one would"
                + " get this one instead");
  }

  /** A class of the last build that a compiler takes for one of the author. */
  public static Diagnostic classOnPath(String className, String folder) {
    return error("class-exists")
        .says(
            "this compiler does not replace the class %s, since it is on the class path", className)
        .hint("leave %s, which it writes to, out of the class path, or empty it first", folder);
  }

  /** Nobody could use the generated class. */
  public static Diagnostic noRuntime(String className) {
    return error("no-runtime")
        .says("the generated class %s needs dev.assetbundle.runtime, which is not there", className)
        .hint(
            "add the dependency dev.assetbundle:assetbundle-runtime; a module also has to say"
                + " \"requires dev.assetbundle.runtime;\"");
  }

  /** Two names that would be one Java constant. */
  public static Diagnostic constantClash(String constant, Collection<String> files) {
    return error("constant-clash")
        .says("the constant %s would stand for %s", constant, String.join(" and for ", files))
        .hint("rename one of the files");
  }

  /** Two extensions that read the same, so that neither can take the place of ours. */
  public static Diagnostic duplicateProcessor(String extension, List<String> classes) {
    return error("duplicate-processor")
        .says("several processors read .%s: %s", extension, String.join(", ", classes))
        .hint("leave only one of them on the processor path");
  }

  /** Two extensions that link modules. */
  public static Diagnostic duplicateLinker(List<String> classes) {
    return error("duplicate-processor")
        .says("several linkers of modules: %s", String.join(", ", classes))
        .hint("leave only one of them on the processor path");
  }

  /** What is left out of a file with very many mistakes. */
  public static Diagnostic more(Severity severity, int count, String file) {
    return Diagnostic.of(
        severity,
        "more-problems",
        new SourceLocation(file, 0, 0),
        "and " + count + " more in this file");
  }

  /** Our own fault, unless a library of ours is missing. */
  public static Diagnostic internal(Throwable failure, SourceLocation at) {
    Optional<String> missing = ToolProblems.missingClass(failure);
    if (missing.isPresent()) {
      return ToolProblems.missingLibrary("AssetBundle", missing.get());
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return error("internal-error", at)
        .says("AssetBundle failed: %s%s", failure, trace.length > 0 ? " at " + trace[0] : "")
        .hint("this is a mistake of AssetBundle; please report it together with the file it names");
  }
}
