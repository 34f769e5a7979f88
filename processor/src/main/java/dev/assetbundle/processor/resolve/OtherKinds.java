package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.NameProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.suggestion.ForeignLanguages;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Files that have one of the names looked for, but with extensions by which they are not found.
 *
 * @param places the names, project-relative
 */
record OtherKinds(LoadPath loadPath, Optional<MediaType> type, List<String> places) {

  /** Returns an error if the extensions of such a file stand in the wrong order. */
  Optional<Diagnostic> wrongOrder() {
    return first(this::wrongOrder);
  }

  private Optional<Diagnostic> wrongOrder(String name, String file) {
    FileTypes types = loadPath.types();
    String fileName = fileName(file);
    return types
        .inOrder(fileName)
        .filter(ordered -> types.of(ordered).name().equals(name))
        .filter(ordered -> type.isEmpty() || types.of(ordered).is(type.get()))
        .flatMap(
            ordered ->
                loadPath
                    .owner(file)
                    .map(
                        path ->
                            Problems.extensionOrder(
                                types.stranded(fileName).get(0), Optional.of(ordered), path)));
  }

  /** Returns the hint if such a file is in a language that no tool compiles. */
  Optional<String> foreign() {
    return first(
        (name, file) ->
            loadPath.types().of(fileName(file)).type().isPresent()
                ? Optional.empty()
                : ForeignLanguages.hint(file, type.map(OtherKinds::extension).orElse("")));
  }

  /**
   * Returns the hint if such a file is not found only because of capital letters in its extension.
   */
  Optional<String> capitals() {
    return first(
        (name, file) -> {
          FileTypes types = loadPath.types();
          boolean isUnknown = types.of(fileName(file)).type().isEmpty();
          FileType small = types.of(fileName(file).toLowerCase(Locale.ROOT));
          return isUnknown && type.isPresent() && small.is(type.get())
              ? Optional.of(NameProblems.capitals(file))
              : Optional.empty();
        });
  }

  /**
   * Returns the name of such a file if it, like the wanted one, is neither a script nor a
   * stylesheet.
   */
  Optional<String> media() {
    return type.isEmpty() || type.get().isBundled()
        ? Optional.empty()
        : first(
            (name, file) ->
                loadPath
                    .owner(file)
                    .map(loadPath::source)
                    .filter(source -> source.type().name().equals(name))
                    .filter(source -> source.type().type().isPresent())
                    .filter(source -> !source.type().isBundled())
                    .map(source -> Suggestion.ask(source.logicalPath().value())));
  }

  private static String extension(MediaType type) {
    return type.isScript()
        ? "js"
        : type.equals(MediaType.CSS) ? "css" : type.name().substring(type.name().indexOf('/') + 1);
  }

  /** Returns the first answer for a name without extensions and a project-relative file. */
  private <T> Optional<T> first(BiFunction<String, String, Optional<T>> question) {
    for (String place : places) {
      String folder = place.substring(0, Math.max(0, place.lastIndexOf('/')));
      String asked = fileName(place);
      String name = loadPath.types().of(asked).name();
      for (String file : loadPath.names(folder)) {
        if (file.equals(asked) || (file.startsWith(name + ".") && !file.endsWith("/"))) {
          Optional<T> answer = question.apply(name, LogicalPath.below(folder, file));
          if (answer.isPresent()) {
            return answer;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
