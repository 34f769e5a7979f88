package dev.assetbundle.processor.source.jar;

import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.model.Utf8Order;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LibraryRoots.Root;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the roots of a library: the folders with assets that the conventions for jars name. */
record LibraryScan(FileTree tree) {

  private static final String IMPORT_MAP = "META-INF/importmap.json";

  private static final String PACKAGE = "package.json";

  /** Whether a file of a jar may be an asset, or says how assets are called. */
  static boolean isPlaced(String name) {
    return name.startsWith(LibraryRoots.PLAIN + "/")
        || LibraryRoots.PACKAGES.stream().anyMatch(folder -> name.startsWith(folder + "/"))
        || name.equals(IMPORT_MAP);
  }

  /** Whether a jar or folder is one of a library, by the names in it. */
  private record Folder(String path, String name, String version) {}

  /** Returns the roots of a library. */
  List<Root> roots(Library library) {
    List<Root> roots = new ArrayList<>();
    String plain = library.name() + "/" + LibraryRoots.PLAIN;
    for (String name : folders(plain)) {
      roots.add(new Root(library.name(), plain + "/" + name, List.of()));
    }
    for (Folder folder : packages(library)) {
      roots.add(new Root(library.name(), folder.path(), names(library, folder)));
    }
    return roots;
  }

  private List<Folder> packages(Library library) {
    List<Folder> found = new ArrayList<>();
    for (String packages : LibraryRoots.PACKAGES) {
      String above = library.name() + "/" + packages;
      for (String name : folders(above)) {
        for (String version : folders(above + "/" + name)) {
          found.add(new Folder(above + "/" + name + "/" + version, name, version));
        }
      }
    }
    return found;
  }

  private List<String> folders(String folder) {
    return tree.list(folder).orElse(List.of()).stream()
        .filter(entry -> entry.kind() == Kind.FOLDER && entry.isVisible())
        .map(Entry::name)
        .sorted(Utf8Order.INSTANCE)
        .toList();
  }

  // The name in package.json is the one by which others import it. Folders have no scopes: WebJars
  // write two underscores, and of the jars of mvnpm only the import map tells.
  private List<String> names(Library library, Folder folder) {
    Set<String> names = new LinkedHashSet<>();
    content(folder.path() + "/" + PACKAGE).flatMap(PackageName::ofPackage).ifPresent(names::add);
    content(library.name() + "/" + IMPORT_MAP)
        .flatMap(map -> PackageName.ofImportMap(map, folder.name() + "/" + folder.version() + "/"))
        .ifPresent(names::add);
    int scope = folder.name().indexOf("__");
    if (scope > 0 && scope + 2 < folder.name().length()) {
      names.add("@" + folder.name().replaceFirst("__", "/"));
    }
    names.add(folder.name());
    return List.copyOf(names);
  }

  private Optional<byte[]> content(String file) {
    try {
      return Optional.of(tree.content(file).bytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns a text that differs whenever a folder may have other roots. */
  String listing(Library library) {
    StringBuilder text = new StringBuilder();
    folders(library.name() + "/" + LibraryRoots.PLAIN)
        .forEach(name -> text.append(name).append('\n'));
    for (Folder folder : packages(library)) {
      text.append(folder).append(tree.stamp(folder.path() + "/" + PACKAGE)).append('\n');
    }
    return text.append(tree.stamp(library.name() + "/" + IMPORT_MAP)).toString();
  }
}
