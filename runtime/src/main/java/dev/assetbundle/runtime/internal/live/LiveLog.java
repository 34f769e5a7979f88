package dev.assetbundle.runtime.internal.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Where live mode writes what a developer should know. Only loaded when it has something to say.
 */
final class LiveLog {

  static final Logger LOGGER = System.getLogger("dev.assetbundle.live");

  private LiveLog() {}

  /** Writes a line of the processor, which names the level. */
  static void log(String level, String text) {
    switch (level) {
      case "ERROR" -> LOGGER.log(Level.ERROR, text);
      case "WARNING" -> LOGGER.log(Level.WARNING, text);
      case "INFO" -> LOGGER.log(Level.INFO, text);
      default -> LOGGER.log(Level.DEBUG, text);
    }
  }
}
