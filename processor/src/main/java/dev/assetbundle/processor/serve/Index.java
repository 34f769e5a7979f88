package dev.assetbundle.processor.serve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.live.Bundles;
import dev.assetbundle.processor.live.LiveAssets;
import dev.assetbundle.processor.live.LiveSource;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.report.AssetReport;
import dev.assetbundle.processor.report.ReportPage;
import dev.assetbundle.processor.report.ReportTarget;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page about all assets, with the sizes that they have in production. It has a session of its
 * own, which builds when the page is asked for and something changed; so that no asset waits until
 * all others are minified.
 */
final class Index implements AutoCloseable {

  private final LiveSource source;
  private Optional<Work> work = Optional.empty();

  /** A session, and what it built last without breaking off. */
  private static final class Work {
    private final Bundles bundles;
    private final BuildSession session;
    private Snapshot seen = Snapshot.EMPTY;
    private Optional<AssetReport> report = Optional.empty();

    Work(Bundles bundles) {
      this.bundles = bundles;
      this.session = bundles.session().get();
    }

    AssetReport report() {
      Snapshot.Comparison now = compared();
      if (report.isPresent() && now.isSame()) {
        seen = now.same();
        return report.get();
      }
      report = Optional.empty();
      return build();
    }

    private Snapshot.Comparison compared() {
      try (LibraryTree files = new LibraryTree(new DiskTree(bundles.base()), bundles.libraries())) {
        return seen.compare(files, System.currentTimeMillis());
      }
    }

    private AssetReport build() {
      ReportTarget target =
          new ReportTarget(
              bundles.requests(),
              bundles.all().stream().map(Bundles.Bundle::codings).toList(),
              bundles.base());
      try {
        session.build(target);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        // It is not known what the build looked at, so nothing tells when this is over.
        return result(target, List.of(Problems.internal(e, SourceLocation.NONE)));
      }
      AssetReport built = result(target, session.problems());
      seen = session.seen();
      report = Optional.of(built);
      return built;
    }

    private AssetReport result(ReportTarget target, List<Diagnostic> said) {
      List<Diagnostic> more = new ArrayList<>(bundles.wrong());
      more.addAll(said);
      target.report(0, more);
      return target.result();
    }
  }

  Index(LiveSource source) {
    this.source = source;
  }

  /**
   * Returns the page.
   *
   * @param assets whose next build makes the page load again
   */
  synchronized byte[] page(LiveAssets assets) throws IOException {
    // Before the build, so that the page loads again after a change that may not be in it.
    Map<String, Object> state = assets.current();
    Bundles bundles = source.bundles();
    if (work.filter(one -> one.bundles.equals(bundles)).isEmpty()) {
      close();
      work = Optional.of(new Work(bundles));
    }
    String events = "/" + LiveSource.FOLDER + source.id() + "/events";
    return ReportPage.live(work.get().report(), events, String.valueOf(state.get("number")))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void close() {
    work.ifPresent(one -> one.session.close());
    work = Optional.empty();
  }
}
