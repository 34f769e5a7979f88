package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.NameProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.UrlReference;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what may be meant by a name in a file that nothing of the wanted type has; the surest
 * first.
 */
record NameHints(LoadPath loadPath, SourcePath from, Optional<MediaType> wanted) {

  Optional<String> hint(String name, boolean relative) {
    OtherPlaces other = new OtherPlaces(loadPath, from, wanted);
    List<String> places = places(name, relative);
    return first(
        List.of(
            () -> asNoName(name),
            () -> deadLink(places),
            () -> hidden(name),
            () -> asFolder(name, relative, places),
            () -> beside(name, relative),
            () -> slashes(name, other),
            () -> asSource(name, relative),
            () -> relative ? Optional.empty() : libraries().inPackage(name),
            () -> other.atOtherLevel(name).map(Suggestion::ask),
            () -> outOfRoot(name, relative, other),
            () -> other.onSearchPath(name).map(Suggestion::ask),
            () -> other.belowRoot(name),
            () -> asModule(name, relative),
            () -> others(name, places).foreign(),
            () -> others(name, places).capitals(),
            () -> nearest(name, relative),
            () -> otherType(name),
            () -> relative ? Optional.empty() : libraries().otherPackage(name),
            () -> relative ? Optional.empty() : libraries().elsewhere(name),
            () -> other.elsewhere(name),
            () -> others(name, places).media(),
            () -> relative ? fromFile(places.get(0)) : Optional.empty()));
  }

  private LibraryHints libraries() {
    return new LibraryHints(loadPath, wanted);
  }

  /** Returns the hint for a URL in a stylesheet, every end of which may be a name. */
  Optional<String> urlHint(String name) {
    OtherPlaces other = new OtherPlaces(loadPath, from, wanted);
    List<String> places = allPlaces(name);
    return first(
        List.of(
            () -> deadLink(places),
            () -> asSource(name, false),
            () -> libraries().inPackage(OtherPlaces.bare(name)),
            () -> other.belowRoot(name),
            () -> others(name, places).foreign(),
            () -> others(name, places).capitals(),
            () -> nearestEnd(OtherPlaces.bare(name), other),
            () -> other.elsewhere(name),
            () -> others(name, places).media(),
            () -> LoadPath.isRelative(name) ? fromFile(places.get(0)) : Optional.empty()));
  }

  /** Returns the hint for a relative path in an import. */
  Optional<String> pathHint(String name) {
    OtherPlaces other = new OtherPlaces(loadPath, from, wanted);
    return first(
        List.of(
            () -> asFolder(name, true, places(name, true)),
            () -> other.nearestInFolder(name).map(Suggestion::ask),
            () -> other.atOtherLevel(name).map(Suggestion::ask),
            () -> urlHint(name)));
  }

  /** Returns where a relative path leads to; empty if there is no file that it begins at. */
  private Optional<String> fromFile(String place) {
    if (!loadPath.isFile(from)) {
      return Optional.empty();
    }
    return Optional.of(
        missingFolder(place)
            .map(NameProblems::fromFileToNoFolder)
            .orElseGet(() -> NameProblems.fromFile(place, wanted.isPresent())));
  }

  /** Returns the first folder of a path, from above, that does not exist. */
  private Optional<String> missingFolder(String place) {
    return IntStream.range(0, place.length())
        .filter(i -> place.charAt(i) == '/')
        .mapToObj(i -> place.substring(0, i))
        .filter(folder -> loadPath.isSearched(folder) && !loadPath.isFolder(folder))
        .findFirst();
  }

  private Optional<String> deadLink(List<String> places) {
    TreeSet<String> links = new TreeSet<>();
    for (String root : loadPath.roots()) {
      loadPath.files(
          root,
          true,
          link -> {
            if (link.kind() == FileTree.Kind.BROKEN_LINK) {
              links.add(link.name());
            }
          });
    }
    return places.stream()
        .flatMap(place -> links.stream().filter(link -> isNamed(link, place)))
        .findFirst()
        .map(FileProblems::deadLink);
  }

  /** Whether a name may mean a link, with or without its extension. */
  private static boolean isNamed(String link, String place) {
    return link.equals(place)
        || (link.startsWith(place + ".") && link.indexOf('/', place.length()) < 0);
  }

  private Optional<String> nearestEnd(String name, OtherPlaces other) {
    for (String end = name; ; end = end.substring(end.indexOf('/') + 1)) {
      Optional<String> found =
          other.isFound(end) ? Optional.of(Suggestion.ask(end)) : nearest(end, false);
      if (found.isPresent() || end.indexOf('/') < 0) {
        return found;
      }
    }
  }

  private static Optional<String> first(List<Supplier<Optional<String>>> hints) {
    return hints.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  List<String> allPlaces(String name) {
    return Stream.concat(places(name, true).stream(), places(name, false).stream()).toList();
  }

  List<String> places(String name, boolean relative) {
    return new OtherPlaces(loadPath, from, wanted).places(name, relative);
  }

  /** Returns the files of that name with another type. */
  OtherKinds others(String name, List<String> places) {
    return new OtherKinds(loadPath, type(name), places);
  }

  // An extension in the name tells the wanted type, also where any type is allowed.
  private Optional<MediaType> type(String name) {
    return wanted.or(() -> loadPath.types().of(fileName(name)).type());
  }

  private static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private Optional<AssetSource> find(String name, boolean relative) {
    return relative ? loadPath.findBeside(from, name, wanted) : loadPath.find(name, wanted);
  }

  private Optional<String> asFolder(String name, boolean relative, List<String> places) {
    if (places.stream().noneMatch(loadPath::isFolder)) {
      return Optional.empty();
    }
    boolean isPackage =
        places.stream().anyMatch(place -> loadPath.names(place).contains("package.json"));
    boolean isTree = wanted.isPresent() && !isPackage;
    return Optional.of(
        indexOf(name, relative)
            .map(NameProblems::folderLikeFile)
            .orElse(isTree ? NameProblems.requiredFolder() : NameProblems.folder()));
  }

  /** Returns the name of the file that stands for a folder whose own name ends like a file's. */
  private Optional<String> indexOf(String folder, boolean relative) {
    String name = fileName(folder);
    int dot = name.lastIndexOf('.');
    return Stream.of("index", dot > 0 ? name.substring(0, dot) : name)
        .map(file -> folder + "/" + file)
        .filter(file -> find(file, relative).isPresent())
        .findFirst();
  }

  private Optional<String> asNoName(String name) {
    if (name.isBlank()) {
      return Optional.of(NameProblems.empty());
    }
    return UrlReference.isAbsolute(name) ? Optional.of(NameProblems.url()) : Optional.empty();
  }

  /** Returns the hint for a name that begins with a dot: such files are never found. */
  private static Optional<String> hidden(String name) {
    String file = fileName(name);
    boolean isHidden = file.startsWith(".") && !file.equals(".") && !file.equals("..");
    return isHidden ? Optional.of(NameProblems.hidden(file)) : Optional.empty();
  }

  private Optional<String> beside(String name, boolean relative) {
    return !relative && loadPath.findBeside(from, name, wanted).isPresent()
        ? Optional.of(NameProblems.beside("./" + name))
        : Optional.empty();
  }

  private static Optional<String> slashes(String name, OtherPlaces other) {
    if (name.startsWith("/") && other.isFound(OtherPlaces.bare(name))) {
      return Optional.of(NameProblems.leadingSlash(OtherPlaces.bare(name)));
    }
    String forward = name.replace('\\', '/');
    return !forward.equals(name) && other.isFound(forward)
        ? Optional.of(NameProblems.backslash(forward))
        : Optional.empty();
  }

  /** Returns the hint for the name of a source, which is known by the name of its result. */
  private Optional<String> asSource(String name, boolean relative) {
    String result = asResult(name);
    return !result.equals(name) && find(result, relative).isPresent()
        ? Optional.of(NameProblems.source(result))
        : Optional.empty();
  }

  /** Returns the name of the result of a source; the same name if it is not that of a source. */
  private String asResult(String name) {
    FileType type = loadPath.types().of(fileName(name));
    String folder = name.substring(0, name.length() - fileName(name).length());
    return type.steps().isEmpty()
        ? name
        : folder + (wanted.isPresent() ? type.name() : type.outputName());
  }

  private Optional<String> outOfRoot(String name, boolean relative, OtherPlaces other) {
    if (!relative || LogicalPath.parse(LogicalPath.below(from.path().folder(), name)).isPresent()) {
      return Optional.empty();
    }
    String rest = OtherPlaces.bare(name);
    return Optional.of(
        other.isFound(rest)
            ? NameProblems.otherRoot(from.root(), rest)
            : NameProblems.outOfRoot(from.root()));
  }

  private Optional<String> asModule(String name, boolean relative) {
    boolean isScript =
        wanted.isEmpty() && type(name).filter(MediaType.JAVASCRIPT::equals).isPresent();
    String module = name.replaceFirst("\\.js$", ".mjs");
    return isScript && find(module, relative).isPresent()
        ? Optional.of(NameProblems.module(module))
        : Optional.empty();
  }

  private Optional<String> nearest(String name, boolean relative) {
    TreeSet<String> names = new TreeSet<>();
    Optional<MediaType> type = type(name);
    for (String root : relative ? List.of(from.root()) : loadPath.roots()) {
      for (AssetSource file : loadPath.files(root, true, link -> {})) {
        if (type.isEmpty() || file.type().is(type.get())) {
          String logical = file.logicalPath().value();
          names.add(logical);
          if (wanted.isPresent()) {
            names.add(
                logical.substring(0, logical.length() - file.type().extension().length() - 1));
          }
        }
      }
    }
    String asked =
        relative
            ? LogicalPath.parse(LogicalPath.below(from.path().folder(), name))
                .map(LogicalPath::value)
                .orElse(name)
            : name;
    return Suggestion.didYouMean(asked, names)
        .or(() -> Suggestion.didYouMean(asResult(asked), names));
  }

  private Optional<String> otherType(String name) {
    Optional<AssetSource> other =
        wanted.isEmpty() ? Optional.empty() : loadPath.find(name, Optional.empty());
    return other.map(
        found -> {
          Optional<MediaType> type = found.type().type();
          String is = type.map(known -> "is " + known).orElse("has no known type");
          return "there is " + found.file() + ", but that " + is;
        });
  }
}
