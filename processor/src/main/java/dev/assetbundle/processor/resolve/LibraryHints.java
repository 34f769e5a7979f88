package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.LibraryProblems;
import dev.assetbundle.processor.diagnostic.suggestion.KnownLibraries;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryLookup;
import dev.assetbundle.processor.source.LibraryRoots.Place;
import dev.assetbundle.processor.source.LibraryRoots.Root;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why libraries do not have a name, or more than one of them has it. */
record LibraryHints(LoadPath loadPath, Optional<MediaType> wanted) {

  private static final int MOST = 3;

  /** Returns an error if several libraries may be meant. */
  Optional<Diagnostic> clash(String name, SourceLocation at) {
    LibraryLookup found = loadPath.inLibraries(name, wanted);
    List<Root> roots = found.clash();
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    List<String> folders = roots.stream().map(Root::folder).toList();
    boolean isOfPackage = found.packages().count() == roots.size();
    return Optional.of(
        isOfPackage && found.hasVersions()
            ? LibraryProblems.versions(roots.get(0).names().get(0), folders, at)
            : LibraryProblems.clash(name, folders, at));
  }

  /** Returns the hint for a package that is there and does not have the file. */
  Optional<String> inPackage(String name) {
    return loadPath.libraryRoots().places(name).stream()
        .filter(place -> place.root().isPackage())
        .findFirst()
        .map(
            place ->
                LibraryProblems.notInPackage(
                    place.root().library().replaceFirst("!$", ""), place.rest(), near(place)));
  }

  /** Returns up to three names of a package that may be meant. */
  private List<String> near(Place place) {
    String name = place.root().names().get(0);
    String asked = place.rest().isEmpty() ? name : place.rest();
    String last = asked.substring(asked.lastIndexOf('/') + 1);
    List<String> all =
        loadPath.files(place.root().folder(), true, link -> {}).stream()
            .filter(file -> wanted.isEmpty() || file.type().is(wanted.get()))
            .map(this::name)
            .distinct()
            .toList();
    List<String> found =
        all.stream().filter(each -> stem(each).equals(stem(last))).limit(MOST).toList();
    return found.isEmpty()
        ? Suggestion.nearest(name + "/" + place.rest(), all).stream().toList()
        : found;
  }

  private static String stem(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  // Directives leave the extension out.
  private String name(AssetSource file) {
    String name = file.logicalPath().value();
    return wanted.isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** Returns the hint for a name whose package is misspelt. */
  Optional<String> otherPackage(String name) {
    Set<String> packages =
        loadPath.libraryRoots().all().stream()
            .flatMap(root -> root.names().stream())
            .collect(Collectors.toSet());
    return KnownLibraries.corrected(name, packages)
        .filter(other -> loadPath.inLibraries(other, wanted).only().isPresent())
        .map(Suggestion::ask);
  }

  /** Returns the hint for a package that no jar has. */
  Optional<String> elsewhere(String name) {
    return loadPath.libraryRoots().places(name).stream().anyMatch(each -> each.root().isPackage())
        ? Optional.empty()
        : KnownLibraries.hint(
            name,
            wanted.filter(MediaType.CSS::equals).isPresent(),
            other -> loadPath.inLibraries(other, wanted).only().isPresent());
  }
}
