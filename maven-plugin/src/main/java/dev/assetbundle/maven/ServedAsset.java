package dev.assetbundle.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * One asset as live mode describes it.
 *
 * @param logicalPath its name
 * @param path its URL path, percent-encoded
 * @param contentType of the answer
 * @param size in bytes
 * @param content gives them from their start
 */
record ServedAsset(
    String logicalPath, String path, String contentType, long size, Callable<?> content) {

  static ServedAsset from(Object described) {
    Map<?, ?> map = (Map<?, ?>) described;
    return new ServedAsset(
        value(map, "logicalPath", String.class),
        value(map, "path", String.class),
        value(map, "contentType", String.class),
        value(map, "size", Long.class),
        value(map, "content", Callable.class));
  }

  static <T> T value(Map<?, ?> map, String key, Class<T> type) {
    return Objects.requireNonNull(type.cast(map.get(key)), key);
  }

  /**
   * Opens its bytes.
   *
   * @throws IOException if it is a file that has changed since, or that cannot be read
   */
  InputStream open() throws IOException {
    try {
      return (InputStream) content.call();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(logicalPath + " cannot be read", e);
    }
  }
}
