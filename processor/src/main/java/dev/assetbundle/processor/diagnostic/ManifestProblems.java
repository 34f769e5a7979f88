package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.diagnostic.suggestion.ForeignLanguages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Diagnostics about manifests and statics. */
public final class ManifestProblems {

  private ManifestProblems() {}

  /** A pattern that nothing matches, with what may be meant. */
  public static Diagnostic emptyGlob(String glob, Optional<String> hint) {
    return error("empty-glob").says("no asset matches %s", quote(glob)).hint(hint);
  }

  /** None of the default manifests is in the roots. */
  public static Diagnostic noDefaults(List<String> names, List<String> roots) {
    return error("missing-asset")
        .says(
            "couldn't find %s, the default manifests, in %s",
            names.stream().map(ManifestProblems::quote).collect(Collectors.joining(" or ")),
            String.join(", ", roots))
        .hint(
            "name your own in \"manifests\" (--manifests), or leave that empty if there are only"
                + " other files to publish");
  }

  /** Returns what to say of a default manifest that is missing. */
  public static String isDefault(String name, String other) {
    return "\"%s\" is one of the default manifests: manifests = \"%s\" (--manifests %s) leaves it out"
        .formatted(name, other, other);
  }

  /** A manifest that is published as it is, in a language that browsers do not know. */
  public static Optional<Diagnostic> notCompiled(String name) {
    String fileName = name.substring(name.lastIndexOf('/') + 1);
    return ForeignLanguages.isCode(fileName)
        ? Optional.of(
            warning("not-compiled")
                .says("%s is published as it is", quote(name))
                .hint(ForeignLanguages.advice(fileName, "")))
        : Optional.empty();
  }

  /** Returns what to say of several names in one text. */
  public static String several(List<String> names) {
    return "give each name as a value of its own: "
        + names.stream().map(ManifestProblems::quote).collect(Collectors.joining(", "));
  }

  private static String quote(String text) {
    return "\"" + text + "\"";
  }
}
