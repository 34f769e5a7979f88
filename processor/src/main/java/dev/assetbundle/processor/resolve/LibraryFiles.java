package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.Glob;
import dev.assetbundle.processor.source.LibraryFile;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.NodeModules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The source files of a library that other modules get: all that a directive, an {@code @import}, a
 * {@code url()} or an {@code import} can name. What the default of statics refuses stays here.
 *
 * <p>Each root becomes a folder of its own, called by its number in the search path and its last
 * segment, {@code 1-javascripts}. So roots of one name stay apart, and since folders are searched
 * in the order of their names, the first of two files with one name is found there as it is here.
 */
public final class LibraryFiles {

  /** Files that tell what the folder around them gives to somebody who requires it. */
  private static final Set<String> OF_PACKAGES =
      Set.of("package.json", "bower.json", "component.json");

  /** Extensions of languages that extensions bring, which a module that only gives may lack. */
  private static final Set<String> OF_EXTENSIONS = Set.of("ts", "tsx", "mts", "cts", "jsx", "sass");

  private final LoadPath loadPath;
  private final boolean isWanted;
  private final Set<AssetSource> published;
  private final BiConsumer<Origin, Diagnostic> report;
  private final PageFiles forPages;
  private final List<Glob> globs;

  /**
   * Finds the files of a bundle, none if it is no library, and reports those that cannot be read.
   *
   * @param published sources of the bundle's own assets, which are given whatever they are
   */
  public LibraryFiles(
      LoadPath loadPath,
      BundleRequest request,
      Set<AssetSource> published,
      BiConsumer<Origin, Diagnostic> report) {
    this.loadPath = loadPath;
    this.isWanted = request.library();
    this.published = published;
    this.report = report;
    this.forPages = new PageFiles(request.contentTypes());
    this.globs =
        request.statics().stream()
            .filter(glob -> !glob.equals(Entries.FOR_PAGES))
            .map(Glob::new)
            .toList();
  }

  /** Returns the files, ordered by their paths in the library. */
  public List<LibraryFile> find() {
    List<LibraryFile> files = new ArrayList<>();
    if (!isWanted) {
      return files;
    }
    named().forEach((path, file) -> read(path, file).ifPresent(files::add));
    return files;
  }

  private Optional<LibraryFile> read(LogicalPath path, SourcePath file) {
    try {
      Content content = loadPath.content(file);
      return Optional.of(
          new LibraryFile(path, content, content.digests(IntegrityAlgorithm.SHA256)));
    } catch (IOException e) {
      report.accept(
          Origin.LIBRARY, FileProblems.unreadable(file.toString(), e, SourceLocation.of(file)));
      return Optional.empty();
    }
  }

  private SortedMap<LogicalPath, SourcePath> named() {
    List<SortedMap<String, SourcePath>> roots = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String root : loadPath.roots()) {
      SortedMap<String, SourcePath> files = files(root);
      if (!files.isEmpty()) {
        roots.add(files);
        names.add(root.substring(root.lastIndexOf('/') + 1));
      }
    }
    SortedMap<LogicalPath, SourcePath> found = new TreeMap<>();
    int digits = String.valueOf(roots.size()).length();
    for (int i = 0; i < roots.size(); i++) {
      String number = String.valueOf(i + 1);
      String folder =
          "0".repeat(digits - number.length())
              + number
              + (names.get(i).isEmpty() ? "" : "-" + names.get(i));
      for (Map.Entry<String, SourcePath> file : roots.get(i).entrySet()) {
        found.put(new LogicalPath(folder + "/" + file.getKey()), file.getValue());
      }
    }
    return found;
  }

  private SortedMap<String, SourcePath> files(String root) {
    SortedMap<String, SourcePath> files = new TreeMap<>();
    if (NodeModules.isInside(root + "/")) {
      return files;
    }
    // Broken links are reported by whoever looks for entries.
    for (AssetSource source : loadPath.files(root, true, link -> {})) {
      if (has(source)) {
        String name = source.file().toString();
        files.put(root.isEmpty() ? name : name.substring(root.length() + 1), source.file());
      }
    }
    return files;
  }

  /** Whether a source file goes into the library. */
  public boolean has(AssetSource source) {
    String file = source.file().toString();
    if (!isWanted || NodeModules.isInside(file)) {
      return false;
    }
    LogicalPath path = source.logicalPath();
    String name = path.fileName();
    return source.type().isBundled()
        || OF_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1))
        || forPages.has(file, path)
        || globs.stream().anyMatch(glob -> glob.matches(path.value()))
        || published.contains(source)
        || (path.depth() > 0 && OF_PACKAGES.contains(name));
  }
}
