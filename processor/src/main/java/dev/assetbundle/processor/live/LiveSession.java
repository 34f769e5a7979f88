package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.BundleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The builds of the same bundles with the same options, again and again. */
final class LiveSession implements AutoCloseable {

  private final Bundles bundles;
  private final LiveTarget target;
  private final BuildSession session;

  /** Opens one, and builds nothing yet. */
  LiveSession(Bundles bundles) {
    this.bundles = bundles;
    this.target =
        new LiveTarget(bundles.base(), bundles.all().stream().map(Bundles.Bundle::edited).toList());
    this.session = bundles.session().get();
  }

  /** Returns what is built. */
  Bundles bundles() {
    return bundles;
  }

  /**
   * What a build gave.
   *
   * @param bundles by their names
   * @param said all that was reported
   */
  record Built(Map<String, BundleResult> bundles, List<Diagnostic> said) {

    /** Returns what is known of a build that broke off. */
    static Built broken(Throwable failure) {
      return new Built(Map.of(), List.of(Problems.internal(failure, SourceLocation.NONE)));
    }
  }

  /**
   * Builds what is not up to date.
   *
   * @param changed all files and folders that changed since the last call; empty if that is not
   *     known
   * @return the results; empty if everything was up to date
   */
  Optional<Built> build(Optional<Set<String>> changed) {
    changed.ifPresent(session::changed);
    try {
      session.build(target);
    } catch (RuntimeException | Error e) {
      // Nobody else would tell of it: a check that fails leaves the state as it is.
      broke();
      return Optional.of(Built.broken(e));
    }
    return target.take().map(this::built);
  }

  /** Is told that what was built last did not become a state, so that it is built again. */
  void broke() {
    target.broke();
  }

  private Built built(List<BundleResult> results) {
    Map<String, BundleResult> built = new LinkedHashMap<>();
    for (int i = 0; i < results.size(); i++) {
      built.put(bundles.all().get(i).name(), results.get(i));
    }
    List<Diagnostic> said = new ArrayList<>(bundles.wrong());
    target.said().forEach(said::add);
    said.addAll(session.problems());
    return new Built(built, said);
  }

  /** Returns the files and folders that the last build looked at. */
  Snapshot inputs() {
    return session.inputs(target);
  }

  @Override
  public void close() {
    session.close();
  }
}
