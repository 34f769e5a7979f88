package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.session.BuildSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Bundles that are built together, as a build for production makes them.
 *
 * @param base the folder that sources are relative to
 * @param all each with a name of its own
 * @param wrong what is wrong with their settings
 * @param session opens a session that builds them; each call opens another
 */
public record Bundles(
    Path base, List<Bundle> all, List<Diagnostic> wrong, Supplier<BuildSession> session) {

  /** Copies the lists. */
  public Bundles {
    all = List.copyOf(all);
    wrong = List.copyOf(wrong);
  }

  /** Returns the requests of a build for production. */
  public List<BundleRequest> requests() {
    return all.stream().map(Bundle::request).toList();
  }

  /** Returns the libraries of all of them. */
  public List<Library> libraries() {
    return BundleRequest.libraries(requests());
  }

  /**
   * One of them.
   *
   * @param name under which its assets are known, such as that of its generated class
   * @param request of a build for production
   * @param edited the request while sources are edited
   * @param codings of compressed variants
   */
  public record Bundle(
      String name, BundleRequest request, BundleRequest edited, Set<ContentCoding> codings) {

    /** Copies the set. */
    public Bundle {
      codings = Set.copyOf(codings);
    }
  }
}
