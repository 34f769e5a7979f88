package dev.assetbundle.processor.link;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.MissingAsset;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import java.util.Optional;

/** Says what is known about a name in an import that nothing has. */
final class MissingModule {

  private static final String MODULES = "node_modules";

  private MissingModule() {}

  static void report(TaskView view, AssetSource importer, String name, SourceLocation at) {
    MissingAsset missing = MissingAsset.of(view, importer.file(), Optional.empty());
    if (LoadPath.isRelative(name) || name.startsWith("/")) {
      MissingAsset.report(view, missing.describeUrl(name, at));
      return;
    }
    Diagnostic problem = missing.describe(name, at);
    MissingAsset.report(
        view, problem.hint().isPresent() ? problem : problem.hint(hint(view.loadPath(), name)));
  }

  private static String hint(LoadPath loadPath, String name) {
    boolean isSearched = loadPath.roots().stream().anyMatch(root -> root.endsWith(MODULES));
    return ModuleProblems.installHint(
        name, !isSearched && loadPath.isFolder(MODULES), isSearched);
  }
}
