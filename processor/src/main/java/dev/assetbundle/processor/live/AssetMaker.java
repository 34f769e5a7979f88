package dev.assetbundle.processor.live;

import dev.assetbundle.processor.codegen.PageFacts;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.url.FingerprintedName;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.text.SourceMapComment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Makes what the application sees of the assets of one bundle. Nothing that it makes refers to the
 * build, so that a build can be forgotten while its assets are still served.
 */
final class AssetMaker {

  /** What is in the names of slices, as in those of Sprockets. */
  private static final String SELF = ".self";

  private final BundleRequest request;
  private final Path base;

  /**
   * @param request the bundle
   * @param base the folder that its sources are relative to
   */
  AssetMaker(BundleRequest request, Path base) {
    this.request = request;
    this.base = base;
  }

  /**
   * Returns an asset of a build: the one from before if it is the same.
   *
   * @param sourceMap of the asset, if it has one
   * @throws IOException if its source can no longer be read
   */
  LiveAsset asset(BuiltAsset asset, Optional<BuiltAsset> sourceMap, Optional<LiveAsset> before)
      throws IOException {
    if (before.filter(known -> isLike(known, asset)).isPresent()) {
      return before.get();
    }
    if (isFile(asset)) {
      Path source = base.resolve(asset.sources().get(0));
      return describe(asset, file(source, asset.digests().size()), true, "", Slices.NONE);
    }
    byte[] bytes = asset.content().bytes();
    String mapUrl = sourceMap.map(AssetMaker::url).orElse("");
    boolean isAsked = before.filter(known -> known.files().isAsked()).isPresent();
    return describe(asset, memory(bytes), false, mapUrl, slices(asset, sourceMap, bytes, isAsked));
  }

  // What is made of nothing is empty, whatever its source holds.
  private static boolean isFile(BuiltAsset asset) {
    return asset.slices().isEmpty()
        && !asset.isMap()
        && asset.digests().size() > 0
        && !LibraryRoots.isOfJar(asset.sources().get(0));
  }

  /** Returns an asset whose bytes say why it could not be built. */
  LiveAsset failed(LogicalPath path, byte[] bytes) {
    return made(path, bytes, BuiltAsset.Role.FILE, "").with("failed", true);
  }

  /** Whether a slice, or its source map, may have this path. */
  static boolean isOfSlice(String path) {
    return path.contains(SELF);
  }

  /** Returns the media type of an asset. */
  String contentType(LogicalPath path) {
    return request.contentTypes().of(path);
  }

  private boolean isLike(LiveAsset known, BuiltAsset asset) {
    return known.sha256().equals(asset.digests().sha256())
        && known.path().equals(path(asset))
        && known.slices().equals(asset.slices())
        && !known.failed()
        && contentType(asset.logicalPath()).equals(known.map().get("contentType"))
        && Boolean.valueOf(asset.isModule()).equals(known.map().get("module"))
        && preloads(asset).equals(known.map().get("preloads"));
  }

  private String path(BuiltAsset asset) {
    return request.settings().prefix() + "/" + asset.outputPath();
  }

  private List<Map<String, String>> preloads(BuiltAsset asset) {
    String prefix = request.settings().prefix() + "/";
    return asset.preloads().stream()
        .map(
            chunk ->
                Map.of(
                    "path",
                    PageFacts.encoded(prefix + chunk.outputPath()),
                    "integrity",
                    chunk.integrity()))
        .toList();
  }

  /** Returns the URL of a source map, seen from its file. */
  private static String url(BuiltAsset sourceMap) {
    return PageFacts.encoded(sourceMap.outputPath().fileName());
  }

  // A module is one file, and one that only requires others gives nothing.
  private Slices slices(
      BuiltAsset asset, Optional<BuiltAsset> sourceMap, byte[] bytes, boolean isAsked)
      throws IOException {
    long files = asset.slices().stream().filter(slice -> slice.size() > 0).count();
    if (asset.isModule() || files < 2) {
      return Slices.NONE;
    }
    Optional<byte[]> map =
        sourceMap.isPresent() ? Optional.of(sourceMap.get().content().bytes()) : Optional.empty();
    LogicalPath bundle = asset.logicalPath();
    List<BuiltAsset.Slice> parts = asset.slices();
    return new Slices(() -> slices(bundle, parts, bytes, map), isAsked);
  }

  private List<LiveAsset> slices(
      LogicalPath bundle, List<BuiltAsset.Slice> parts, byte[] bytes, Optional<byte[]> map) {
    Optional<SliceMaps> maps =
        map.map(json -> new SliceMaps(new String(json, StandardCharsets.UTF_8)));
    List<LiveAsset> slices = new ArrayList<>();
    int start = 0;
    for (BuiltAsset.Slice slice : parts) {
      int end = start + (int) slice.size();
      if (end > start) {
        String flat = slice.file().value().replace('/', '-');
        int dot = flat.lastIndexOf('.');
        String name = flat.substring(0, dot) + SELF + flat.substring(dot);
        slices.add(slice(bundle.sibling(name), Arrays.copyOfRange(bytes, start, end), maps));
      }
      start = end;
    }
    return slices;
  }

  private LiveAsset slice(LogicalPath path, byte[] bytes, Optional<SliceMaps> maps) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String root = "../".repeat(path.depth()) + SourceMapComment.SOURCES;
    Optional<LiveAsset> map =
        maps.flatMap(each -> each.next(text, path.fileName(), root))
            .map(json -> json.getBytes(StandardCharsets.UTF_8))
            .map(json -> made(BuiltAsset.mapOf(path), json, BuiltAsset.Role.MAP, ""));
    if (map.isEmpty()) {
      return made(path, bytes, BuiltAsset.Role.FILE, "");
    }
    String url = fileName(map.get());
    String named = text + SourceMapComment.naming(url, contentType(path).startsWith("text/css"));
    LiveAsset made = made(path, named.getBytes(StandardCharsets.UTF_8), BuiltAsset.Role.FILE, url);
    Map<String, Object> fields = new HashMap<>(made.map());
    fields.put("ownMap", map.get().map());
    return new LiveAsset(
        made.logicalPath(), made.path(), made.sha256(), List.of(), false, Slices.NONE, map, fields);
  }

  private static String fileName(LiveAsset asset) {
    String path = String.valueOf(asset.map().get("path"));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private LiveAsset made(LogicalPath path, byte[] bytes, BuiltAsset.Role role, String mapUrl) {
    Content content = Content.of(bytes);
    try {
      Digests digests = content.digests(request.settings().integrity());
      String fingerprint = digests.fingerprint(request.settings().version());
      LogicalPath output = path.sibling(FingerprintedName.of(path.fileName(), fingerprint));
      return describe(
          new BuiltAsset(path, output, content, digests, List.of(), role),
          memory(bytes),
          false,
          mapUrl,
          Slices.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private LiveAsset describe(
      BuiltAsset asset,
      Callable<InputStream> content,
      boolean isOnDisk,
      String mapUrl,
      Slices files) {
    String type = contentType(asset.logicalPath());
    Map<String, Object> map = new HashMap<>();
    map.put("logicalPath", asset.logicalPath().value());
    map.put("path", PageFacts.encoded(path(asset)));
    map.put("integrity", asset.digests().integrity());
    map.put("contentType", type);
    map.put("size", asset.digests().size());
    map.put("fingerprinted", asset.isFingerprinted());
    map.put("width", 0);
    map.put("height", 0);
    if (type.startsWith("image/")) {
      PageFacts.size(asset.content())
          .ifPresent(
              size -> {
                map.put("width", size.width());
                map.put("height", size.height());
              });
    }
    map.put("module", asset.isModule());
    map.put("preloads", preloads(asset));
    map.put("isMap", asset.isMap());
    map.put("sourceMap", mapUrl);
    map.put("content", content);
    map.put("failed", false);
    Supplier<List<?>> slices = () -> files.all().stream().map(LiveAsset::map).toList();
    map.put("files", slices);
    return new LiveAsset(
        asset.logicalPath().value(),
        path(asset),
        asset.digests().sha256(),
        asset.slices(),
        isOnDisk,
        files,
        Optional.empty(),
        map);
  }

  private static Callable<InputStream> memory(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  // Large files stay where they are. If one has changed since, its length no longer holds.
  private static Callable<InputStream> file(Path file, long size) {
    return () -> {
      if (Files.size(file) != size) {
        throw new IOException(file + " has changed; load the page again");
      }
      return Files.newInputStream(file);
    };
  }
}
