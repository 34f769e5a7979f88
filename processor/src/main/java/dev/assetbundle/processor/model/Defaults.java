package dev.assetbundle.processor.model;

import java.util.ArrayList;
import java.util.List;

/** The defaults for bundles; the annotation has the same values. */
public final class Defaults {

  /** The manifests. */
  public static final List<String> MANIFESTS = List.of("application.js", "application.css");

  /** The patterns of what is published as it is. */
  public static final List<String> STATICS = List.of("**");

  /** The search path. */
  public static final List<String> PATHS =
      List.of("src/main/assets/*", "app/assets/*", "lib/assets/*", "vendor/assets/*");

  /** What the URLs of assets begin with. */
  public static final String PREFIX = "/assets";

  private Defaults() {}

  /** Returns the entries of a search path that are not defaults. */
  public static List<String> own(List<String> paths) {
    List<String> own = new ArrayList<>(paths);
    own.removeAll(PATHS);
    return own;
  }
}
