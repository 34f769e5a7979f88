package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.record.LiveRecord;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.BundleResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The builds of one record: the same bundles with the same options, again and again. */
final class LiveSession implements AutoCloseable {

  private final LiveRecord record;
  private final List<Diagnostic> wrong = new ArrayList<>();
  private final LiveTarget target;
  private final BuildSession session;

  /**
   * Opens one.
   *
   * @throws IOException if the record says nothing that can be built; the message says why
   */
  LiveSession(LiveRecord record) throws IOException {
    if (record.types().isEmpty()) {
      throw new IOException(
          "the last compilation had no type with @AssetBundle: compile one, then start again");
    }
    this.record = record;
    List<BundleRequest> requests = new ArrayList<>();
    for (LiveRecord.Type type : record.types()) {
      Options read = new Options(options(type), type.members(), (member, one) -> wrong.add(one));
      requests.add(new BuildOptions(read).request(type.name()));
      read.checkOthers();
    }
    BuildOptions shared =
        new BuildOptions(
            new Options(options(record.types().get(0)), Map.of(), (member, one) -> wrong.add(one)));
    this.target = new LiveTarget(base(), requests);
    this.session =
        new BuildSession(
            shared.tools(LiveSession.class.getClassLoader(), base()), shared.stores(base()));
  }

  // Neither minified nor compressed, whatever the next real build does.
  private static Map<String, String> options(LiveRecord.Type type) {
    Map<String, String> options = new HashMap<>(type.options());
    options.put(Options.PREFIX + "mode", "development");
    options.put(Options.PREFIX + "minify", "false");
    options.remove(Options.PREFIX + "encodings");
    // What an error tracker gets of a release is for the one who develops.
    options.remove(Options.PREFIX + "sourceMaps", "hidden");
    options.remove(Options.PREFIX + "sourceMaps", "HIDDEN");
    return options;
  }

  LiveRecord record() {
    return record;
  }

  /** Returns the folder that sources are relative to. */
  Path base() {
    return Path.of(record.base());
  }

  /**
   * What a build gave.
   *
   * @param bundles by the names of their generated classes
   * @param said all that was reported
   */
  record Built(Map<String, BundleResult> bundles, List<Diagnostic> said) {}

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
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return Optional.of(new Built(Map.of(), List.of(Problems.internal(e, SourceLocation.NONE))));
    }
    return target.take().map(this::built);
  }

  private Built built(List<BundleResult> results) {
    Map<String, BundleResult> bundles = new LinkedHashMap<>();
    for (int i = 0; i < results.size(); i++) {
      bundles.put(record.types().get(i).generated(), results.get(i));
    }
    List<Diagnostic> said = new ArrayList<>(wrong);
    target.said().forEach(said::add);
    said.addAll(session.problems());
    return new Built(bundles, said);
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
