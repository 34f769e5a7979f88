package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.tool.Toolbox;
import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.earlier.EarlierAssets;
import dev.assetbundle.processor.incremental.TaskResults;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LoadPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Builds several bundles. Bundles with the same settings share all tasks, and a problem of a file
 * is reported once, however many bundles contain it.
 *
 * @param previous results of the previous build, for each group of settings; read when the first
 *     one is needed
 * @param working is told each file that is worked on, by any thread
 */
record AssetPipeline(
    FileTree tree, Toolbox tools, Supplier<List<TaskResults>> previous, Consumer<String> working) {

  /**
   * The results of a build.
   *
   * @param bundles in the order of the requests
   * @param results of tasks, for each group of settings, for the next build
   */
  record Built(
      List<BundleResult> bundles, Supplier<List<Map<String, TaskResults.Result>>> results) {

    /** Copies the list. */
    Built {
      bundles = List.copyOf(bundles);
    }
  }

  /** Builds all of {@code requests}. */
  Built build(List<BundleRequest> requests) {
    FileTypes types = tools.fileTypes();
    Map<Settings, Stages> groups = new LinkedHashMap<>();
    Set<Diagnostic> reported = new HashSet<>();
    Map<String, Output> outputs = new HashMap<>();
    List<BundleResult> results = new ArrayList<>();
    for (BundleRequest request : requests) {
      Stages stages =
          groups.computeIfAbsent(
              request.settings(),
              settings ->
                  new Stages(
                      settings,
                      new LoadPath(
                          tree,
                          settings.paths(),
                          types,
                          settings.allowLinks(),
                          settings.libraries()),
                      tools,
                      group(groups.size())));
      BundleResult result = new BundleBuild(stages, request, reported, working).build();
      results.add(asOnlyLibrary(withEarlier(withoutClashes(result, outputs)), results));
    }
    return new Built(results, () -> groups.values().stream().map(Stages::results).toList());
  }

  private BundleResult withEarlier(BundleResult result) {
    BundleRequest request = result.request();
    if (request.previous().isEmpty()) {
      return result;
    }
    List<BundleResult.Finding> findings = new ArrayList<>();
    EarlierAssets earlier =
        new EarlierAssets(
            tree,
            request,
            (origin, problem) -> findings.add(new BundleResult.Finding(origin, problem)));
    return result.withEarlier(earlier.find(result.assets())).plus(findings);
  }

  // The roots of a library have numbers, which would not tell whose they are.
  private static BundleResult asOnlyLibrary(BundleResult result, List<BundleResult> before) {
    Optional<String> first =
        before.stream()
            .map(BundleResult::request)
            .filter(BundleRequest::library)
            .map(BundleRequest::name)
            .findFirst();
    return !result.request().library() || first.isEmpty()
        ? result
        : result.plus(
            List.of(
                new BundleResult.Finding(
                    Origin.LIBRARY,
                    BundleProblems.secondLibrary(first.get(), result.request().name()))));
  }

  private Supplier<TaskResults> group(int number) {
    return () -> number < previous.get().size() ? previous.get().get(number) : TaskResults.NONE;
  }

  /**
   * A file that is to be written.
   *
   * @param bundle the first one that has it
   */
  private record Output(String bundle, BuiltAsset asset) {}

  // Bundles with different settings may write the same file only if the bytes are equal.
  private static BundleResult withoutClashes(BundleResult result, Map<String, Output> outputs) {
    List<BundleResult.Finding> findings = new ArrayList<>();
    for (BuiltAsset asset : result.assets()) {
      String path = result.request().settings().prefix() + "/" + asset.outputPath();
      Output other = outputs.putIfAbsent(path, new Output(result.request().name(), asset));
      // Two of one bundle were reported before.
      if (other != null
          && !other.bundle().equals(result.request().name())
          && !other.asset().digests().sha256().equals(asset.digests().sha256())) {
        Set<String> files = new LinkedHashSet<>(other.asset().sources());
        files.addAll(asset.sources());
        findings.add(
            new BundleResult.Finding(
                Origin.BUNDLE,
                BundleProblems.sharedOutput(path, other.bundle(), result.request().name(), files)));
      }
    }
    return result.plus(findings);
  }
}
