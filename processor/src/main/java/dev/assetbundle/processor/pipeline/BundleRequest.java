package dev.assetbundle.processor.pipeline;

import java.util.List;

/**
 * One bundle to build.
 *
 * @param name how diagnostics and results are told apart, such as the name of the annotated type
 * @param manifests logical paths or globs of the entry points
 * @param statics globs over the files that do not compile to scripts or stylesheets
 * @param settings everything else
 */
public record BundleRequest(
    String name, List<String> manifests, List<String> statics, Settings settings) {

  /** Copies the lists. */
  public BundleRequest {
    manifests = List.copyOf(manifests);
    statics = List.copyOf(statics);
  }
}
