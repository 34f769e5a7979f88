package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ManifestProblems;
import dev.assetbundle.processor.model.Defaults;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Finds the manifests that are given by name, and reports those that are missing. */
final class Manifests {

  private final LoadPath loadPath;
  private final List<String> names;
  private final BiConsumer<Origin, Diagnostic> report;

  /** What to say of each that is missing, by its index. */
  private final SortedMap<Integer, Diagnostic> missing = new TreeMap<>();

  /**
   * @param names may be patterns, too
   */
  Manifests(LoadPath loadPath, List<String> names, BiConsumer<Origin, Diagnostic> report) {
    this.loadPath = loadPath;
    this.names = names;
    this.report = report;
  }

  /** Returns the one manifest of that index; none if it is missing. */
  List<AssetSource> find(int index) {
    String name = names.get(index);
    LoadPath seen =
        loadPath.seenBy(file -> {}, problem -> report.accept(Origin.manifest(index), problem));
    Optional<AssetSource> found = seen.find(name, Optional.empty());
    if (found.isEmpty()) {
      missing.put(index, describe(name));
    } else if (found.get().type().type().isEmpty()) {
      ManifestProblems.notCompiled(name)
          .ifPresent(problem -> report.accept(Origin.manifest(index), problem));
    }
    return found.stream().toList();
  }

  private Diagnostic describe(String name) {
    SourcePath nowhere = new SourcePath(loadPath.roots().get(0), new LogicalPath("manifest"));
    Diagnostic problem =
        new MissingAsset(loadPath, nowhere, Optional.empty(), true)
            .describe(name, SourceLocation.NONE);
    List<String> several = GlobHints.several(name);
    return several.size() > 1 && several.stream().allMatch(this::isName)
        ? problem.hint(ManifestProblems.several(several))
        : problem;
  }

  private boolean isName(String text) {
    return loadPath.find(text, Optional.empty()).isPresent()
        || loadPath.types().of(text.substring(text.lastIndexOf('/') + 1)).isBundled();
  }

  /** Reports those that are missing. */
  void reportMissing() {
    boolean isUnexplained = missing.values().stream().allMatch(one -> one.hint().isEmpty());
    if (isDefault() && missing.size() == names.size() && isUnexplained) {
      // These are the default names, so the author did not misspell them.
      report.accept(Origin.BUNDLE, ManifestProblems.noDefaults(names, loadPath.roots()));
    } else {
      missing.forEach(
          (index, problem) -> report.accept(Origin.manifest(index), explained(index, problem)));
    }
  }

  private boolean isDefault() {
    return names.equals(Defaults.MANIFESTS);
  }

  private Diagnostic explained(int index, Diagnostic problem) {
    if (!isDefault() || problem.hint().isPresent() || missing.size() > 1) {
      return problem;
    }
    return problem.hint(ManifestProblems.isDefault(names.get(index), names.get(1 - index)));
  }
}
