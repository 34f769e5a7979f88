package dev.assetbundle.processor.differential;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the real build makes of many small bundles at once. */
final class BuiltScripts {

  private final List<List<String>> files = new ArrayList<>();
  private final List<Map<String, String>> texts = new ArrayList<>();
  private final Map<String, List<Diagnostic>> said = new HashMap<>();

  private BuiltScripts() {}

  /**
   * Builds bundles, in this process.
   *
   * @param bundles the texts of the files of each bundle, in their order
   */
  static BuiltScripts of(List<List<String>> bundles) {
    BuiltScripts built = new BuiltScripts();
    MemoryTree tree = new MemoryTree();
    List<String> manifests = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (List<String> bundle : bundles) {
      String manifest = manifest(manifests.size());
      StringBuilder directives = new StringBuilder();
      List<String> parts = new ArrayList<>();
      for (String text : bundle) {
        // A file that is in two bundles is minified once.
        String name = names.computeIfAbsent(text, key -> "part/f" + names.size() + ".js");
        tree.put("js/" + name, text);
        parts.add("js/" + name);
        directives.append("//= require ").append(name).append('\n');
      }
      tree.put("js/" + manifest, directives.toString());
      manifests.add(manifest);
      built.files.add(parts);
    }
    List<BundleRequest> requests =
        List.of(
            new BundleRequest(
                "plain", manifests, List.of(), settings(false), ContentTypes.STANDARD, List.of()),
            new BundleRequest(
                "minified",
                manifests,
                List.of(),
                settings(true),
                ContentTypes.STANDARD,
                List.of()));
    Builds.once(tree, BuiltScripts.class.getClassLoader(), requests).forEach(built::add);
    return built;
  }

  /** Returns the text of a bundle as it is published; empty if there is none. */
  String text(int bundle, boolean minified) {
    return texts.get(minified ? 1 : 0).getOrDefault(manifest(bundle), "");
  }

  /** Returns what was said about a bundle and its files, each once. */
  List<String> said(int bundle, Severity severity) {
    return Stream.concat(Stream.of("js/" + manifest(bundle)), files.get(bundle).stream())
        .flatMap(file -> said.getOrDefault(file, List.of()).stream())
        .filter(diagnostic -> diagnostic.severity() == severity)
        .map(diagnostic -> diagnostic.message() + " [" + diagnostic.code() + "]")
        .distinct()
        .toList();
  }

  private void add(BundleResult result) {
    Map<String, String> found = new HashMap<>();
    for (BuiltAsset asset : result.assets()) {
      found.put(asset.logicalPath().value(), Builds.text(asset));
    }
    texts.add(found);
    for (BundleResult.Finding finding : result.findings()) {
      said.computeIfAbsent(finding.diagnostic().at().path(), key -> new ArrayList<>())
          .add(finding.diagnostic());
    }
  }

  private static String manifest(int bundle) {
    return "b" + bundle + ".js";
  }

  private static Settings settings(boolean minify) {
    return Builds.settings(List.of("js"), "/assets", minify, false);
  }
}
