package dev.assetbundle.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Says once what browsers will do if pages link another host and no other origin may read the
 * files.
 */
final class CrossOriginNote {

  /** Made when there is something to log: finding a logger takes long at a start. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger(AssetResponder.class.getName());
  }

  private final boolean allowed;
  private volatile boolean done;

  CrossOriginNote(ResponderOptions options) {
    boolean found = false;
    for (String name : options.headers().keySet()) {
      found |= name.equalsIgnoreCase("Access-Control-Allow-Origin");
    }
    this.allowed = found;
  }

  /** Asks for the host, which may be chosen at any time, so it is no matter for each request. */
  void check() {
    if (allowed || done) {
      return;
    }
    String host = hostOrNothing();
    if (!host.isEmpty()) {
      done = true;
      Log.LOGGER.log(
          Level.WARNING,
          "pages link assets at "
              + host
              + ", and no other origin may read them: browsers will refuse scripts and stylesheets"
              + " with integrity, modules and fonts; AssetResponder.builder().allowAnyOrigin()"
              + " allows them");
    }
  }

  /** A host that is none is reported to whoever links an asset, not to whoever asks for one. */
  private static String hostOrNothing() {
    try {
      return AssetHost.host();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
