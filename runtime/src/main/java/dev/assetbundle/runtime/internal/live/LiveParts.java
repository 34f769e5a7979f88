package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files that a bundle was made of. Live mode makes them when a page first shows them apart. */
final class LiveParts {

  private final Supplier<?> source;
  private volatile Read read = new Read(List.of(), List.of());

  /**
   * @param files in order
   * @param maps the source maps of the files that have one
   */
  private record Read(List<PublishedFile> files, List<PublishedFile> maps) {}

  /** Reads them out of the map that describes the bundle, when they are asked for. */
  LiveParts(Map<?, ?> bundle) {
    this.source = bundle.get("files") instanceof Supplier<?> files ? files : List::of;
  }

  /** Returns the files for a page, in order; none if it is no bundle. */
  List<PublishedFile> files() {
    if (!isAsked()) {
      read = read((List<?>) source.get());
    }
    return read.files();
  }

  private static Read read(List<?> parts) {
    var files = new ArrayList<PublishedFile>();
    var maps = new ArrayList<PublishedFile>();
    for (Object part : parts) {
      files.add(LiveAsset.file((Map<?, ?>) part));
      if (((Map<?, ?>) part).get("ownMap") instanceof Map<?, ?> map) {
        maps.add(LiveAsset.file(map));
      }
    }
    return new Read(List.copyOf(files), List.copyOf(maps));
  }

  /** Whether a page shows some. */
  boolean isAsked() {
    return !read.files().isEmpty();
  }

  /** Returns the file or source map at a path that is not percent-encoded, if a page shows it. */
  Optional<PublishedFile> find(String plainPath) {
    return Stream.concat(read.files().stream(), read.maps().stream())
        .filter(file -> file.plainPath().equals(plainPath))
        .findFirst();
  }
}
