package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ScriptProblems;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.pipeline.ScriptFacts.Import;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks what the scripts of a bundle import. The names are published as they are written, so a
 * browser finds only what keeps its own name (HTML, section 8.1.5.2, module specifiers).
 */
final class ModuleImports {

  private final BuildRun run;
  private final AssetSource source;
  private final Node<?> node;
  private final List<AssetSource> links = new ArrayList<>();

  ModuleImports(BuildRun run, AssetSource source, Node<?> node) {
    this.run = run;
    this.source = source;
    this.node = node;
  }

  /** Reports imports that will fail; returns what has to be published for the others. */
  List<AssetSource> check(List<Unit> units) {
    for (Unit unit : units) {
      for (Import named : unit.script().orElseThrow().imports()) {
        check(named, unit.text().source());
      }
    }
    return links;
  }

  private void check(Import named, SourcePath from) {
    String whole = named.specifier();
    String path = whole.substring(0, AssetUrls.tail(whole));
    String prefix = run.settings().prefix() + "/";
    boolean relative = DirectiveResolver.isRelative(path);
    boolean isOurs = path.startsWith(prefix);
    if (path.isEmpty() || AssetUrls.isUrl(path) || (path.startsWith("/") && !isOurs)) {
      return;
    }
    String wanted = isOurs ? path.substring(prefix.length()) : path;
    Optional<AssetSource> target = relative ? beside(wanted, from) : find(wanted);
    if (target.isEmpty()) {
      missing(named, wanted, from, relative || isOurs);
    } else if (!relative && !isOurs) {
      node.report(ScriptProblems.bareImport(wanted, target.get().file().toString(), named.at()));
    } else {
      link(target.get(), isOurs ? path : url(path), named);
    }
  }

  /** Returns the path that a browser makes of a relative one. */
  private String url(String relative) {
    String folder = run.settings().prefix() + "/" + source.logicalPath().folder();
    String path = ProjectPath.resolve(folder.substring(1), relative);
    while (path.startsWith("../")) {
      path = path.substring("../".length());
    }
    return "/" + path;
  }

  private Optional<AssetSource> find(String name) {
    return run.loadPath().find(name, Optional.empty());
  }

  // On disk first, as the author sees it; then as browsers see the published folders.
  private Optional<AssetSource> beside(String path, SourcePath from) {
    return run.loadPath()
        .findFrom(from, path)
        .or(() -> find(ProjectPath.resolve(source.logicalPath().folder(), path)));
  }

  private void missing(Import named, String path, SourcePath from, boolean isFile) {
    MissingAsset missing =
        new MissingAsset(run.loadPath(), from, Optional.empty(), !node.hasReportedMuch());
    Diagnostic problem =
        isFile ? missing.describeUrl(path, named.at()) : missing.describe(path, named.at());
    new AssetUrls(run, source, node, links::add)
        .missing(
            isFile || problem.hint().isPresent()
                ? problem
                : problem.hint(
                    "if an import map of the page names it, set unknownAssets to WARN or PASS"));
  }

  private void link(AssetSource target, String url, Import named) {
    boolean keepsName =
        !run.settings().digest() || Finisher.keepsName(target.logicalPath().fileName());
    String published = run.settings().prefix() + "/" + target.logicalPath();
    if (keepsName && published.equals(url)) {
      links.add(target);
    } else {
      node.report(ScriptProblems.unlinkedImport(url, named.at()));
    }
  }
}
