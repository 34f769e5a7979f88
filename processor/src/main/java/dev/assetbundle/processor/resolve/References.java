package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that the directives of a file name.
 *
 * @param requires in order; one of them is the file itself if it says {@code require_self}
 * @param stubs files to leave out of a bundle of this file
 * @param links other assets that become outputs
 */
public record References(List<Reference> requires, List<Reference> stubs, List<AssetSource> links) {

  /** Those of a file that names none. */
  public static final References NONE = new References(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public References {
    requires = List.copyOf(requires);
    stubs = List.copyOf(stubs);
    links = List.copyOf(links);
  }

  /** Returns the same with links from templates of the file, which come first. */
  public References plusLinks(List<AssetSource> more) {
    return new References(requires, stubs, Stream.concat(more.stream(), links.stream()).toList());
  }

  /** An asset and the directive that names it, itself or a folder it lies in. */
  public record Reference(AssetSource target, boolean byName, SourceLocation at) {}
}
