package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;

/** Rewrites what scripts and stylesheets say about other files. */
final class References {

  References(BuildRun run, AssetSource source, UnitContext context) {}

  Fragment rewrite(Fragment text) {
    return text;
  }
}
