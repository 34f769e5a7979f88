package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.ManifestProblems;
import dev.assetbundle.processor.diagnostic.NameProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.Suggestion;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.Glob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Finds what a bundle begins with: its manifests, and its statics. */
final class Entries {

  /** Stands for no manifest. */
  static final int NO_MANIFEST = -1;

  /** The pattern that takes what pages need, and nothing else. */
  private static final String FOR_PAGES = "**";

  private final BuildRun run;
  private final BundleRequest request;
  private final BiConsumer<Integer, Diagnostic> report;
  private final List<AssetSource> leftOut = new ArrayList<>();

  /**
   * @param report receives what is wrong, with the index of the manifest
   */
  Entries(BuildRun run, BundleRequest request, BiConsumer<Integer, Diagnostic> report) {
    this.run = run;
    this.request = request;
    this.report = report;
  }

  /** Returns the sources of the first assets, each with the manifest that asks for it. */
  Map<AssetSource, Integer> find() {
    Map<AssetSource, Integer> entries = new LinkedHashMap<>();
    if (request.manifests().isEmpty() && request.statics().isEmpty()) {
      report.accept(NO_MANIFEST, Problems.noManifests());
    }
    if (run.loadPath().roots().isEmpty()) {
      // A folder that may not be read is said to be one.
      // Of a project that is not there, the door says so.
      if (run.loadPath().problems().isEmpty() && run.loadPath().isFolder("")) {
        report.accept(
            run.settings().paths().equals(Defaults.PATHS)
                ? NO_MANIFEST
                : BundleResult.Finding.PATHS,
            new SearchPathHints(run.loadPath()).noRoots(run.settings().paths()));
      }
      return entries;
    }
    if (run.loadPath().problems().isEmpty()) {
      new SearchPathHints(run.loadPath())
          .empty(request.ownPaths())
          .ifPresent(problem -> report.accept(BundleResult.Finding.PATHS, problem));
    }
    Manifests manifests = new Manifests(run.loadPath(), request.manifests(), report);
    for (int i = 0; i < request.manifests().size(); i++) {
      String name = request.manifests().get(i);
      List<AssetSource> found = Glob.isGlob(name) ? matching(name, i) : manifests.find(i);
      for (AssetSource source : found) {
        entries.putIfAbsent(source, i);
      }
    }
    manifests.reportMissing();
    statics().forEach(source -> entries.putIfAbsent(source, NO_MANIFEST));
    return entries;
  }

  private List<AssetSource> matching(String name, int index) {
    List<AssetSource> bundled = ownFiles(file -> file.type().isBundled());
    List<AssetSource> found = matching(name, bundled);
    if (found.isEmpty() && run.loadPath().problems().isEmpty()) {
      report.accept(index, ManifestProblems.emptyGlob(name, globHint(name, bundled)));
    }
    return found;
  }

  private static List<AssetSource> matching(String text, List<AssetSource> files) {
    Glob glob = new Glob(text);
    return files.stream().filter(file -> glob.matches(file.logicalPath().value())).toList();
  }

  private Optional<String> globHint(String text, List<AssetSource> files) {
    List<String> several = SeveralNames.in(text);
    if (several.size() > 1 && several.stream().anyMatch(one -> !matching(one, files).isEmpty())) {
      return Optional.of(ManifestProblems.several(several));
    }
    String bare = OtherPlaces.bare(text);
    if (!bare.equals(text) && !matching(bare, files).isEmpty()) {
      return Optional.of(Suggestion.ask(bare));
    }
    int query = text.indexOf('?');
    String name = text.substring(0, Math.max(0, query));
    if (query > 0 && !matching(name, files).isEmpty()) {
      return Optional.of(Suggestion.ask(name));
    }
    return run.loadPath().roots().stream()
        .flatMap(
            root ->
                OtherPlaces.withoutRoot(root, text)
                    .filter(rest -> !matching(rest, files).isEmpty())
                    .map(rest -> NameProblems.belowRoot(root, rest))
                    .stream())
        .findFirst();
  }

  private List<AssetSource> statics() {
    Map<String, Glob> globs = new LinkedHashMap<>();
    request.statics().forEach(text -> globs.put(text, new Glob(text)));
    if (globs.isEmpty()) {
      return List.of();
    }
    Set<String> unused = new LinkedHashSet<>(globs.keySet());
    if (!request.manifests().isEmpty()) {
      // The default takes whatever there is, which may be nothing.
      unused.remove(FOR_PAGES);
    }
    List<AssetSource> taken = new ArrayList<>();
    List<AssetSource> files = ownFiles(file -> !file.type().isBundled());
    for (AssetSource file : files) {
      List<String> by =
          globs.entrySet().stream()
              .filter(glob -> glob.getValue().matches(file.logicalPath().value()))
              .map(Map.Entry::getKey)
              .filter(glob -> !glob.equals(FOR_PAGES) || isForPages(file))
              .toList();
      by.forEach(unused::remove);
      (by.isEmpty() ? leftOut : taken).add(file);
    }
    for (String text : unused) {
      Diagnostic problem = ManifestProblems.emptyGlob(text, globHint(text, files));
      report.accept(NO_MANIFEST, problem.asWarning());
    }
    return taken;
  }

  private boolean isForPages(AssetSource file) {
    return request.contentTypes().isForPages(file.file().toString(), file.logicalPath());
  }

  /** Says which files are not published though nobody named any. */
  void reportLeftOut(Set<AssetSource> asked) {
    List<String> files =
        leftOut.stream()
            .filter(file -> !asked.contains(file))
            .map(file -> file.file().toString())
            .toList();
    if (!files.isEmpty() && request.statics().contains(FOR_PAGES)) {
      report.accept(NO_MANIFEST, FileProblems.leftOut(files));
    }
  }

  // A file in an earlier root hides one of the same logical path in a later one; two of one root
  // are left for the check of outputs.
  private List<AssetSource> ownFiles(Predicate<AssetSource> wanted) {
    Map<LogicalPath, String> owners = new LinkedHashMap<>();
    List<AssetSource> found = new ArrayList<>();
    for (String root : run.loadPath().roots()) {
      for (AssetSource file : run.loadPath().files(root, true, this::link)) {
        if (wanted.test(file)
            && file.file().root().equals(root)
            && root.equals(owners.computeIfAbsent(file.logicalPath(), path -> root))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private void link(Entry link) {
    boolean loop = link.kind() == Kind.LINK_LOOP;
    report.accept(
        NO_MANIFEST, Problems.brokenLink(link.name(), loop, new SourceLocation(link.name(), 0, 0)));
  }
}
