package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds sources in the folder that a build writes to. Their place may be that of an output, and
 * outputs of one build would be sources of the next.
 *
 * @param root of the project
 * @param out receives the assets
 */
record OwnOutputs(Path root, Path out) {

  /** A folder with that at its end stands for those in it, which outputs may add to. */
  private static final Pattern EACH = Pattern.compile("(^|[/\\\\])\\*$");

  /** Returns an error about the first source there; empty if there is none. */
  Optional<Diagnostic> problem(BundleResult bundle) {
    Path place = DiskTree.real(out);
    return isInRoot(place, bundle.request().settings().paths())
        ? bundle.assets().stream()
            .map(BuiltAsset::sources)
            .flatMap(List::stream)
            .filter(source -> isIn(place, source))
            .sorted()
            .findFirst()
            .map(source -> OutputProblems.ownOutput(source, out.toString()))
        : Optional.empty();
  }

  // Above all roots the folder has sources, too, but not where outputs are written.
  private boolean isInRoot(Path place, List<String> paths) {
    return paths.stream()
        .map(path -> EACH.matcher(path).replaceFirst(""))
        .flatMap(folder -> path(folder).stream())
        .anyMatch(folder -> place.startsWith(DiskTree.real(folder)));
  }

  private boolean isIn(Path place, String source) {
    return path(source).filter(file -> DiskTree.real(file).startsWith(place)).isPresent();
  }

  private Optional<Path> path(String name) {
    return new DiskTree(root).path(name);
  }
}
