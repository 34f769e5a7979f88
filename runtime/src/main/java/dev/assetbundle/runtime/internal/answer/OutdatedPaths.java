package dev.assetbundle.runtime.internal.answer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Warns, once for each asset, that a page has a path that live mode cannot keep up to date. */
final class OutdatedPaths {

  /** Made when there is something to log: finding a logger takes long at a start. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.assetbundle.runtime.AssetResponder");
  }

  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  void warn(String path, String logicalPath) {
    if (warned.add(logicalPath)) {
      Log.LOGGER.log(
          Level.WARNING,
          "a page asks for "
              + path
              + ", which \""
              + logicalPath
              + "\" was before its source changed, and is sent to the current one: a constant that"
              + " ends in _PATH cannot change in live mode, and with the one that ends in"
              + " _INTEGRITY browsers refuse the file; let the page print tag() or url() of the"
              + " asset instead");
    }
  }
}
