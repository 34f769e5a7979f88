package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.NameProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where else something lies of the name that a file has and of the wanted type. */
record OtherPlaces(LoadPath loadPath, SourcePath from, Optional<MediaType> wanted) {

  /** Returns a name without the dots and slashes it starts with. */
  static String bare(String name) {
    return name.replaceFirst("^(\\.{0,2}/)+", "");
  }

  /**
   * Returns the relative paths from a folder to itself and to the folders above it, which end with
   * a slash.
   */
  static Stream<String> levels(String folder) {
    int depth = folder.isEmpty() ? 0 : (int) folder.chars().filter(c -> c == '/').count() + 1;
    return IntStream.rangeClosed(0, depth).mapToObj(i -> i == 0 ? "./" : "../".repeat(i));
  }

  /** Returns the path with more or fewer {@code ../} that exists. */
  Optional<String> atOtherLevel(String name) {
    String rest = bare(name);
    return levels(from.path().folder())
        .map(level -> level + rest)
        .filter(path -> !path.equals(name) && isBeside(path))
        .findFirst();
  }

  /** Returns the path to what has a similar name in the folder that a relative path leads to. */
  Optional<String> nearestInFolder(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    String place = places(name, true).get(0);
    List<String> there =
        loadPath.names(place.substring(0, Math.max(0, place.lastIndexOf('/')))).stream()
            .map(each -> each.endsWith("/") ? each.substring(0, each.length() - 1) : each)
            .flatMap(each -> Stream.of(each, each.replaceFirst("(.)\\.[^.]*$", "$1")))
            .toList();
    return Suggestion.nearest(file, there)
        .map(found -> name.substring(0, name.length() - file.length()) + found);
  }

  /** Returns the name without leading dots if it is found on the search path. */
  Optional<String> onSearchPath(String name) {
    return Optional.of(bare(name)).filter(rest -> !rest.equals(name) && isFound(rest));
  }

  /** Returns what to say of a name that begins with the folder of a root. */
  Optional<String> belowRoot(String name) {
    String rest = bare(name);
    return roots()
        .flatMap(
            root ->
                withoutRoot(root, rest)
                    .filter(this::isFound)
                    .map(found -> NameProblems.belowRoot(root, found))
                    .stream())
        .findFirst();
  }

  private Stream<String> roots() {
    return loadPath.roots().stream().filter(root -> !root.isEmpty());
  }

  /** Returns what follows the folder of a root, or the end of it, in a name that starts with it. */
  static Optional<String> withoutRoot(String root, String name) {
    for (String end = root; !end.isEmpty(); end = end.substring(end.indexOf('/') + 1)) {
      if (name.startsWith(end + "/")) {
        return Optional.of(name.substring(end.length() + 1));
      }
      if (end.indexOf('/') < 0) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Returns the only asset of that file name in another folder of the search path. */
  Optional<String> elsewhere(String name) {
    String end = "/" + name.substring(name.lastIndexOf('/') + 1);
    List<String> found =
        loadPath.roots().stream()
            .flatMap(root -> loadPath.files(root, true, link -> {}).stream())
            .filter(file -> wanted.isEmpty() || file.type().is(wanted.get()))
            .map(AssetSource::logicalPath)
            .map(LogicalPath::value)
            .filter(path -> path.endsWith(end) || withoutExtension(path).endsWith(end))
            .distinct()
            .limit(2)
            .toList();
    return found.size() == 1
        ? Optional.of(found.get(0).endsWith(end) ? found.get(0) : withoutExtension(found.get(0)))
            .map(Suggestion::ask)
        : Optional.empty();
  }

  // The extension may be left out only where a type is wanted, which are directives.
  private String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return wanted.isPresent() && dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  private boolean isBeside(String path) {
    return loadPath.findBeside(from, path, wanted).isPresent();
  }

  boolean isFound(String name) {
    return !LoadPath.isRelative(name) && loadPath.find(name, wanted).isPresent();
  }

  /** Returns the project-relative paths that a name may mean. */
  List<String> places(String name, boolean relative) {
    String folder = LogicalPath.below(from.root(), from.path().folder());
    return relative
        ? List.of(ProjectPath.resolve(folder, name))
        : loadPath.roots().stream().map(root -> ProjectPath.resolve(root, name)).toList();
  }
}
