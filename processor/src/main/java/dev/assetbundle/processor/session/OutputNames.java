package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The names of the outputs of a bundle, source maps included.
 *
 * @param finished assets by their sources
 * @param needed all assets, and the manifest or glob that needed each of them first
 */
record OutputNames(
    Settings settings, Map<AssetSource, FinishedAsset> finished, Map<AssetSource, Origin> needed) {

  /** Reports names of several outputs, those that are too long, and those that are no URLs. */
  void check(BiConsumer<Origin, Diagnostic> report) {
    checkDoubles(report);
    checkLengths(report);
    checkCharacters(report);
  }

  private List<BuiltAsset> outputs(AssetSource source) {
    return Optional.ofNullable(finished.get(source)).map(FinishedAsset::outputs).orElse(List.of());
  }

  private List<LogicalPath> published(AssetSource source) {
    return outputs(source).stream()
        .filter(asset -> !asset.isMap() || !settings.hidesMaps())
        .map(BuiltAsset::logicalPath)
        .toList();
  }

  private void checkDoubles(BiConsumer<Origin, Diagnostic> report) {
    Set<LogicalPath> once = new HashSet<>();
    Set<LogicalPath> again = new HashSet<>();
    for (AssetSource source : finished.keySet()) {
      for (LogicalPath path : published(source)) {
        if (!once.add(path)) {
          again.add(path);
        }
      }
    }
    if (again.isEmpty()) {
      return;
    }
    Map<LogicalPath, Map<String, Origin>> files = new TreeMap<>();
    needed.forEach(
        (source, origin) -> {
          for (LogicalPath path : published(source)) {
            if (again.contains(path)) {
              files
                  .computeIfAbsent(path, name -> new TreeMap<>())
                  .put(source.file().toString(), origin);
            }
          }
        });
    files.forEach(
        (path, origins) -> {
          if (origins.size() > 1) {
            report.accept(Collections.max(origins.values()), clash(path, origins.keySet()));
          }
        });
  }

  private Diagnostic clash(LogicalPath path, Set<String> files) {
    Optional<String> entry =
        finished.entrySet().stream()
            .filter(each -> each.getValue().parts().stream().anyMatch(isSheet(path)))
            .map(each -> each.getKey().file().toString())
            .min(Comparator.naturalOrder());
    Optional<String> other =
        files.stream().filter(file -> entry.filter(file::equals).isEmpty()).findFirst();
    return entry.isPresent() && other.isPresent()
        ? ModuleProblems.sheetClash(
            path.value(), other.get(), new SourceLocation(entry.get(), 0, 0))
        : Problems.duplicateOutput(path.value(), files, SourceLocation.NONE);
  }

  private static Predicate<BuiltAsset> isSheet(LogicalPath path) {
    return part -> part.isNamed() && part.logicalPath().equals(path);
  }

  // File systems refuse longer names; without this check other files would be written before that
  // is noticed.
  private void checkLengths(BiConsumer<Origin, Diagnostic> report) {
    needed.forEach(
        (source, origin) -> {
          Optional<BuiltAsset> longest =
              outputs(source).stream()
                  .max(Comparator.comparingInt(asset -> bytes(asset.outputPath())))
                  .filter(asset -> bytes(asset.outputPath()) > LogicalPath.LONGEST_NAME);
          longest.ifPresent(asset -> report.accept(origin, longName(source, asset)));
        });
  }

  // An export refuses a manifest with such names, whoever wrote it.
  private void checkCharacters(BiConsumer<Origin, Diagnostic> report) {
    needed.forEach(
        (source, origin) ->
            outputs(source).stream()
                .map(asset -> asset.outputPath().value())
                .filter(path -> path.chars().anyMatch(c -> c < ' ' || c == '\\'))
                .findFirst()
                .ifPresent(
                    path ->
                        report.accept(
                            origin, OutputProblems.unsafeName(source.file().toString(), path))));
  }

  private static Diagnostic longName(AssetSource source, BuiltAsset asset) {
    int length = bytes(asset.outputPath());
    return OutputProblems.longName(
        source.file().toString(),
        length,
        LogicalPath.LONGEST_NAME,
        length - bytes(asset.logicalPath()));
  }

  private static int bytes(LogicalPath path) {
    return LogicalPath.bytes(path.fileName());
  }
}
