package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.codegen.AssetNames;
import dev.assetbundle.processor.diagnostic.ConstantProblems;
import dev.assetbundle.processor.diagnostic.ConstantProblems.Near;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.source.JavaSources;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.record.OutputList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reports assets that no longer exist, where a Java source still uses their constants: the compiler
 * only reports an unknown name. They are reported in each build until no source uses them.
 */
record GoneAssets(OutputList list, JavaSources sources, MessagerReport report) {

  /** Reports those of the given bundles. */
  void tell(List<Bundle> bundles) {
    Map<String, List<LogicalPath>> gone = list.gone();
    if (gone.isEmpty()) {
      return;
    }
    Map<String, List<LogicalPath>> there = list.published();
    for (Bundle bundle : bundles) {
      String type = bundle.declaration().binaryName();
      if (gone.containsKey(type)) {
        tell(
            bundle,
            AssetNames.of(bundle.className(), gone.get(type)),
            AssetNames.of(bundle.className(), there.getOrDefault(type, List.of())));
      }
    }
  }

  private void tell(Bundle bundle, AssetNames gone, AssetNames there) {
    Set<String> told = new HashSet<>();
    for (JavaSources.Found found : sources.uses(bundle)) {
      String use = found.use().path();
      int at = found.use().at();
      Optional<String> constant =
          there.constant(use).isPresent() ? Optional.empty() : gone.constant(use);
      if (constant.isPresent() && told.add(constant.get())) {
        LogicalPath asset = gone.path(constant.get()).orElseThrow();
        report.print(
            found.source().type(),
            ConstantProblems.goneAsset(
                    bundle.generatedName(),
                    constant.get(),
                    asset.value(),
                    near(asset, there),
                    found.source().location(at))
                .excerpt(found.source().line(at)));
      }
    }
  }

  private static Optional<Near> near(LogicalPath asset, AssetNames there) {
    List<String> paths = there.paths().stream().map(LogicalPath::value).toList();
    return there.paths().stream()
        .filter(path -> path.fileName().equals(asset.fileName()))
        .map(LogicalPath::value)
        .findFirst()
        .or(() -> Suggestion.nearest(asset.value(), paths))
        .flatMap(
            path -> there.name(new LogicalPath(path)).map(constant -> new Near(path, constant)));
  }
}
