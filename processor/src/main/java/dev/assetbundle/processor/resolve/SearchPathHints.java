package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ManifestProblems;
import dev.assetbundle.processor.diagnostic.SearchPathProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.Defaults;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;

/** Reports entries of the search path that match no folder, with suggestions. */
record SearchPathHints(LoadPath loadPath) {

  private static final String STAR = "/*";

  /** The folders of assets in other pipelines and frameworks. */
  private static final List<String> ELSEWHERE =
      List.of(
          """
          src/main/resources/assets/* src/main/resources/static/* src/main/webapp/assets/*
          src/main/resources/META-INF/resources/assets/* src/assets/* resources/assets/*
          web/assets/* assets/*
          """
              .split("\\s+"));

  /** Returns an error for a search path without a root. */
  Diagnostic noRoots(List<String> paths) {
    return SearchPathProblems.noRoots(
        paths,
        paths.stream().flatMap(path -> hint(path).stream()).findFirst().or(() -> existing(paths)));
  }

  /** Returns a note with the entries of {@code paths} that match no folder. */
  Optional<Diagnostic> empty(List<String> paths) {
    List<String> empty = paths.stream().filter(path -> !loadPath.isRoots(path)).distinct().toList();
    return empty.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SearchPathProblems.emptyPaths(
                empty, empty.stream().flatMap(path -> hint(path).stream()).findFirst()));
  }

  private Optional<String> hint(String text) {
    List<String> several = GlobHints.several(text);
    if (several.size() > 1 && several.stream().anyMatch(loadPath::isRoots)) {
      return Optional.of(ManifestProblems.several(several));
    }
    String path = ProjectPath.normalize(text);
    String folder = withoutStar(path);
    if (folder.contains("*")) {
      return Optional.of(SearchPathProblems.innerStar());
    }
    if (loadPath.isFolder(folder)) {
      return loadPath.names(folder).stream().anyMatch(name -> !name.endsWith("/"))
          ? Optional.of(SearchPathProblems.filesOnly(folder, folder + "/js"))
          : Optional.empty();
    }
    String above = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    if (loadPath.names(above).contains(folder.substring(folder.lastIndexOf('/') + 1))) {
      return Optional.of(SearchPathProblems.file(above));
    }
    return new NearFolders(loadPath)
        .of(folder)
        .map(found -> path.endsWith(STAR) ? found + STAR : found)
        .filter(loadPath::isRoots)
        .map(
            found ->
                Defaults.PATHS.contains(text)
                    ? SearchPathProblems.nearDefault(found, path)
                    : Suggestion.ask(found));
  }

  private static String withoutStar(String path) {
    return path.endsWith(STAR) ? path.substring(0, path.length() - STAR.length()) : path;
  }

  private Optional<String> existing(List<String> paths) {
    return Defaults.PATHS.stream()
        .filter(path -> !paths.contains(path) && loadPath.isRoots(path))
        .findFirst()
        .map(Suggestion::ask)
        .or(
            () ->
                ELSEWHERE.stream()
                    .filter(loadPath::isRoots)
                    .findFirst()
                    .map(SearchPathProblems::elsewhere));
  }
}
