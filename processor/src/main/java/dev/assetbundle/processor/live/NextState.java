package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.text.MappedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final LiveState.Start start;
  private final Optional<LiveState> before;
  private final TreeSet<Diagnostic> said = new TreeSet<>();
  private final Map<String, SortedMap<String, LiveAsset>> good = new HashMap<>();
  private final Map<String, SortedMap<String, LiveAsset>> shown = new HashMap<>();

  /** Assets that could not be built, by the names of their bundles. */
  private final Map<String, TreeSet<LogicalPath>> failed = new HashMap<>();

  /**
   * @param base the folder that sources are relative to
   * @param start of the session
   * @param reported all that the build reported
   */
  NextState(
      Path base, LiveState.Start start, Optional<LiveState> before, List<Diagnostic> reported) {
    this.base = base;
    this.start = before.map(LiveState::start).orElse(start);
    this.before = before;
    reported.stream().filter(one -> one.severity() != Severity.NOTE).forEach(said::add);
  }

  /** Adds the results of all bundles, by their names. */
  NextState with(Map<String, BundleResult> results) {
    if (results.isEmpty()) {
      // The build broke off; whatever there was stays.
      before.ifPresent(state -> good.putAll(state.good()));
      before.ifPresent(state -> shown.putAll(state.bundles()));
    }
    results.forEach(this::build);
    // Only when all errors are known: each of the assets that failed shows all of them.
    if (said.stream().anyMatch(NextState::isError)) {
      results.forEach(this::findFailed);
      FailedAsset message = new FailedAsset(failedNames(), errors());
      results.forEach((generated, result) -> show(generated, result, message));
    }
    return this;
  }

  private static boolean isError(Diagnostic one) {
    return one.severity() == Severity.ERROR;
  }

  private List<Diagnostic> errors() {
    return said.stream().filter(NextState::isError).toList();
  }

  private Set<String> failedNames() {
    Set<String> names = new TreeSet<>();
    failed.values().forEach(paths -> paths.forEach(path -> names.add(path.value())));
    return names;
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
        said.add(FileProblems.unreadable(source, e, new SourceLocation(source, 0, 0)));
      }
    }
    good.put(generated, assets);
  }

  private void findFailed(String generated, BundleResult result) {
    TreeSet<LogicalPath> paths = new TreeSet<>(result.failed());
    List<String> places = errors().stream().map(error -> error.at().path()).toList();
    for (BuiltAsset asset : result.assets()) {
      if (asset.sources().stream().anyMatch(places::contains)) {
        paths.add(asset.logicalPath());
      }
    }
    failed.put(generated, paths);
  }

  private void show(String generated, BundleResult result, FailedAsset message) {
    AssetMaker maker = new AssetMaker(result.request(), base);
    Set<LogicalPath> paths = failed.getOrDefault(generated, new TreeSet<>());
    SortedMap<String, LiveAsset> assets = good.getOrDefault(generated, new TreeMap<>());
    Map<String, LiveAsset> incomplete = Map.copyOf(assets);
    paths.forEach(path -> assets.remove(path.value()));
    last(generated).forEach((name, asset) -> assets.putIfAbsent(name, asset));
    SortedMap<String, LiveAsset> now = new TreeMap<>();
    now.putAll(assets);
    for (LogicalPath path : paths) {
      String type = maker.contentType(path);
      if (type.contains("javascript")) {
        byte[] script = message.script(path, start.id());
        now.put(path.value(), failed(maker, generated, path, script));
      } else if (type.startsWith("text/css")) {
        String styles =
            Optional.ofNullable(assets.get(path.value()))
                .or(() -> Optional.ofNullable(incomplete.get(path.value())))
                .flatMap(LiveAsset::text)
                .or(() -> result.texts().apply(path).map(MappedText::text))
                .orElse("");
        now.put(path.value(), failed(maker, generated, path, message.stylesheet(styles)));
      }
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

  /** Returns the state; the one before if nothing differs. */
  LiveState state() {
    Map<String, SortedMap<String, LiveAsset>> bundles =
        good.keySet().stream()
            .collect(
                Collectors.toMap(name -> name, name -> shown.getOrDefault(name, good.get(name))));
    LiveState next =
        LiveState.of(
            before.map(state -> state.number() + 1).orElse(start.number()),
            start,
            good,
            bundles,
            List.copyOf(said));
    boolean isSame =
        before
            .filter(
                state ->
                    // The same objects, also of source maps, which no page shows.
                    state.said().equals(next.said()) && state.bundles().equals(bundles))
            .isPresent();
    // What is good may differ although nothing shows it.
    return isSame ? before.orElseThrow().withGood(good) : next;
  }
}
