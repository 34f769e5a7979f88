package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.javac.declaration.RecordedRequests;
import dev.assetbundle.processor.live.record.LiveFile;
import dev.assetbundle.processor.live.record.LiveRecord;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.SessionTools;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Finds the errors in the assets of a class output before a build tool removes anything there.
 * Build tools call it by reflection, in a class loader of its own, so its parameters are types of
 * the JDK only.
 */
public final class AssetCheck {

  private AssetCheck() {}

  /**
   * Builds the assets as the previous compilation did, and writes nothing.
   *
   * @param live the file that the previous compilation left
   * @param report receives severity and text of all diagnostics, in order, if one of them is an
   *     error; otherwise nothing, since the compiler will report them
   */
  public static void check(Path live, BiConsumer<String, String> report) {
    Optional<LiveRecord> record = new LiveFile(live).read();
    if (record.isEmpty() || record.get().types().isEmpty()) {
      return;
    }
    TreeSet<Diagnostic> said = new TreeSet<>();
    Path base = Path.of(record.get().base());
    build(base, RecordedRequests.of(record.get(), options -> options, said::add), said::add);
    if (said.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
      said.forEach(one -> report.accept(one.severity().word(), one.toMessage()));
    }
  }

  private static void build(Path base, RecordedRequests recorded, Consumer<Diagnostic> report) {
    Caches.Opened stores = recorded.shared().stores(base);
    SessionTools tools = recorded.shared().tools(AssetCheck.class.getClassLoader(), base);
    try (BuildSession session = new BuildSession(tools, stores)) {
      session
          .bundles(base, recorded.requests())
          .forEach(bundle -> bundle.findings().forEach(one -> report.accept(one.diagnostic())));
    }
  }
}
