package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds sources in the folder that a build writes to. Their place may be that of an output, and
 * outputs of one build would be sources of the next.
 *
 * @param root of the project
 * @param out receives the assets
 */
record OwnOutputs(Path root, Path out) {

  /** Returns an error about the first source there; empty if there is none. */
  Optional<Diagnostic> problem(BundleResult bundle) {
    Path place = DiskTree.real(out);
    return isInRoot(place, bundle.request().settings().paths())
        ? bundle.assets().stream()
            .map(BuiltAsset::sources)
            .flatMap(List::stream)
            .filter(source -> real(source).filter(file -> file.startsWith(place)).isPresent())
            .sorted()
            .findFirst()
            .map(source -> OutputProblems.ownOutput(source, out.toString()))
        : Optional.empty();
  }

  // Above all roots the folder has sources, too, but not where outputs are written.
  private boolean isInRoot(Path place, List<String> paths) {
    return paths.stream()
        .map(path -> ProjectPath.folder(ProjectPath.normalize(path)))
        .flatMap(folder -> real(folder).stream())
        .anyMatch(place::startsWith);
  }

  private Optional<Path> real(String name) {
    return new DiskTree(root).path(name).map(DiskTree::real);
  }
}
