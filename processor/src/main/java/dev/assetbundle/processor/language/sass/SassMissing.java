package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.suggestion.ForeignLanguages;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why an {@code @import} finds nothing: by its folder, or by a file that Sass does not read.
 */
final class SassMissing {
  private static final Pattern SWAPPED = Pattern.compile("(.*)\\.(scss|sass)\\.css");

  private SassMissing() {}

  /** Returns the hint; empty if the folders of the places that were searched are right. */
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

  /** Returns why a file is not what an import means. */
  static Optional<SassRefusal> reason(String name, SourcePath file) {
    String fileName = file.path().fileName();
    String there = "\"" + name + "\" is there as \"" + file + "\" only, ";
    if ((fileName + ".").contains(".erb.")) {
      return Optional.of(
          SassRefusal.of(
              "erb-import",
              there + "and ERB does not run in imported files",
              "use asset-path() and the other functions of Sass in it, and drop \".erb\""));
    }
    Matcher swapped = SWAPPED.matcher(fileName);
    if (swapped.matches()) {
      return Optional.of(
          SassRefusal.of(
              "extension-order",
              there + "which is read as plain CSS by that name",
              "rename the file to \"" + swapped.group(1) + "." + swapped.group(2) + "\""));
    }
    return ForeignLanguages.isForeign(fileName)
        ? Optional.of(
            SassRefusal.of(
                "missing-import",
                missing(name),
                "there is \"" + file + "\", but Sass reads .scss, .sass and .css only"))
        : Optional.empty();
  }

  /** Returns what is said of an import that nothing has. */
  static String missing(String name) {
    return "cannot find \"" + name + "\" to import";
  }
}
