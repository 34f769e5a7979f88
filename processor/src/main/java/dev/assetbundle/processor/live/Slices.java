package dev.assetbundle.processor.live;

import dev.assetbundle.processor.model.Once;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The slices of a bundle, one for each of its files. They are made when a page first shows the
 * files apart; most pages never do.
 */
final class Slices {

  /** Those of an asset that is no bundle of several files. */
  static final Slices NONE = new Slices(List::of, false);

  private final Supplier<List<LiveAsset>> slices;
  private volatile boolean isAsked;

  /**
   * @param make makes them, in order
   * @param isAsked whether a page shows those of the same bundle before its last change
   */
  Slices(Supplier<List<LiveAsset>> make, boolean isAsked) {
    this.slices = Once.of(make);
    this.isAsked = isAsked;
  }

  /** Returns all for a page. */
  List<LiveAsset> all() {
    isAsked = true;
    return slices.get();
  }

  /** Whether a page shows them. */
  boolean isAsked() {
    return isAsked;
  }

  /** Returns those that a page shows. */
  List<LiveAsset> asked() {
    return isAsked ? slices.get() : List.of();
  }

  /** Returns some slices, each followed by its source map. */
  static Stream<LiveAsset> withMaps(List<LiveAsset> slices) {
    return slices.stream()
        .flatMap(slice -> Stream.concat(Stream.of(slice), slice.ownMap().stream()));
  }
}
