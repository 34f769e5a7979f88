package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.emit.PublishedAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.pipeline.BuiltAsset;
import dev.assetbundle.processor.pipeline.BundleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stands in for assets that could not be built, so that code which uses their constants adds no
 * errors of its own. The compilation fails anyhow; no value of these is ever seen.
 */
final class PlaceholderAssets {

  private PlaceholderAssets() {}

  static List<PublishedAsset> of(List<String> manifests, BundleResult result) {
    Map<LogicalPath, PublishedAsset> assets = new TreeMap<>();
    for (String manifest : manifests) {
      LogicalPath.parse(manifest.startsWith("/") ? manifest.substring(1) : manifest)
          .ifPresent(path -> assets.put(path, empty(path)));
    }
    result.failed().forEach(path -> assets.put(path, empty(path)));
    result
        .assets()
        .forEach(asset -> assets.put(asset.logicalPath(), new PublishedAsset(asset, List.of())));
    return new ArrayList<>(assets.values());
  }

  private static PublishedAsset empty(LogicalPath path) {
    Content nothing = Content.of("");
    return new PublishedAsset(
        new BuiltAsset(path, path, nothing, new Digests("", "", 0), List.of()), List.of());
  }
}
