package dev.assetbundle.processor.model;

import java.util.Comparator;

/**
 * The part of a request that leads to an asset. Diagnostics about the asset are reported there.
 *
 * @param member of the annotation, such as {@code manifests}, {@code statics} or {@code paths}
 * @param index into its list; -1 means the list as a whole
 */
public record Origin(String member, int index) implements Comparable<Origin> {

  /** The bundle itself, neither a manifest nor a glob. */
  public static final Origin BUNDLE = new Origin("manifests", -1);

  /** The globs of other files, as a whole. */
  public static final Origin STATICS = new Origin("statics", -1);

  /** The search path. */
  public static final Origin PATHS = new Origin("paths", -1);

  /** The wish to be a library. */
  public static final Origin LIBRARY = new Origin("library", -1);

  // Elements of lists come first, by the names of their members: manifests, previous, statics. Then
  // whole members, by name.
  private static final Comparator<Origin> ORDER =
      Comparator.comparing((Origin origin) -> origin.index() < 0)
          .thenComparing(Origin::member)
          .thenComparing(Origin::index);

  /** Returns one manifest, by its index in the list. */
  public static Origin manifest(int index) {
    return new Origin("manifests", index);
  }

  /** Returns one glob of other files, by its index in the list. */
  public static Origin statics(int index) {
    return new Origin("statics", index);
  }

  /** Returns a release before this one, by its index in the list. */
  public static Origin previous(int index) {
    return new Origin("previous", index);
  }

  /** Elements before whole members, by the name of the member and then by index. */
  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
