package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All assets after one build.
 *
 * @param number of the build; greater than those of all builds before, also of earlier sessions
 * @param good assets as they were last built without a mistake, by generated class and name
 * @param bundles assets as they are served, by generated class and name
 * @param errors of the build; while there are any, some assets may be those of an earlier build
 * @param byPath assets, slices and their source maps by their URL paths, not encoded
 * @param map what the application is told
 */
record LiveState(
    long number,
    Map<String, SortedMap<String, LiveAsset>> good,
    Map<String, SortedMap<String, LiveAsset>> bundles,
    List<Diagnostic> errors,
    Map<String, LiveAsset> byPath,
    Map<String, Object> map) {

  LiveState {
    good = Map.copyOf(good);
    bundles = Map.copyOf(bundles);
    errors = List.copyOf(errors);
    byPath = Map.copyOf(byPath);
    map = Map.copyOf(map);
  }

  /**
   * Describes the assets after a build.
   *
   * @param id of the session
   */
  static LiveState of(
      long number,
      String id,
      Map<String, SortedMap<String, LiveAsset>> good,
      Map<String, SortedMap<String, LiveAsset>> bundles,
      List<Diagnostic> errors) {
    Map<String, LiveAsset> byPath = new HashMap<>();
    Map<String, List<Map<String, Object>>> maps = new HashMap<>();
    bundles.forEach(
        (generated, assets) -> {
          maps.put(generated, assets.values().stream().map(LiveAsset::map).toList());
          for (LiveAsset asset : assets.values()) {
            byPath.put(asset.path(), asset);
            asset.parts().forEach(part -> byPath.put(part.path(), part));
          }
        });
    return new LiveState(
        number,
        good,
        bundles,
        errors,
        byPath,
        Map.of("number", number, "bundles", Map.copyOf(maps), "id", id));
  }

  /** Returns the same with other assets to fall back on. */
  LiveState withGood(Map<String, SortedMap<String, LiveAsset>> other) {
    return new LiveState(number, other, bundles, errors, byPath, map);
  }

  /**
   * How a state differs from the one before.
   *
   * @param changed names of assets that are new or have other bytes, in order
   * @param removed names of assets that are gone, in order
   */
  record Change(List<String> changed, List<String> removed) {

    Change {
      changed = List.copyOf(changed);
      removed = List.copyOf(removed);
    }

    static Change between(Optional<LiveState> before, LiveState now) {
      TreeSet<String> changed = new TreeSet<>();
      TreeSet<String> removed = new TreeSet<>();
      before.ifPresent(
          old -> {
            compare(now, old, changed, true);
            compare(old, now, removed, false);
          });
      return new Change(new ArrayList<>(changed), new ArrayList<>(removed));
    }

    private static void compare(
        LiveState state, LiveState other, TreeSet<String> names, boolean withOthers) {
      state.bundles.forEach(
          (generated, assets) -> {
            Map<String, LiveAsset> others = other.bundles.getOrDefault(generated, new TreeMap<>());
            assets.forEach(
                (name, asset) -> {
                  LiveAsset same = others.get(name);
                  boolean isOther = same == null || (withOthers && !same.equals(asset));
                  if (isOther && !asset.isMap()) {
                    names.add(name);
                  }
                });
          });
    }

    boolean isEmpty() {
      return changed.isEmpty() && removed.isEmpty();
    }
  }
}
