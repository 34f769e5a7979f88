package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The assets of one generated class after one build. Immutable. */
final class LiveSnapshot {

  /** What is known before the first build. */
  static final LiveSnapshot NONE =
      new LiveSnapshot(Map.of(), List.of(), false, new IdentityHashMap<>());

  private final Map<String, Object> state;
  private final boolean known;
  private final Map<String, LiveAsset> byLogicalPath = new LinkedHashMap<>();
  private final Map<String, PublishedFile> byPath = new HashMap<>();

  private LiveSnapshot(
      Map<String, Object> state,
      List<?> assets,
      boolean known,
      IdentityHashMap<Map<?, ?>, LiveAsset> before) {
    this.state = state;
    this.known = known;
    for (Object source : assets) {
      var map = (Map<?, ?>) source;
      LiveAsset kept = before.get(map);
      LiveAsset asset = kept == null ? LiveAsset.of(map) : kept;
      byLogicalPath.put(asset.file().logicalPath(), asset);
      byPath.put(asset.file().plainPath(), asset.file());
    }
  }

  /**
   * Reads the assets of a generated class out of a state. What did not change since this snapshot
   * is taken over, so that a build costs what it changed.
   */
  LiveSnapshot next(Map<String, Object> newState, String generatedClass) {
    Object bundles = newState.get("bundles");
    Object assets = bundles instanceof Map<?, ?> map ? map.get(generatedClass) : null;
    var before = new IdentityHashMap<Map<?, ?>, LiveAsset>();
    byLogicalPath.values().forEach(asset -> before.put(asset.source(), asset));
    return assets instanceof List<?> list
        ? new LiveSnapshot(newState, list, true, before)
        : new LiveSnapshot(newState, List.of(), false, before);
  }

  /** Returns whether this was read out of a state, or of one of a later build. */
  boolean isNoOlderThan(Map<String, Object> other) {
    return state == other || number(state) >= number(other);
  }

  /** A state without a number is that of an engine that failed, and replaces none. */
  private static long number(Map<String, Object> state) {
    return state.get("number") instanceof Long number ? number : 0;
  }

  /** Returns whether the state has the class at all; else what was packaged is served. */
  boolean isKnown() {
    return known;
  }

  /** Returns the name of the record in the URLs of live mode. */
  String id() {
    return String.valueOf(state.get("id"));
  }

  int size() {
    return byLogicalPath.size();
  }

  Optional<LiveAsset> find(String logicalPath) {
    return Optional.ofNullable(byLogicalPath.get(logicalPath));
  }

  /** Returns the asset, or the file of a bundle, at a path that is not percent-encoded. */
  Optional<PublishedFile> findByPath(String plainPath) {
    PublishedFile file = byPath.get(plainPath);
    return file != null ? Optional.of(file) : part(plainPath);
  }

  // Asked for each path that is not an asset's, so there is no stream for each of all assets.
  private Optional<PublishedFile> part(String plainPath) {
    for (LiveAsset asset : byLogicalPath.values()) {
      if (asset.parts().isAsked()) {
        Optional<PublishedFile> part = asset.parts().find(plainPath);
        if (part.isPresent()) {
          return part;
        }
      }
    }
    return Optional.empty();
  }

  Collection<String> logicalPaths() {
    return byLogicalPath.keySet();
  }
}
