package dev.assetbundle.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One bundle to build.
 *
 * @param name identifies the bundle in diagnostics and results, such as the name of the annotated
 *     type
 * @param manifests logical paths or globs of the entry points
 * @param statics globs over the files that do not compile to scripts or stylesheets
 * @param settings everything else that the assets depend on
 * @param contentTypes media types of the outputs
 * @param ownPaths entries of the search path that its author wrote, each of which should be there
 * @param library whether other modules get its sources
 * @param previous releases whose files stay published, newest first, project-relative
 */
public record BundleRequest(
    String name,
    List<String> manifests,
    List<String> statics,
    Settings settings,
    ContentTypes contentTypes,
    List<String> ownPaths,
    boolean library,
    List<String> previous) {

  /** Copies the lists. */
  public BundleRequest {
    manifests = List.copyOf(manifests);
    statics = List.copyOf(statics);
    ownPaths = List.copyOf(ownPaths);
    previous = List.copyOf(previous);
  }

  /** Makes one that is no library, and keeps nothing of other releases. */
  public BundleRequest(
      String name,
      List<String> manifests,
      List<String> statics,
      Settings settings,
      ContentTypes contentTypes,
      List<String> ownPaths) {
    this(name, manifests, statics, settings, contentTypes, ownPaths, false, List.of());
  }

  /** Returns the same with other settings. */
  public BundleRequest with(Settings other) {
    return new BundleRequest(
        name, manifests, statics, other, contentTypes, ownPaths, library, previous);
  }

  /** Returns the same without some of the releases before it. */
  public BundleRequest without(Predicate<String> release) {
    List<String> others = previous.stream().filter(release.negate()).toList();
    return new BundleRequest(
        name, manifests, statics, settings, contentTypes, ownPaths, library, others);
  }

  /** Returns the same while its sources are edited, when nothing is given to others. */
  public BundleRequest edited(Settings other) {
    return new BundleRequest(name, manifests, statics, other, contentTypes, ownPaths);
  }

  /** Returns the libraries of several requests. */
  public static List<Settings.Library> libraries(List<BundleRequest> requests) {
    Map<String, Settings.Library> all = new LinkedHashMap<>();
    for (BundleRequest request : requests) {
      request.settings().libraries().forEach(library -> all.putIfAbsent(library.file(), library));
    }
    return List.copyOf(all.values());
  }

  /** Returns a text that differs whenever the request may lead to another result. */
  public String identity() {
    return new IdentityText()
        .add(manifests.toArray())
        .add(statics.toArray())
        .add(settings.paths().toArray())
        .add(settings.prefix(), settings.minify(), settings.digest(), settings.version())
        .add(settings.integrity(), settings.unknownAssets(), settings.cssUrls())
        .add(
            settings.allowLinks(),
            settings.sourceMaps(),
            settings.development(),
            contentTypes.own(),
            library)
        .add(previous.toArray())
        .add(settings.libraries().stream().map(Settings.Library::name).toArray())
        .toString();
  }
}
