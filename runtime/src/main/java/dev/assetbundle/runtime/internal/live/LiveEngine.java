package dev.assetbundle.runtime.internal.live;

import java.io.InputStream;
import java.util.Map;

/**
 * The long-lived build of one record: what the class {@code LiveAssets} of the annotation processor
 * does, whose maps this package reads.
 */
public interface LiveEngine extends AutoCloseable {

  /**
   * Returns the assets after every change so far, but for those of the last few milliseconds: the
   * same object if nothing changed.
   */
  Map<String, Object> current();

  /**
   * Returns what is at a path that may be outdated: an {@code "asset"} of one of the last builds, a
   * {@code "redirect"} to what is current, or nothing.
   *
   * @param plainPath not percent-encoded, without context path
   */
  Map<String, Object> locate(String plainPath);

  /** Returns a file of live mode itself, {@code "client.js"}; empty if there is none. */
  Map<String, Object> file(String name);

  /** Is told that the application has started again in this JVM. */
  void restarted();

  /** Opens a stream of server-sent events, which does not end before it is closed. */
  InputStream events();

  /** Ends the build, its threads and all streams. What was built last is served from then on. */
  @Override
  void close();
}
