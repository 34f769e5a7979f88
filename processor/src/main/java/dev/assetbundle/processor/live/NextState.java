package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.session.BundleResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the state after a build of its results and of the state before. What cannot be built shows
 * why, and hides nothing else: all other assets are served as they are.
 */
final class NextState {

  private final Path base;
  private final String id;
  private final Optional<LiveState> before;
  private final TreeSet<Diagnostic> errors = new TreeSet<>();
  private final Map<String, SortedMap<String, LiveAsset>> good = new HashMap<>();
  private final Map<String, SortedMap<String, LiveAsset>> shown = new HashMap<>();

  /**
   * @param base the folder that sources are relative to
   * @param id of the session
   * @param said all that the build reported
   */
  NextState(Path base, String id, Optional<LiveState> before, List<Diagnostic> said) {
    this.base = base;
    this.id = id;
    this.before = before;
    said.stream().filter(one -> one.severity() == Severity.ERROR).forEach(errors::add);
  }

  /** Adds the results of all bundles, by the names of their generated classes. */
  NextState with(Map<String, BundleResult> results) {
    if (results.isEmpty()) {
      // The build broke off; whatever there was stays.
      before.ifPresent(state -> good.putAll(state.good()));
      before.ifPresent(state -> shown.putAll(state.bundles()));
    }
    results.forEach(this::build);
    // Only when all errors are known: each of the assets that failed shows all of them.
    results.forEach(this::fail);
    return this;
  }

  private void build(String generated, BundleResult result) {
    AssetMaker maker = new AssetMaker(result.request(), base);
    SortedMap<String, LiveAsset> last = last(generated);
    Map<LogicalPath, BuiltAsset> maps = new HashMap<>();
    result.assets().stream()
        .filter(BuiltAsset::isMap)
        .forEach(asset -> maps.put(asset.logicalPath(), asset));
    SortedMap<String, LiveAsset> assets = new TreeMap<>();
    for (BuiltAsset asset : result.assets()) {
      String name = asset.logicalPath().value();
      Optional<BuiltAsset> map = Optional.ofNullable(maps.get(asset.mapPath()));
      try {
        assets.put(name, maker.asset(asset, map, Optional.ofNullable(last.get(name))));
      } catch (IOException e) {
        String source = asset.sources().get(0);
        errors.add(FileProblems.unreadable(source, e, new SourceLocation(source, 0, 0)));
      }
    }
    good.put(generated, assets);
  }

  private void fail(String generated, BundleResult result) {
    SortedMap<String, LiveAsset> assets = good.get(generated);
    if (errors.isEmpty() || assets == null) {
      return;
    }
    AssetMaker maker = new AssetMaker(result.request(), base);
    TreeSet<LogicalPath> failed = new TreeSet<>(result.failed());
    List<String> places = errors.stream().map(error -> error.at().path()).toList();
    for (BuiltAsset asset : result.assets()) {
      if (asset.sources().stream().anyMatch(places::contains)) {
        failed.add(asset.logicalPath());
        assets.remove(asset.logicalPath().value());
      }
    }
    last(generated).forEach((name, asset) -> assets.putIfAbsent(name, asset));
    SortedMap<String, LiveAsset> now = new TreeMap<>();
    now.putAll(assets);
    for (LogicalPath path : failed) {
      FailedAsset.bytes(path, maker.contentType(path), id, List.copyOf(errors))
          .ifPresent(bytes -> now.put(path.value(), failed(maker, generated, path, bytes)));
    }
    shown.put(generated, now);
  }

  private LiveAsset failed(AssetMaker maker, String generated, LogicalPath path, byte[] bytes) {
    LiveAsset made = maker.failed(path, bytes);
    return before
        .map(state -> state.bundles().getOrDefault(generated, new TreeMap<>()).get(path.value()))
        .filter(same -> same.failed() && same.path().equals(made.path()))
        .filter(same -> same.sha256().equals(made.sha256()))
        .orElse(made);
  }

  private SortedMap<String, LiveAsset> last(String generated) {
    return before
        .map(state -> state.good().getOrDefault(generated, new TreeMap<>()))
        .orElseGet(TreeMap::new);
  }

  /** Returns all errors, those with a place first in order of their places. */
  List<Diagnostic> errors() {
    return List.copyOf(errors);
  }

  /**
   * Returns the state; the one before if nothing differs.
   *
   * @param first number of the first state
   */
  LiveState state(long first) {
    Map<String, SortedMap<String, LiveAsset>> bundles =
        good.keySet().stream()
            .collect(
                Collectors.toMap(name -> name, name -> shown.getOrDefault(name, good.get(name))));
    LiveState next =
        LiveState.of(
            before.map(state -> state.number() + 1).orElse(first), id, good, bundles, errors());
    boolean isSame =
        before
            .filter(
                state ->
                    state.errors().equals(next.errors())
                        && state.bundles().keySet().equals(bundles.keySet())
                        && LiveState.Change.between(before, next).isEmpty())
            .isPresent();
    // What is good may differ although nothing shows it.
    return isSame ? before.orElseThrow().withGood(good) : next;
  }
}
