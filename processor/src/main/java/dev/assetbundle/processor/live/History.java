package dev.assetbundle.processor.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assets of the last builds by their paths, so that a page that was loaded before a build gets what
 * it names. Files on disk are not among them: they hold only what they hold now.
 */
final class History {

  private static final int BUILDS = 20;
  private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{64}(?=\\.\\w+$)");

  private final Map<String, Gone> gone = new ConcurrentHashMap<>();
  private long newest;

  private record Gone(LiveAsset asset, long until) {}

  /** Is told that one state replaces another. */
  synchronized void replace(LiveState before, LiveState now) {
    if (before.number() == now.number()) {
      return;
    }
    newest = now.number();
    Set<String> current = now.given().map(LiveAsset::path).collect(Collectors.toSet());
    before
        .given()
        .filter(asset -> !asset.isOnDisk() && !current.contains(asset.path()))
        .forEach(asset -> gone.put(asset.path(), new Gone(asset, newest + BUILDS - 1)));
    gone.entrySet()
        .removeIf(entry -> entry.getValue().until() <= newest || current.contains(entry.getKey()));
  }

  /** Returns the asset at a path in one of the last builds. */
  Optional<LiveAsset> find(LiveState now, String path) {
    return now.find(path).or(() -> Optional.ofNullable(gone.get(path)).map(Gone::asset));
  }

  /** Returns the asset that has the name of one with another fingerprint. */
  static Optional<LiveAsset> successor(LiveState now, String path) {
    Matcher fingerprint = FINGERPRINT.matcher(path);
    if (!fingerprint.find()) {
      return Optional.empty();
    }
    return named(Stream.concat(now.assets(), now.slices(path)), fingerprint.replaceFirst(""));
  }

  /** Returns the asset whose path without its fingerprint is this one. */
  static Optional<LiveAsset> named(LiveState now, String path) {
    return named(now.assets(), path);
  }

  private static Optional<LiveAsset> named(Stream<LiveAsset> some, String path) {
    return some.filter(asset -> FINGERPRINT.matcher(asset.path()).replaceFirst("").equals(path))
        .findFirst();
  }
}
