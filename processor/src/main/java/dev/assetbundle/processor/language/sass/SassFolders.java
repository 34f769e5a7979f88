package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Suggests another folder for an {@code @import} that is not found. */
final class SassFolders {

  private SassFolders() {}

  /**
   * Returns the hint; empty if the folder is not the mistake.
   *
   * @param places where the name was looked for
   */
  static Optional<String> hint(
      ProcessingContext context, String name, List<SourcePath> places, SourcePath from) {
    String clean = name.replaceFirst("/+$", "");
    SassPlaces all = new SassPlaces(context.roots());
    if (isFolder(context, all.find(from.root(), from.path().folder(), clean + "/x"))) {
      return Optional.of(
          "that is a folder without an index file; write \"" + clean + "/*\" for all files in it");
    }
    if (name.endsWith("/") || clean.indexOf('/') < 0) {
      return Optional.empty();
    }
    return places.stream()
        .filter(place -> context.list(place.root(), place.path().folder()).isEmpty())
        .flatMap(place -> near(context, clean, place).stream())
        .findFirst();
  }

  private static boolean isFolder(ProcessingContext context, Optional<SourcePath> inside) {
    return inside
        .filter(file -> !file.path().folder().isEmpty())
        .filter(file -> !context.list(file.root(), file.path().folder()).isEmpty())
        .isPresent();
  }

  /** Compares the last folder of a name with those that lie where it should. */
  private static Optional<String> near(ProcessingContext context, String name, SourcePath place) {
    int file = name.lastIndexOf('/');
    int start = name.lastIndexOf('/', file - 1) + 1;
    String above = new LogicalPath(place.path().folder()).folder();
    TreeSet<String> folders = new TreeSet<>();
    for (String entry : context.list(place.root(), above)) {
      if (entry.endsWith("/")) {
        folders.add(entry.substring(0, entry.length() - 1));
      }
    }
    return Suggestion.nearest(name.substring(start, file), folders)
        .map(folder -> Suggestion.ask(name.substring(0, start) + folder + name.substring(file)));
  }
}
