package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.Suggestion;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.ProjectPath;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what is known about a name that was not found, and what its author may have meant.
 *
 * @param loadPath where it was looked for
 * @param from the file that names it
 * @param wanted the type it must have
 * @param hints whether it is worth the time to find why, and what may be meant
 */
record MissingAsset(LoadPath loadPath, SourcePath from, Optional<MediaType> wanted, boolean hints) {

  Diagnostic describe(String name, SourceLocation at) {
    boolean relative = DirectiveResolver.isRelative(name);
    List<String> roots = relative ? List.of(from.root()) : loadPath.roots();
    return obstacle(places(name, relative))
        .orElseGet(() -> Problems.missing(name, wanted, roots, hint(name, relative), at));
  }

  /**
   * Says the same of what a stylesheet mentions. Such a name may lead from one root into another,
   * so every end of it is compared with the names there are.
   */
  Diagnostic describeUrl(String name, SourceLocation at) {
    String end = name.replaceFirst("^(\\.{0,2}/)+", "");
    Optional<String> hint = nearest(end, false);
    for (int slash = end.indexOf('/'); hint.isEmpty() && slash > 0; ) {
      end = end.substring(slash + 1);
      hint = nearest(end, false);
      slash = end.indexOf('/');
    }
    Optional<String> best = hint;
    List<String> places =
        Stream.concat(places(name, true).stream(), places(name, false).stream()).toList();
    return obstacle(places)
        .orElseGet(() -> Problems.missing(name, wanted, loadPath.roots(), best, at));
  }

  /** Returns what keeps a file from being found; that takes a look at the disk for each name. */
  private Optional<Diagnostic> obstacle(List<String> places) {
    return hints ? loadPath.obstacle(places) : Optional.empty();
  }

  /** Returns the project-relative names that a name may mean. */
  private List<String> places(String name, boolean relative) {
    String folder = LogicalPath.below(from.root(), from.path().folder());
    return relative
        ? List.of(ProjectPath.resolve(folder, name))
        : loadPath.roots().stream().map(root -> ProjectPath.resolve(root, name)).toList();
  }

  private Optional<String> hint(String name, boolean relative) {
    if (!hints) {
      return Optional.empty();
    }
    Optional<String> dead = deadLink(places(name, relative));
    if (dead.isPresent()) {
      return dead;
    }
    if (relative && LogicalPath.parse(LogicalPath.below(from.path().folder(), name)).isEmpty()) {
      return Optional.of(
          "a relative path stays in its root, "
              + from.root()
              + "; name the asset without dots to search all roots");
    }
    if (places(name, relative).stream().anyMatch(loadPath::isFolder)) {
      return Optional.of(
          indexOf(name, relative)
              .map(
                  index ->
                      "that is a folder; the extension at its end makes it the name of a file here:"
                          + " write \""
                          + index
                          + "\"")
              .orElse(
                  "that is a folder without an index file; use require_tree to take its files"));
    }
    if (!relative && loadPath.findBeside(from, name, wanted).isPresent()) {
      return Optional.of("it lies beside this file: write \"./" + name + "\"");
    }
    return nearest(name, relative).or(() -> otherType(name));
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

  /** Whether a link may have been meant by a name, with or without its extension. */
  private static boolean isNamed(String link, String place) {
    return link.equals(place)
        || (link.startsWith(place + ".") && link.indexOf('/', place.length()) < 0);
  }

  /** Returns the name of the file that stands for a folder whose own name ends like a file's. */
  private Optional<String> indexOf(String folder, boolean relative) {
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return Stream.of("index", dot > 0 ? name.substring(0, dot) : name)
        .map(file -> folder + "/" + file)
        .filter(
            file ->
                (relative ? loadPath.findBeside(from, file, wanted) : loadPath.find(file, wanted))
                    .isPresent())
        .findFirst();
  }

  private Optional<String> nearest(String name, boolean relative) {
    if (!hints) {
      return Optional.empty();
    }
    TreeSet<String> names = new TreeSet<>();
    // Who writes an extension means that type, also where any will do.
    Optional<MediaType> type =
        wanted.or(() -> loadPath.types().of(name.substring(name.lastIndexOf('/') + 1)).type());
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
    return Suggestion.didYouMean(asked, names);
  }

  private Optional<String> otherType(String name) {
    return wanted.isEmpty()
        ? Optional.empty()
        : loadPath
            .find(name, Optional.empty())
            .map(
                other ->
                    "there is "
                        + other.file()
                        + ", but that "
                        + other
                            .type()
                            .type()
                            .map(type -> "is " + type)
                            .orElse("has no known type"));
  }
}
