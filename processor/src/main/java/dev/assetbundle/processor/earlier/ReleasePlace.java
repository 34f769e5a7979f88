package dev.assetbundle.processor.earlier;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ReleaseProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.source.FileTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where the manifest of an earlier release is.
 *
 * @param manifest its path in the release
 */
record ReleasePlace(Release release, String manifest) {

  private static final String MANIFESTS = "META-INF/assetbundle";
  private static final Pattern JAR = Pattern.compile("(?i)(.*\\.(?:jar|war|ear|zip))(?:!/?(.*))?");
  private static final Predicate<String> OF_SPROCKETS =
      Pattern.compile("\\.sprockets-manifest-[0-9a-f]+\\.json").asMatchPredicate();

  /** Where jars of applications have the classes of the application itself. */
  private static final List<String> CLASSES = List.of("", "BOOT-INF/classes/", "WEB-INF/classes/");

  /**
   * Finds the manifest of a bundle in what its author named as a release: a jar, a folder or the
   * manifest itself. Empty after reporting what is wrong.
   *
   * @param prefix of the bundle
   */
  static Optional<ReleasePlace> find(
      FileTree tree, String named, String bundle, String prefix, Consumer<Diagnostic> report) {
    String text = ProjectPath.normalize(named);
    var jar = JAR.matcher(text);
    if (jar.matches()) {
      return jar(tree, jar.group(1), report)
          .flatMap(
              release ->
                  jar.group(2) == null || jar.group(2).isEmpty()
                      ? search(release, named, bundle, prefix, report)
                      : Optional.of(new ReleasePlace(release, jar.group(2))));
    }
    if (text.endsWith(".json")) {
      return Optional.of(ofManifest(tree, text));
    }
    if (tree.list(text).isEmpty()) {
      report.accept(
          isFile(tree, text)
              ? ReleaseProblems.otherFile(text)
              : ReleaseProblems.missing(text, near(tree, text)));
      return Optional.empty();
    }
    return search(new ReleaseFolder(tree, text), named, bundle, prefix, report);
  }

  private static boolean isFile(FileTree tree, String name) {
    try {
      tree.content(name);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Release> jar(FileTree tree, String name, Consumer<Diagnostic> report) {
    Content jar;
    try {
      jar = tree.content(name);
    } catch (IOException e) {
      report.accept(ReleaseProblems.missing(name, near(tree, name)));
      return Optional.empty();
    }
    try {
      return Optional.of(ReleaseJar.read(name, jar));
    } catch (IOException | IllegalArgumentException e) {
      // The latter is what an entry without a proper name is.
      report.accept(ReleaseProblems.badJar(name, e));
      return Optional.empty();
    }
  }

  private static ReleasePlace ofManifest(FileTree tree, String text) {
    int slash = text.lastIndexOf('/');
    String folder = slash < 0 ? "" : text.substring(0, slash);
    String name = text.substring(slash + 1);
    if (!("/" + folder).endsWith("/" + MANIFESTS)) {
      return new ReleasePlace(new ReleaseFolder(tree, folder), name);
    }
    String root = folder.substring(0, Math.max(0, folder.length() - MANIFESTS.length() - 1));
    return new ReleasePlace(new ReleaseFolder(tree, root), MANIFESTS + "/" + name);
  }

  private static Optional<ReleasePlace> search(
      Release release, String named, String bundle, String prefix, Consumer<Diagnostic> report) {
    List<String> others = new ArrayList<>();
    for (String root : CLASSES) {
      for (String name : release.names(root + MANIFESTS)) {
        String path = root + MANIFESTS + "/" + name;
        if (name.equals(bundle + ".json")) {
          return Optional.of(new ReleasePlace(release, path));
        } else if (name.endsWith(".json")) {
          others.add(path);
        }
      }
    }
    List<String> exported = new ArrayList<>();
    for (String folder : prefix.isEmpty() ? List.of("") : List.of("", prefix.substring(1))) {
      release.names(folder).stream()
          .filter(OF_SPROCKETS)
          .forEach(name -> exported.add(LogicalPath.below(folder, name)));
    }
    if (exported.size() == 1) {
      return Optional.of(new ReleasePlace(release, exported.get(0)));
    }
    List<String> found = exported.isEmpty() ? others : exported;
    report.accept(
        ReleaseProblems.noManifest(
            named,
            MANIFESTS + "/" + bundle + ".json",
            found.stream().map(release::place).toList()));
    return Optional.empty();
  }

  /** Returns a name beside one that is missing, which may be meant. */
  static Optional<String> near(FileTree tree, String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    List<String> names =
        tree.list(folder).stream().flatMap(List::stream).map(FileTree.Entry::name).toList();
    return Suggestion.nearest(path.substring(slash + 1), names)
        .map(name -> LogicalPath.below(folder, name));
  }

  /**
   * Returns the folders of the release in which its files may lie, the likeliest first.
   *
   * @param prefix of the release
   */
  List<String> folders(String prefix) {
    int slash = manifest.lastIndexOf('/');
    String folder = slash < 0 ? "" : manifest.substring(0, slash);
    if (("/" + folder).endsWith("/" + MANIFESTS)) {
      String root = folder.substring(0, folder.length() - MANIFESTS.length());
      return List.of(root + "META-INF/resources" + prefix);
    }
    return prefix.isEmpty()
        ? List.of(folder)
        : List.of(folder, LogicalPath.below(folder, prefix.substring(1)));
  }

  /** Returns what messages call the manifest. */
  String name() {
    return release.place(manifest);
  }
}
