package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.url.LinkBase;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Warns once if pages link assets on another host while no other origin may read the files, so that
 * browsers refuse most of them.
 */
final class CrossOriginWarning {

  /** Made when there is something to log: finding a logger takes long at a start. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.assetbundle.runtime.AssetResponder");
  }

  private final boolean allowed;
  private volatile boolean done;

  CrossOriginWarning(ResponderOptions options) {
    this.allowed = options.allowsOtherOrigins();
  }

  /** Warns if need be. The host may be chosen at any time, so this is asked repeatedly. */
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

  /** A malformed host is reported to those who link an asset, not to those who ask for one. */
  private static String hostOrNothing() {
    try {
      return LinkBase.host();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
