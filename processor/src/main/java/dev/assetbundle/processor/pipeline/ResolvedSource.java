package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source whose templates were run and whose directives were found to name something.
 *
 * @param body the text without its directives, not yet converted
 * @param requires in order; one of them is the file itself if it says {@code require_self}
 * @param stubs what to leave out of a bundle of this file
 * @param links what else becomes an output
 */
record ResolvedSource(
    Fragment body, List<Reference> requires, List<Reference> stubs, List<AssetSource> links) {

  ResolvedSource {
    requires = List.copyOf(requires);
    stubs = List.copyOf(stubs);
    links = List.copyOf(links);
  }

  /** Returns the same with links from elsewhere in the file, which come first. */
  ResolvedSource plusLinks(List<AssetSource> more) {
    return new ResolvedSource(
        body, requires, stubs, Stream.concat(more.stream(), links.stream()).toList());
  }

  /**
   * An asset and the directive that names it.
   *
   * @param target the asset
   * @param byName whether the directive names the asset itself, and not a folder it lies in
   * @param at where the directive stands
   */
  record Reference(AssetSource target, boolean byName, SourceLocation at) {}
}
