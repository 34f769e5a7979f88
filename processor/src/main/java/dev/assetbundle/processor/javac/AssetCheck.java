package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.javac.declaration.Options;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.record.LiveFile;
import dev.assetbundle.processor.record.LiveRecord;
import dev.assetbundle.processor.session.BuildOptions;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.session.SessionTools;
import dev.assetbundle.processor.source.CachedFileTree;
import dev.assetbundle.processor.source.DiskTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

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
    List<BundleRequest> requests = new ArrayList<>();
    for (LiveRecord.Type type : record.get().types()) {
      Options options =
          new Options(type.options(), type.members(), (member, problem) -> said.add(problem));
      requests.add(new BuildOptions(options).request(type.name()));
      options.checkOthers();
    }
    said.addAll(build(record.get().types().get(0).options(), base, requests));
    if (said.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
      said.forEach(one -> report.accept(one.severity().word(), one.toMessage()));
    }
  }

  private static List<Diagnostic> build(
      Map<String, String> options, Path base, List<BundleRequest> requests) {
    List<Diagnostic> said = new ArrayList<>();
    BuildOptions checked =
        new BuildOptions(new Options(options, Map.of(), (member, problem) -> said.add(problem)));
    Caches.Opened stores = checked.stores(base);
    SessionTools tools = checked.tools(AssetCheck.class.getClassLoader(), base);
    try (BuildSession session = new BuildSession(tools, stores)) {
      session
          .bundles(new CachedFileTree(new DiskTree(base)), requests)
          .forEach(bundle -> bundle.findings().forEach(found -> said.add(found.diagnostic())));
    }
    return said;
  }
}
