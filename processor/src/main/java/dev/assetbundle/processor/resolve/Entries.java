package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.ManifestProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.Glob;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.NodeModules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the first assets of a bundle: its manifests and its statics. */
public final class Entries {

  /** The pattern for all files that pages load: {@link PageFiles}. */
  static final String FOR_PAGES = "**";

  private final LoadPath loadPath;
  private final BundleRequest request;
  private final BiConsumer<Origin, Diagnostic> report;
  private final List<AssetSource> leftOut = new ArrayList<>();

  /** Finds the entries of a bundle, and reports what is wrong with what asks for them. */
  public Entries(LoadPath loadPath, BundleRequest request, BiConsumer<Origin, Diagnostic> report) {
    this.loadPath = loadPath;
    this.request = request;
    this.report = report;
  }

  /** Returns the sources of the first assets, each with the manifest or glob that names it. */
  public Map<AssetSource, Origin> find() {
    Map<AssetSource, Origin> entries = new LinkedHashMap<>();
    if (request.manifests().isEmpty() && request.statics().isEmpty() && !request.library()) {
      report.accept(Origin.BUNDLE, Problems.noManifests());
    }
    if (loadPath.roots().isEmpty()) {
      // A folder that may not be read is reported as such.
      // If the project folder does not exist, the front end reports that.
      if (loadPath.problems().isEmpty() && loadPath.isFolder("")) {
        report.accept(
            Origin.PATHS, new SearchPathHints(loadPath).noRoots(request.settings().paths()));
      }
      return entries;
    }
    if (loadPath.problems().isEmpty()) {
      new SearchPathHints(loadPath)
          .empty(request.ownPaths())
          .ifPresent(problem -> report.accept(Origin.PATHS, problem));
    }
    Manifests manifests = new Manifests(loadPath, request.manifests(), report);
    for (int i = 0; i < request.manifests().size(); i++) {
      String name = request.manifests().get(i);
      Origin origin = Origin.manifest(i);
      List<AssetSource> found = Glob.isGlob(name) ? matching(name, origin) : manifests.find(i);
      for (AssetSource source : found) {
        entries.putIfAbsent(source, origin);
      }
    }
    manifests.reportMissing();
    statics().forEach(entries::putIfAbsent);
    return entries;
  }

  private List<AssetSource> matching(String name, Origin origin) {
    List<AssetSource> bundled = ownFiles(file -> file.type().isBundled());
    List<AssetSource> found = GlobHints.matching(name, bundled);
    if (found.isEmpty() && loadPath.problems().isEmpty()) {
      GlobHints hints = new GlobHints(loadPath.roots(), bundled);
      report.accept(origin, ManifestProblems.emptyGlob(name, hints.of(name)));
    }
    return found;
  }

  private Map<AssetSource, Origin> statics() {
    Map<String, Glob> globs = new LinkedHashMap<>();
    request.statics().forEach(text -> globs.put(text, new Glob(text)));
    if (globs.isEmpty()) {
      return Map.of();
    }
    Set<String> unused = new LinkedHashSet<>(globs.keySet());
    if (!request.manifests().isEmpty()) {
      // The default pattern may match nothing.
      unused.remove(FOR_PAGES);
    }
    PageFiles forPages = new PageFiles(request.contentTypes());
    Map<AssetSource, Origin> taken = new LinkedHashMap<>();
    List<AssetSource> files = ownFiles(file -> !file.type().isBundled());
    for (AssetSource file : files) {
      List<String> by =
          globs.entrySet().stream()
              .filter(glob -> glob.getValue().matches(file.logicalPath().value()))
              .map(Map.Entry::getKey)
              .filter(glob -> !glob.equals(FOR_PAGES) || isForPages(forPages, file))
              .toList();
      by.forEach(unused::remove);
      if (by.isEmpty()) {
        leftOut.add(file);
      } else {
        taken.put(file, origin(by.get(0)));
      }
    }
    GlobHints hints = new GlobHints(loadPath.roots(), files);
    for (String text : unused) {
      Diagnostic problem = ManifestProblems.emptyGlob(text, hints.of(text));
      report.accept(origin(text), problem.asWarning());
    }
    return taken;
  }

  private Origin origin(String glob) {
    return Origin.statics(request.statics().indexOf(glob));
  }

  private static boolean isForPages(PageFiles forPages, AssetSource file) {
    return forPages.has(file.file().toString(), file.logicalPath());
  }

  /**
   * Reports files that the default patterns leave out.
   *
   * @param used tells which of them are of use anyway
   */
  public void reportLeftOut(Predicate<AssetSource> used) {
    List<String> files =
        leftOut.stream()
            .filter(file -> !used.test(file))
            .map(file -> file.file().toString())
            .toList();
    if (!files.isEmpty() && request.statics().contains(FOR_PAGES)) {
      report.accept(Origin.STATICS, FileProblems.leftOut(files));
    }
  }

  // A file hides files of the same logical path in later roots; two of the same root are reported
  // by the check of outputs.
  private List<AssetSource> ownFiles(Predicate<AssetSource> wanted) {
    Map<LogicalPath, String> owners = new LinkedHashMap<>();
    List<AssetSource> found = new ArrayList<>();
    for (String root : loadPath.roots()) {
      for (AssetSource file : files(root)) {
        if (wanted.test(file)
            && file.file().root().equals(root)
            && root.equals(owners.computeIfAbsent(file.logicalPath(), path -> root))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  // Of packages that were installed only those are searched that a pattern begins with: there are
  // thousands of files, and none of them is an asset of its own.
  private List<AssetSource> files(String root) {
    if (!NodeModules.isFolder(root)) {
      return loadPath.files(root, true, this::link);
    }
    return Stream.concat(request.manifests().stream(), request.statics().stream())
        .filter(Glob::isGlob)
        .map(glob -> glob.substring(0, Math.max(0, glob.indexOf('/'))))
        .filter(name -> !name.isEmpty() && !Glob.isGlob(name))
        .distinct()
        .flatMap(name -> loadPath.files(LogicalPath.below(root, name), true, this::link).stream())
        .toList();
  }

  private void link(Entry link) {
    boolean loop = link.kind() == Kind.LINK_LOOP;
    report.accept(
        Origin.BUNDLE,
        Problems.brokenLink(link.name(), loop, new SourceLocation(link.name(), 0, 0)));
  }
}
