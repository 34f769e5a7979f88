package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All assets after one build.
 *
 * @param number of the build; greater than those of all builds before, also of earlier sessions
 * @param start of the application
 * @param good assets as they were last built without a mistake, by the name of the bundle and their
 *     own
 * @param bundles assets as they are served, by the name of the bundle and their own
 * @param said errors and warnings of the build; while there are errors, some assets may be those of
 *     an earlier build
 * @param byPath assets by their URL paths, not encoded
 * @param map what the application is told
 */
record LiveState(
    long number,
    Start start,
    Map<String, SortedMap<String, LiveAsset>> good,
    Map<String, SortedMap<String, LiveAsset>> bundles,
    List<Diagnostic> said,
    Map<String, LiveAsset> byPath,
    Map<String, Object> map) {

  LiveState {
    good = Map.copyOf(good);
    bundles = Map.copyOf(bundles);
    said = List.copyOf(said);
    byPath = Map.copyOf(byPath);
    map = Map.copyOf(map);
  }

  /**
   * A start of the application.
   *
   * @param id of its source
   * @param number of its first state; pages of earlier starts may show what is no longer so
   */
  record Start(String id, long number) {}

  /** Describes the assets after a build. */
  static LiveState of(
      long number,
      Start start,
      Map<String, SortedMap<String, LiveAsset>> good,
      Map<String, SortedMap<String, LiveAsset>> bundles,
      List<Diagnostic> said) {
    Map<String, LiveAsset> byPath = new HashMap<>();
    Map<String, List<Map<String, Object>>> maps = new HashMap<>();
    bundles.forEach(
        (generated, assets) -> {
          maps.put(generated, assets.values().stream().map(LiveAsset::map).toList());
          for (LiveAsset asset : assets.values()) {
            byPath.put(asset.path(), asset);
          }
        });
    return new LiveState(
        number,
        start,
        good,
        bundles,
        said,
        byPath,
        Map.of("number", number, "bundles", Map.copyOf(maps), "id", start.id()));
  }

  /** Returns the asset, slice or source map at a URL path, not encoded. */
  Optional<LiveAsset> find(String path) {
    LiveAsset asset = byPath.get(path);
    return asset != null
        ? Optional.of(asset)
        : slices(path).filter(slice -> slice.path().equals(path)).findFirst();
  }

  /** Returns the slices, and their source maps, among which one with a path like this would be. */
  Stream<LiveAsset> slices(String path) {
    return AssetMaker.isOfSlice(path)
        ? assets().flatMap(asset -> Slices.withMaps(asset.files().all()))
        : Stream.empty();
  }

  /** Returns the assets of all bundles. */
  Stream<LiveAsset> assets() {
    return bundles.values().stream().flatMap(assets -> assets.values().stream());
  }

  /** Returns all that a page may have been given to load. */
  Stream<LiveAsset> given() {
    return assets()
        .flatMap(asset -> Stream.concat(Stream.of(asset), Slices.withMaps(asset.files().asked())));
  }

  /** Returns the same with other assets to fall back on. */
  LiveState withGood(Map<String, SortedMap<String, LiveAsset>> other) {
    return new LiveState(number, start, other, bundles, said, byPath, map);
  }

  /** Returns the same for an application that has started again. */
  LiveState restarted() {
    return of(number + 1, new Start(start.id(), number + 1), good, bundles, said);
  }

  /** Returns what keeps assets from being built. */
  List<Diagnostic> errors() {
    return said(Severity.ERROR);
  }

  /** Returns what is wrong and keeps nothing from being built. */
  List<Diagnostic> warnings() {
    return said(Severity.WARNING);
  }

  private List<Diagnostic> said(Severity severity) {
    return said.stream().filter(one -> one.severity() == severity).toList();
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
  }
}
