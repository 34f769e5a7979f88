package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import java.util.List;

/**
 * One source file, ready to be joined.
 *
 * @param text its own text, converted and compressed
 * @param links what it mentions, which becomes an output with it
 */
record Unit(Fragment text, List<AssetSource> links) {

  Unit {
    links = List.copyOf(links);
  }
}
