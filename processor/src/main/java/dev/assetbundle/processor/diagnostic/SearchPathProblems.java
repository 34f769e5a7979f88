package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.note;

import dev.assetbundle.processor.diagnostic.suggestion.Choice;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Diagnostics about the search path. */
public final class SearchPathProblems {

  private static final String EMPTY = "empty-path";

  private static final int MOST_ROOTS = 10;

  private SearchPathProblems() {}

  /** Whether it says that an entry stands for nothing. */
  public static boolean isEmptyPath(Diagnostic problem) {
    return problem.code().equals(EMPTY);
  }

  /** Returns what to say of something missing, if an entry stands for nothing. */
  public static String mayBeThere(Diagnostic emptyPath) {
    return emptyPath.message() + emptyPath.hint().map(hint -> ": " + hint).orElse("");
  }

  /** Returns the names of the first roots; the folder of the project has none. */
  static String shown(List<String> roots) {
    int more = roots.size() - MOST_ROOTS;
    return roots.stream()
            .limit(MOST_ROOTS)
            .map(root -> root.isEmpty() ? "." : root)
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more folders" : "");
  }

  /** No root of the search path exists; with what may be meant. */
  public static Diagnostic noRoots(List<String> paths, Optional<String> hint) {
    return error("no-roots")
        .says(
            paths.isEmpty()
                ? "the search path is empty"
                : "no folder of the search path exists: " + String.join(", ", paths))
        .hint(
            hint.orElse(
                paths.isEmpty()
                    ? "leave \"paths\" out, or name a folder in it"
                    : "create src/main/assets/js, or set \"paths\" and"
                        + " -Aassetbundle.basedir=FOLDER"));
  }

  /** No file has a name that was asked for. */
  public static Diagnostic notFound(String name, List<String> roots, Collection<String> known) {
    return error("missing-asset")
        .says("no file for \"%s\" in %s", name, shown(roots))
        .hint(Choice.meant(name, known).map(Suggestion::ask));
  }

  /** A name that several libraries have, so that nobody knows which file is meant. */
  public static Diagnostic ambiguous(String name, List<String> folders) {
    return error("library-clash")
        .says("\"%s\" may be in any of these: %s", name, String.join(", ", folders))
        .hint("leave all but one of the jars out of the path");
  }

  /** A command that finds names was given none. */
  public static Diagnostic noName() {
    return error("missing-option")
        .says("there is no name to find")
        .hint("write it first, as in find cart.js --root DIR");
  }

  /** A command that has no names was given some. */
  public static Diagnostic noNames(List<String> names) {
    return error("unknown-option")
        .says("there is nothing to do with %s", String.join(", ", names))
        .hint("to find a file, write find in the place of paths");
  }

  /** Entries of the search path, at least one, that stand for nothing; with what may be meant. */
  public static Diagnostic emptyPaths(List<String> paths, Optional<String> hint) {
    String names = paths.stream().map(SearchPathProblems::quote).collect(Collectors.joining(", "));
    return note(EMPTY)
        .says(names + (paths.size() == 1 ? " matches no folder" : " match no folder"))
        .hint(hint.orElse("create the folder, or leave it out of \"paths\""));
  }

  /** Returns what to say if the files lie directly in a folder whose sub-folders are searched. */
  public static String filesOnly(String folder, String sub) {
    return "%s holds files, but no folders: move them into %s, or write \"%s\" in \"paths\""
        .formatted(folder, sub, folder);
  }

  /** Returns what to say of a file that is named where a folder should be. */
  public static String file(String folder) {
    return "that is a file: write " + quote(folder);
  }

  /** Returns what to say of a folder at a place where others look for assets. */
  public static String elsewhere(String path) {
    return "there is \"%s\": name it in \"paths\", or move it to \"src/main/assets/*\""
        .formatted(path);
  }

  /** Returns what to say of a folder whose name is nearly that of a default. */
  public static String nearDefault(String near, String path) {
    return "there is \"%s\": rename it to \"%s\", or name it in \"paths\"".formatted(near, path);
  }

  /** Returns what to say of a star that is not at the end. */
  public static String innerStar() {
    return "a star stands for folders only as the last part, as in \"src/main/assets/*\"";
  }

  private static String quote(String text) {
    return "\"" + text + "\"";
  }
}
