package dev.assetbundle.processor.live;

import dev.assetbundle.processor.model.BuiltAsset;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One asset as the application sees it.
 *
 * @param logicalPath its name
 * @param path its URL path with prefix, not encoded
 * @param sha256 of its bytes
 * @param slices the parts of it that its files gave
 * @param isOnDisk whether its bytes are those of a source file, and not in memory
 * @param files the slices of a bundle of several files
 * @param ownMap the source map of a slice; that of an asset is an asset, too
 * @param map all that the application is told; {@code failed} and {@code isMap} are read here only
 */
record LiveAsset(
    String logicalPath,
    String path,
    String sha256,
    List<BuiltAsset.Slice> slices,
    boolean isOnDisk,
    Slices files,
    Optional<LiveAsset> ownMap,
    Map<String, Object> map) {

  LiveAsset {
    slices = List.copyOf(slices);
    map = Map.copyOf(map);
  }

  /** Returns the same, of which the application is told one thing more. */
  LiveAsset with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(map);
    more.put(name, value);
    return new LiveAsset(logicalPath, path, sha256, slices, isOnDisk, files, ownMap, more);
  }

  // An asset that did not change is the same object, which is quicker to see than equal contents.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Whether it shows why there is no such asset. */
  boolean failed() {
    return Boolean.TRUE.equals(map.get("failed"));
  }

  /** Returns its text; empty if its file is no longer what it was. */
  Optional<String> text() {
    if (!(map.get("content") instanceof Callable<?> content)) {
      return Optional.empty();
    }
    try (InputStream in = (InputStream) content.call()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  /** Whether it is a source map, which no page names. */
  boolean isMap() {
    return Boolean.TRUE.equals(map.get("isMap"));
  }

  /** Whether its path changes whenever its bytes do. */
  boolean isFingerprinted() {
    return Boolean.TRUE.equals(map.get("fingerprinted"));
  }
}
