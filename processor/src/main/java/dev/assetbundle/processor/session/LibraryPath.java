package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.LibraryProblems;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.jar.LibraryMemory;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars and folders in which assets are looked for, with the names that they have on every
 * machine: of a jar as much of its path as tells it from the others.
 */
public final class LibraryPath {

  private static final String OPTION = "path";

  private final FileTree disk;
  private final Map<String, Library> libraries = new LinkedHashMap<>();

  /**
   * Names all that a build may use. What does not exist is left out.
   *
   * @param base the folder of the project
   */
  public LibraryPath(Path base, List<Path> files) {
    this.disk = new DiskTree(base);
    List<String> all =
        files.stream()
            .map(LibraryPath::text)
            .distinct()
            .filter(file -> isFolder(file) || isJar(file))
            .toList();
    List<String> jars = all.stream().filter(file -> !isFolder(file)).toList();
    for (String file : all) {
      String name =
          isFolder(file)
              ? ProjectPath.relative(text(base), file).replaceFirst("^\\./", "")
              : shortest(file, jars) + Library.JAR;
      libraries.put(file, new Library(name, file));
    }
  }

  /**
   * Returns the jars and folders that an option names, and reports those that are not there.
   *
   * @param base what a relative path is relative to
   */
  public static List<Path> given(BuildOptions options, Path base) {
    BuildOptions.Source source = options.source();
    DiskTree disk = new DiskTree(base);
    String separator = System.getProperty("path.separator", ":");
    List<Path> path = new ArrayList<>();
    for (String text : source.given(OPTION).orElse("").split(Pattern.quote(separator), -1)) {
      Optional<Path> file = text.isBlank() ? Optional.empty() : disk.path(text.strip());
      if (file.isPresent() && disk.isJarOrFolder(file.get())) {
        path.add(file.get());
      } else if (!text.isBlank()) {
        source.report(
            OPTION,
            LibraryProblems.noJar(
                source.typed(OPTION),
                text.strip(),
                file.map(Path::normalize).map(Path::toString).orElse("no path")));
      }
    }
    return path;
  }

  private static String text(Path file) {
    return file.toAbsolutePath().normalize().toString().replace('\\', '/');
  }

  private boolean isFolder(String file) {
    return disk.list(file).isPresent();
  }

  private boolean isJar(String file) {
    return disk.stamp(file).isPresent();
  }

  private static String shortest(String file, List<String> jars) {
    int start = file.lastIndexOf('/');
    while (start > 0 && isShared(file.substring(start), file, jars)) {
      start = file.lastIndexOf('/', start - 1);
    }
    return file.substring(start + 1);
  }

  private static boolean isShared(String end, String file, List<String> jars) {
    return jars.stream().anyMatch(other -> !other.equals(file) && other.endsWith(end));
  }

  /** Returns some of the libraries, in this order. */
  public List<Library> of(Stream<Path> files) {
    return files
        .map(LibraryPath::text)
        .map(libraries::get)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Returns the library of a jar or folder; empty if it does not exist. */
  public Optional<Library> of(Path file) {
    return of(Stream.of(file)).stream().findFirst();
  }

  /** Whether a library has no assets. */
  public boolean isEmpty(Library library) {
    LibraryMemory none = new LibraryMemory(key -> Optional.empty(), (key, bytes) -> {});
    try (LibraryTree tree = new LibraryTree(disk, List.of(library), none)) {
      return LibraryRoots.of(tree.content(LibraryRoots.FILE).bytes()).all().isEmpty();
    } catch (IOException e) {
      return true;
    }
  }
}
