package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.model.SourcePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders of libraries in which assets lie. A package, such as a WebJar, has one for itself,
 * and the names of its assets begin with that of the package and lack its version; other libraries
 * have folders like the roots of a search path.
 *
 * @param all in the order of the search
 */
public record LibraryRoots(List<Root> all) {

  /**
   * The file of a {@link FileTree} with libraries that lists the roots of all of them. Who is told
   * what changed reads this name.
   */
  public static final String FILE = "jars of libraries";

  /** The folder of a library of which each folder is a plain root. */
  public static final String PLAIN = "META-INF/assetbundle/library";

  /** The folders of a library in which packages lie. */
  public static final List<String> PACKAGES =
      List.of("META-INF/resources/webjars", "META-INF/resources/_static");

  /** The folders of a library that decide about its roots. */
  public static final List<String> FOLDERS =
      Stream.concat(Stream.of(PLAIN), PACKAGES.stream()).toList();

  /** Whether a file or folder may be one of a jar, by its name. */
  public static boolean isOfJar(String name) {
    return name.equals(FILE) || name.contains(Library.JAR + "/");
  }

  /** Whether a file belongs to a package, of a jar or one that was installed, by its name. */
  public static boolean isOfPackage(String name) {
    return NodeModules.isInside(name) || name.contains(Library.JAR + "/META-INF/resources/");
  }

  /** Whether a file is not one of the application: one of a jar or of a package, by its name. */
  public static boolean isOfOthers(String name) {
    return isOfJar(name) || NodeModules.isInside(name);
  }

  /** No libraries. */
  static final LibraryRoots NONE = new LibraryRoots(List.of());

  /** Copies the list. */
  public LibraryRoots {
    all = List.copyOf(all);
  }

  /**
   * A folder with assets of a library.
   *
   * @param library its name
   * @param folder as the tree of files calls it
   * @param names those of the package, the right one first; empty if it is a plain root
   */
  public record Root(String library, String folder, List<String> names) {

    /** Copies the list. */
    public Root {
      names = List.copyOf(names);
    }

    /** Whether it holds a package. */
    public boolean isPackage() {
      return !names.isEmpty();
    }

    /** Returns what the names of its assets begin with. */
    String prefix() {
      return names.isEmpty() ? "" : names.get(0) + "/";
    }

    /** Returns the name of the file that is taken for the package if nothing says which one is. */
    LogicalPath mainName() {
      String name = names.get(0);
      return new LogicalPath(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Returns the part of a name that is below this folder; empty if it is not of this root. */
    private Optional<String> rest(String name) {
      if (names.isEmpty()) {
        return Optional.of(name);
      }
      return names.stream()
          .filter(own -> name.equals(own) || name.startsWith(own + "/"))
          .map(own -> name.length() == own.length() ? "" : name.substring(own.length() + 1))
          .findFirst();
    }
  }

  /**
   * Where a name may lie.
   *
   * @param rest the name below the root; empty for the package itself
   */
  public record Place(Root root, String rest) {

    /** Whether it is the package itself. */
    boolean isPackage() {
      return root.isPackage() && rest.isEmpty();
    }

    /** Returns the file; empty if it is the package itself, or the name leads out of the root. */
    public Optional<SourcePath> file() {
      return LogicalPath.parse(rest).map(path -> new SourcePath(root.folder(), path));
    }
  }

  /** Returns the bytes of the file that lists these roots. */
  public byte[] bytes() {
    return all.stream()
        .map(
            root ->
                Stream.concat(Stream.of(root.library(), root.folder()), root.names().stream())
                    .collect(Collectors.joining("\t", "", "\n")))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what {@link #bytes} wrote. */
  public static LibraryRoots of(byte[] bytes) {
    List<Root> roots = new ArrayList<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .forEach(
            line -> roots.add(new Root(line.get(0), line.get(1), line.subList(2, line.size()))));
    return new LibraryRoots(roots);
  }

  /** Reads the roots of some of the libraries of a tree, in the order of these. */
  static LibraryRoots read(FileTree tree, List<Library> libraries) {
    try {
      List<Root> known = of(tree.content(FILE).bytes()).all();
      return new LibraryRoots(
          libraries.stream()
              .flatMap(
                  library -> known.stream().filter(root -> root.library().equals(library.name())))
              .toList());
    } catch (IOException e) {
      return NONE;
    }
  }

  /** Returns where a name may lie. */
  public List<Place> places(String name) {
    return all.stream()
        .flatMap(root -> root.rest(name).map(rest -> new Place(root, rest)).stream())
        .toList();
  }

  /** Returns the root that a file or folder lies in. */
  Optional<Root> holding(String file) {
    return all.stream().filter(root -> (file + "/").startsWith(root.folder() + "/")).findFirst();
  }

  /** Returns the name of an asset by its path below a folder, which need not be of a library. */
  LogicalPath name(String folder, LogicalPath path) {
    return all.stream()
        .filter(root -> root.isPackage() && root.folder().equals(folder))
        .map(root -> new LogicalPath(root.prefix() + path))
        .findFirst()
        .orElse(path);
  }
}
