package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * One asset of a build, read out of the map that describes it.
 *
 * @param source that map, which is the same object as long as the asset is unchanged
 * @param parts the files that a bundle was made of
 */
record LiveAsset(Map<?, ?> source, PublishedFile file, LiveParts parts) {

  static LiveAsset of(Map<?, ?> source) {
    return new LiveAsset(source, file(source), new LiveParts(source));
  }

  /** Reads the file alone, without the parts of a bundle. */
  @SuppressWarnings("unchecked")
  static PublishedFile file(Map<?, ?> source) {
    String logicalPath = text(source, "logicalPath");
    var content = (Callable<InputStream>) value(source, "content");
    return new PublishedFile(
        new LiveContent(logicalPath, content),
        logicalPath,
        text(source, "path"),
        text(source, "integrity"),
        text(source, "contentType"),
        number(source, "size").longValue(),
        is(source, "fingerprinted"),
        "",
        number(source, "width").intValue(),
        number(source, "height").intValue(),
        is(source, "module"),
        source.get("sourceMap") instanceof String url ? url : "",
        preloads(source));
  }

  private static List<PublishedFile.Preload> preloads(Map<?, ?> source) {
    var preloads = new ArrayList<PublishedFile.Preload>();
    if (source.get("preloads") instanceof List<?> chunks) {
      for (Object chunk : chunks) {
        var map = (Map<?, ?>) chunk;
        preloads.add(new PublishedFile.Preload(text(map, "path"), text(map, "integrity")));
      }
    }
    return preloads;
  }

  private static Object value(Map<?, ?> source, String name) {
    Object value = source.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "live assets have no \"" + name + "\": use the same version of processor and runtime");
    }
    return value;
  }

  private static String text(Map<?, ?> source, String name) {
    return value(source, name).toString();
  }

  private static Number number(Map<?, ?> source, String name) {
    return source.get(name) instanceof Number number ? number : 0;
  }

  private static boolean is(Map<?, ?> source, String name) {
    return Boolean.TRUE.equals(source.get(name));
  }
}
