package dev.assetbundle.runtime.internal.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A page that is being made on this thread. It sees one state of the assets from its first to its
 * last element, which is also asked for only once. Without a page, each use asks again.
 */
public final class LivePage {

  private static final ThreadLocal<LivePage> CURRENT = new ThreadLocal<>();

  private static final String DEBUG = "debug-assets";

  private final Optional<LivePage> outer;
  private final boolean debug;
  private final Map<LiveEngine, Map<String, Object>> states = new HashMap<>();
  private final Map<LiveBundle, LiveSnapshot> snapshots = new HashMap<>();

  private LivePage(Optional<LivePage> outer, boolean debug) {
    this.outer = outer;
    this.debug = debug;
  }

  /**
   * Begins a page on this thread, which ends when it is closed there.
   *
   * @param query of the URL of the page; {@code ""} if it has none
   */
  public static LivePage open(String query) {
    var page = new LivePage(Optional.ofNullable(CURRENT.get()), asksForFiles(query));
    CURRENT.set(page);
    return page;
  }

  /** Begins to look at one state of the assets, for other reasons than a page that is made. */
  public static LivePage open() {
    LivePage outer = CURRENT.get();
    return open(outer != null && outer.debug ? DEBUG : "");
  }

  /** Returns the assets of a bundle for what this thread does now. */
  static LiveSnapshot snapshot(LiveBundle bundle) {
    LivePage page = CURRENT.get();
    return page == null
        ? bundle.at(bundle.engine().current())
        : page.snapshots.computeIfAbsent(bundle, page::stateOf);
  }

  private LiveSnapshot stateOf(LiveBundle bundle) {
    return bundle.at(states.computeIfAbsent(bundle.engine(), LiveEngine::current));
  }

  /** Returns whether bundles are to be loaded file by file. */
  static boolean isOfFiles() {
    LivePage page = CURRENT.get();
    return (page != null && page.debug) || Boolean.getBoolean("assetbundle.debug");
  }

  private static boolean asksForFiles(String query) {
    for (String parameter : query.split("&", -1)) {
      if (parameter.equals(DEBUG) || parameter.startsWith(DEBUG + '=')) {
        return !parameter.endsWith("=false");
      }
    }
    return false;
  }

  /** Ends the page. */
  public void close() {
    if (outer.isPresent()) {
      CURRENT.set(outer.get());
    } else {
      CURRENT.remove();
    }
  }
}
