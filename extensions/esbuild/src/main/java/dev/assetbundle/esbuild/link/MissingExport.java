package dev.assetbundle.esbuild.link;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.syntax.js.JsExports;
import dev.assetbundle.processor.syntax.js.JsTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An import of something that a module does not export.
 *
 * @param file the module that should export it
 * @param wanted what is imported
 */
record MissingExport(String file, String wanted) {

  private static final String DEFAULT = "default";
  private static final int MOST_NAMES = 5;

  /**
   * Returns what may be meant.
   *
   * @param texts by the names of files
   */
  Optional<String> hint(Map<String, String> texts) {
    JsExports exports = JsExports.of(JsTokens.of(texts.getOrDefault(file, "")));
    if (exports.names().isEmpty() && file.matches(".*\\.(css|scss|sass)")) {
      return Optional.of(
          "a stylesheet exports nothing: import it by import \"./name.css\", or call it"
              + " name.module.css to import the names of its classes");
    }
    if (exports.equals(JsExports.DEFAULT)) {
      return Optional.of(
          "it has only a default export: write import "
              + wanted
              + " from ..., or export { default as "
              + wanted
              + " } from ...");
    }
    List<String> names =
        exports.names().stream().filter(name -> !name.equals(DEFAULT)).sorted().toList();
    if (wanted.equals(DEFAULT)) {
      return names.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "it has no default export: import what it has by name, as in import { "
                  + names.get(0)
                  + " } from ...");
    }
    return Suggestion.didYouMean(wanted, names).or(() -> other(names));
  }

  private Optional<String> other(List<String> names) {
    if (file.matches(".*\\.m?tsx?")) {
      return Optional.of("if that is a type, write import type or export type");
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            names.stream()
                    .limit(MOST_NAMES)
                    .collect(Collectors.joining("\", \"", "what it exports is \"", "\""))
                + (names.size() > MOST_NAMES ? " and others" : ""));
  }
}
