package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;

import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.List;

/** Diagnostics about jars with assets. */
public final class LibraryProblems {

  private LibraryProblems() {}

  /** Several libraries that have other files of one name. */
  public static Diagnostic clash(String name, List<String> folders, SourceLocation at) {
    return error("library-clash", at)
        .says("\"%s\" may be in any of these: %s", name, String.join(", ", folders))
        .hint(
            "take all but one of the jars off the processor path, or put the file that you mean"
                + " into a folder of \"paths\"");
  }

  /** Several versions of a package. */
  public static Diagnostic versions(String name, List<String> folders, SourceLocation at) {
    return error("library-versions", at)
        .says("\"%s\" is there in several versions: %s", name, String.join(", ", folders))
        .hint("leave only one of the jars on the processor path");
  }

  /** A directive for a whole folder, in a file of a library. */
  public static Diagnostic folder(Directive directive) {
    return error("library-folder", directive.at())
        .says(
            "%s does not work in libraries: what it takes would change with each version of the jar",
            directive.kind().word())
        .hint("require the files by their names");
  }

  /** A jar or folder that an option names and that is not there. */
  public static Diagnostic noJar(String option, String text, String place) {
    return error("unknown-library")
        .says("%s names %s, which is neither a jar nor a folder: %s", option, text, place)
        .hint(
            "write the paths of jars and folders, with \"%s\" between them",
            System.getProperty("path.separator", ":"));
  }

  /** A class that is of no use to find a library. */
  public static Diagnostic noPlace(String className) {
    return error("unknown-library")
        .says("nobody tells which jar %s comes from", className)
        .hint(
            "name a class of a dependency, not one that is compiled now; with compilers that do"
                + " not tell, name the jar with -Aassetbundle.path=");
  }

  /** A jar or folder without assets. */
  public static Diagnostic empty(String className, String place) {
    return error("empty-library")
        .says(
            "%s comes from %s, which has no assets below META-INF/assetbundle/library",
            className, place)
        .hint("build that library with library = true, or remove the class from libraries");
  }

  /** What to do about a file that a package does not have. */
  public static String notInPackage(String jar, String rest, List<String> others) {
    return jar
        + (rest.isEmpty() ? " does not say which file is meant" : " has no \"" + rest + "\"")
        + (others.isEmpty() ? "" : "; it has \"" + String.join("\", \"", others) + "\"");
  }
}
