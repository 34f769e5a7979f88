package dev.assetbundle.runtime.internal.live;

/** Reads a setting of live mode, at every use. */
final class Setting {

  private Setting() {}

  /** Returns the system property, else the environment variable, else {@code ""}. */
  static String text(String property, String variable) {
    String value = System.getProperty(property);
    if (value == null) {
      value = System.getenv(variable);
    }
    return value == null ? "" : value.strip();
  }
}
