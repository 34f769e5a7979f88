package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what folder the author of a directive may have meant: one that holds the wanted type. */
record FolderHints(LoadPath loadPath, SourcePath from, Optional<MediaType> wanted) {

  /** Returns a suggestion for the folder of a directive that does not exist. */
  Optional<String> hint(Directive directive) {
    String argument = directive.argument(".").replaceFirst("(?<=.)/+$", "");
    return file(directive.kind(), argument).or(() -> meant(argument).map(Suggestion::ask));
  }

  private Optional<String> file(Directive.Kind kind, String argument) {
    String word =
        switch (kind) {
          case LINK_DIRECTORY, LINK_TREE -> "link";
          case DEPEND_ON_DIRECTORY -> "depend_on";
          default -> "require";
        };
    return LoadPath.isRelative(argument)
            && loadPath.findBeside(from, argument, Optional.empty()).isPresent()
        ? Optional.of("that is a file: write \"" + word + " " + argument + "\"")
        : Optional.empty();
  }

  /**
   * Returns the folder at another level or root, one nearly of that path, or one of the same end.
   */
  private Optional<String> meant(String argument) {
    String own = ProjectPath.resolve(from.root(), from.path().folder());
    String rest = OtherPlaces.bare(argument);
    if (rest.isEmpty() || rest.startsWith(".")) {
      return Optional.empty();
    }
    List<String> folders = places(own, rest).toList();
    NearFolders near = new NearFolders(loadPath);
    return Stream.of(
            folders.stream(),
            Stream.concat(Stream.of(ProjectPath.resolve(own, argument)), folders.stream())
                .flatMap(folder -> near.of(folder).stream()),
            places(own, rest.substring(rest.lastIndexOf('/') + 1)))
        .flatMap(candidates -> candidates)
        .filter(folder -> loadPath.isSearched(folder) && loadPath.isFolder(folder))
        .filter(this::isOfUse)
        .map(folder -> ProjectPath.relative(own, folder))
        .findFirst();
  }

  private boolean isOfUse(String folder) {
    return wanted.isEmpty()
        || loadPath.files(folder, true, link -> {}).stream()
            .anyMatch(file -> file.type().is(wanted.get()));
  }

  /**
   * Returns the paths that a folder of that name may have: in this folder, above it, or directly in
   * a root.
   */
  private Stream<String> places(String own, String name) {
    return Stream.concat(
        OtherPlaces.levels(own).map(level -> ProjectPath.resolve(own, level + name)),
        loadPath.roots().stream().map(root -> LogicalPath.below(root, name)));
  }
}
