package dev.assetbundle.runtime.internal.index;

import java.util.List;

/**
 * The assets of several look-ups none of which changes, and which were found to go together.
 *
 * @param <A> the class that users see
 */
public record PackagedJoin<A>(List<AssetLookup<A>> parts) implements JoinedAssets<A> {

  /** Copies the list. */
  public PackagedJoin {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean distinct() {
    return true;
  }
}
