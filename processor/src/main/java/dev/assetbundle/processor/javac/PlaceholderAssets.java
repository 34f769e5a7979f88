package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.codegen.AssetNames;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.session.BundleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Placeholders for assets that could not be built, so that code that uses their constants does not
 * cause more errors. The compilation fails anyway, so their values are never used.
 */
final class PlaceholderAssets {

  private PlaceholderAssets() {}

  /**
   * Returns the assets that exist, and a placeholder for everything else that sources use.
   *
   * @param className simple name of the generated class
   * @param uses what sources use of it: {@code Icons.CART_SVG.tag}
   */
  static List<PublishedAsset> of(
      List<String> manifests, BundleResult result, String className, List<String> uses) {
    Map<LogicalPath, PublishedAsset> assets = new TreeMap<>();
    for (String manifest : manifests) {
      LogicalPath.parse(manifest.startsWith("/") ? manifest.substring(1) : manifest)
          .ifPresent(path -> assets.put(path, empty(path)));
    }
    result.failed().forEach(path -> assets.put(path, empty(path)));
    // An asset whose name differs in case only has the same constant.
    Set<String> there =
        result.assets().stream()
            .map(asset -> asset.logicalPath().value().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assets.keySet().removeIf(path -> there.contains(path.value().toLowerCase(Locale.ROOT)));
    result
        .assets()
        .forEach(asset -> assets.put(asset.logicalPath(), new PublishedAsset(asset, List.of())));
    AssetNames names = AssetNames.of(className, List.copyOf(assets.keySet()));
    uses.forEach(use -> names.invented(use).ifPresent(path -> assets.put(path, empty(path))));
    return new ArrayList<>(assets.values());
  }

  private static PublishedAsset empty(LogicalPath path) {
    return PublishedAsset.placeholder(path);
  }
}
