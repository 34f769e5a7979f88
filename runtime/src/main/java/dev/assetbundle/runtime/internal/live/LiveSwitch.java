package dev.assetbundle.runtime.internal.live;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the assets of a generated class are to be served from their sources. All that production
 * does about live mode is to ask this, once for each table, list and responder.
 */
public final class LiveSwitch {

  static final String PROPERTY = "assetbundle.live";
  static final String VARIABLE = "ASSETBUNDLE_LIVE";

  /** The class loader in which Spring's devtools restart an application that is developed. */
  private static final String DEVTOOLS =
      "org.springframework.boot.devtools.restart.classloader.RestartClassLoader";

  private static volatile boolean on;

  /** What was said last about a value that means nothing; each generated class asks again. */
  private static volatile String said = "";

  private LiveSwitch() {}

  /** Returns whether anything is served from its sources: no table was so far, usually. */
  public static boolean isOn() {
    return on;
  }

  /** Notes that something is served from its sources. */
  static void turnOn() {
    on = true;
  }

  /**
   * Returns whether somebody asked for live mode: by the system property {@code assetbundle.live},
   * by the environment variable {@code ASSETBUNDLE_LIVE}, or by Spring's devtools.
   *
   * @param owner the generated class
   */
  public static boolean isAsked(Class<?> owner) {
    ClassLoader loader = owner.getClassLoader();
    return isAsked(
        Optional.ofNullable(System.getProperty(PROPERTY)),
        Optional.ofNullable(System.getenv(VARIABLE)),
        loader == null ? "" : loader.getClass().getName());
  }

  /** The property counts before the variable, and either before the class loader. */
  static boolean isAsked(Optional<String> property, Optional<String> variable, String loader) {
    if (property.isPresent()) {
      return property.get().isBlank() || isYes("-D" + PROPERTY, property.get());
    }
    if (variable.isPresent() && !variable.get().isBlank()) {
      return isYes(VARIABLE, variable.get());
    }
    return loader.equals(DEVTOOLS);
  }

  /** Nobody gets live mode by a word that was not meant so, nor is left without an answer. */
  private static boolean isYes(String name, String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    if (!word.equals("true") && !word.equals("false")) {
      sayUnknown(name + '=' + value);
    }
    return word.equals("true");
  }

  private static void sayUnknown(String setting) {
    if (!said.equals(setting)) {
      said = setting;
      LiveLog.LOGGER.log(
          Level.WARNING,
          "live mode is off, since "
              + setting
              + " says nothing about it: write true, or false to keep it off");
    }
  }
}
