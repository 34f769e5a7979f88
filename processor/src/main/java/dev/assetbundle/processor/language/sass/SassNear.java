package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.LibraryProblems;
import dev.assetbundle.processor.diagnostic.suggestion.KnownLibraries;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.sass.mistake.SassFiles;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;

/** Stylesheets of packages that may be meant by an {@code @import} that finds nothing. */
record SassNear(ProcessingContext context, String name) {

  private static final int MOST = 3;

  /** Returns the hint for a package that is there and does not have the file. */
  Optional<String> inPackage() {
    // A file in it is asked for, since for the package alone its own stylesheet is the answer.
    String inside = name + "/x";
    return context.libraryPlaces(inside).stream()
        .filter(place -> !place.path().value().equals(inside))
        .findFirst()
        .map(place -> notIn(place.root(), place.path().folder()));
  }

  private String notIn(String root, String rest) {
    String library = name.substring(0, name.length() - rest.length()).replaceFirst("/$", "");
    List<String> names =
        SassFiles.below(context, List.of(root)).stream()
            .map(file -> LogicalPath.below(library, nameOf(file.path())))
            .toList();
    List<String> same = ending(names, rest.isEmpty() ? library : rest);
    return LibraryProblems.notInPackage(
        root.replaceFirst("!?/META-INF/.*", ""),
        rest,
        same.isEmpty() ? ending(names, library) : same);
  }

  private static String nameOf(LogicalPath path) {
    return LogicalPath.below(path.folder(), SassFiles.nameOf(path.fileName()));
  }

  /** Returns the names whose last part is that of another name. */
  private static List<String> ending(List<String> names, String other) {
    String end = "/" + stem(other.substring(other.lastIndexOf('/') + 1));
    return names.stream().filter(each -> each.endsWith(end)).limit(MOST).toList();
  }

  /** Returns the hint for a name whose package is misspelt. */
  Optional<String> otherPackage() {
    return KnownLibraries.corrected(name).filter(this::isInLibrary).map(Suggestion::ask);
  }

  /** Whether a library has a stylesheet of that name. */
  boolean isInLibrary(String other) {
    return context.libraryPlaces(other).stream()
        .anyMatch(
            place ->
                entries(context, place).stream()
                    .filter(SassNear::isSheet)
                    .anyMatch(entry -> stem(entry).equals(stem(place.path().fileName()))));
  }

  /** Returns what lies beside a place. */
  static List<String> entries(ProcessingContext context, SourcePath place) {
    return context.list(place.root(), place.path().folder());
  }

  /** Whether an import can mean an entry of a folder. */
  static boolean isSheet(String entry) {
    return entry.endsWith("/")
        || entry.endsWith(".css")
        || entry.endsWith(".scss")
        || entry.endsWith(".sass");
  }

  /** Returns what an import calls an entry of a folder. */
  static String stem(String entry) {
    String name = entry.startsWith("_") ? entry.substring(1) : entry;
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name.replace("/", "");
  }
}
