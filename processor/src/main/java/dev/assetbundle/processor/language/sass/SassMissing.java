package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.suggestion.ForeignLanguages;
import dev.assetbundle.processor.diagnostic.suggestion.KnownLibraries;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says why an {@code @import} finds nothing: by its folder, by a file that Sass does not read, or
 * by names like it, of the project and of libraries.
 *
 * @param places where the name was looked for in the project
 */
record SassMissing(
    ProcessingContext context, String name, SourcePath from, List<SourcePath> places) {

  private static final Pattern SWAPPED = Pattern.compile("(.*)\\.(scss|sass)\\.css");

  SassRefusal refusal() {
    List<SourcePath> all =
        Stream.concat(places.stream(), context.libraryPlaces(name).stream()).toList();
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Set<String> stems = new TreeSet<>();
    for (SourcePath place : all) {
      String wanted = SassNear.stem(place.path().fileName());
      for (String entry : SassNear.entries(context, place)) {
        String stem = SassNear.stem(entry);
        if (stem.equals(wanted) && !entry.endsWith("/")) {
          Optional<SassRefusal> reason = reason(place.inSameRoot(place.path().sibling(entry)));
          if (reason.isPresent()) {
            return reason.get();
          }
        }
        if (SassNear.isSheet(entry)) {
          stems.add(stem);
        }
      }
    }
    SassNear near = new SassNear(context, name);
    return refusal(
        byFolder(all)
            .or(
                () ->
                    Suggestion.nearest(name.substring(folder.length()), stems)
                        .map(stem -> Suggestion.ask(folder + stem)))
            .or(near::inPackage)
            .or(near::otherPackage)
            .or(() -> KnownLibraries.hint(name, true, near::isInLibrary))
            .orElse("looked beside \"" + from + "\" and in " + String.join(", ", context.roots())));
  }

  private SassRefusal refusal(String hint) {
    return SassRefusal.of("missing-import", "cannot find \"" + name + "\" to import", hint);
  }

  /** Returns the hint; empty if the folders of the places are right. */
  private Optional<String> byFolder(List<SourcePath> all) {
    String clean = name.replaceFirst("/+$", "");
    if (isFolder(
        new SassPlaces(context.roots()).find(from.root(), from.path().folder(), clean + "/x"))) {
      return Optional.of(
          "that is a folder without an index file; write \"" + clean + "/*\" for all files in it");
    }
    if (name.endsWith("/") || clean.indexOf('/') < 0) {
      return Optional.empty();
    }
    return all.stream()
        .filter(place -> SassNear.entries(context, place).isEmpty())
        .flatMap(place -> nearFolder(clean, place).stream())
        .findFirst();
  }

  private boolean isFolder(Optional<SourcePath> inside) {
    return inside
        .filter(file -> !file.path().folder().isEmpty())
        .filter(file -> !SassNear.entries(context, file).isEmpty())
        .isPresent();
  }

  /** Compares the last folder of a name with those that lie where it should. */
  private Optional<String> nearFolder(String clean, SourcePath place) {
    int file = clean.lastIndexOf('/');
    int start = clean.lastIndexOf('/', file - 1) + 1;
    String above = new LogicalPath(place.path().folder()).folder();
    TreeSet<String> folders = new TreeSet<>();
    for (String entry : context.list(place.root(), above)) {
      if (entry.endsWith("/")) {
        folders.add(entry.substring(0, entry.length() - 1));
      }
    }
    return Suggestion.nearest(clean.substring(start, file), folders)
        .map(folder -> Suggestion.ask(clean.substring(0, start) + folder + clean.substring(file)));
  }

  /** Returns why a file is not what the import means. */
  private Optional<SassRefusal> reason(SourcePath file) {
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
            refusal("there is \"" + file + "\", but Sass reads .scss, .sass and .css only"))
        : Optional.empty();
  }
}
