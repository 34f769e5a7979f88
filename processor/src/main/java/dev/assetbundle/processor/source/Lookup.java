package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.FileTree.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One name looked up in one root (Sprockets 4, lookup): the files of that name, then the entry file
 * that the package file of a folder of that name declares, then the index file of that folder.
 */
final class Lookup {

  private final LoadPath loadPath;
  private final String root;
  private final LogicalPath path;
  private final FileType asked;
  private final Optional<MediaType> accept;
  private final Optional<MediaType> wanted;
  private final Consumer<Diagnostic> report;

  /** Reports files that are not used because of another one. */
  Lookup(
      LoadPath loadPath,
      String root,
      LogicalPath path,
      Optional<MediaType> accept,
      Consumer<Diagnostic> report) {
    this.loadPath = loadPath;
    this.root = root;
    this.path = path;
    this.asked = loadPath.types().of(path.fileName());
    this.accept = accept;
    this.wanted = accept.or(asked::type);
    this.report = report;
  }

  Optional<AssetSource> best() {
    if (asked.type().isPresent() && !asked.is(wanted.orElseThrow())) {
      return Optional.empty();
    }
    if (!asked.steps().isEmpty()) {
      return accept.isPresent() ? Optional.empty() : exact();
    }
    Comparator<AssetSource> byRank =
        Comparator.comparing(candidate -> loadPath.types().rank(candidate.type()));
    List<AssetSource> candidates = candidates();
    // Of equal candidates the first one wins, so their order matters.
    Optional<AssetSource> best =
        wanted.isEmpty()
            ? candidates.stream().findFirst()
            : candidates.stream().filter(c -> c.type().is(wanted.get())).min(byRank);
    if (candidates.size() > 1) {
      best.ifPresent(used -> reportShadowed(used, candidates));
    }
    return best;
  }

  // Two files of one folder are a mistake; a file in an earlier root may hide others on purpose.
  private void reportShadowed(AssetSource used, List<AssetSource> candidates) {
    List<String> others =
        candidates.stream()
            .filter(other -> !other.file().equals(used.file()))
            .filter(other -> other.logicalPath().equals(used.logicalPath()))
            .filter(other -> other.file().path().folder().equals(used.file().path().folder()))
            .map(other -> other.file().toString())
            .distinct()
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      report.accept(
          FileProblems.shadowed(used.logicalPath().value(), used.file().toString(), others));
    }
  }

  // A name with the extension of a source means exactly that file. Its type is that of the source,
  // so directives that want scripts or stylesheets do not accept it.
  private Optional<AssetSource> exact() {
    SourcePath file = new SourcePath(root, path);
    return loadPath.isFile(file) ? Optional.of(loadPath.source(file)) : Optional.empty();
  }

  private List<AssetSource> candidates() {
    List<AssetSource> found = new ArrayList<>();
    String name = asked.name();
    Optional<Folder> folder = loadPath.folder(inProject(path.folder()));
    folder.ifPresent(
        f -> {
          for (String file : f.filesCalled(name)) {
            found.add(loadPath.source(new SourcePath(root, path.sibling(file))));
          }
        });
    if (folder.isPresent() && folder.get().has(name, Kind.FOLDER)) {
      LogicalPath inside = path.sibling(name);
      found.addAll(new PackageFiles(loadPath, root, inside.value()).entries());
      found.addAll(index(inside));
    }
    return found;
  }

  private List<AssetSource> index(LogicalPath folder) {
    List<AssetSource> found = new ArrayList<>();
    for (String file :
        loadPath.folder(inProject(folder.value())).orElseThrow().filesCalled("index")) {
      FileType type = loadPath.types().of(file);
      if (type.type().isPresent()) {
        found.add(
            new AssetSource(
                new SourcePath(root, new LogicalPath(folder + "/" + file)),
                type,
                loadPath.name(root, new LogicalPath(folder + "." + type.extension()))));
      }
    }
    return found;
  }

  private String inProject(String folder) {
    return root.isEmpty() ? folder : folder.isEmpty() ? root : root + "/" + folder;
  }
}
