package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.LibraryProblems;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    Set<String> folders = new HashSet<>();
    // Hundreds of jars are not compared with each other, only those of one file name.
    Map<String, List<String>> jars = new HashMap<>();
    Set<String> all = new LinkedHashSet<>();
    for (Path each : files) {
      String file = text(each);
      if (all.add(file)) {
        if (isFolder(file)) {
          folders.add(file);
        } else if (isJar(file)) {
          jars.computeIfAbsent(fileName(file), name -> new ArrayList<>()).add(file);
        }
      }
    }
    for (String file : all) {
      List<String> alike = jars.getOrDefault(fileName(file), List.of());
      if (folders.contains(file)) {
        String name = ProjectPath.relative(text(base), file).replaceFirst("^\\./", "");
        libraries.put(file, new Library(name, file));
      } else if (alike.contains(file)) {
        libraries.put(file, new Library(shortest(file, alike) + Library.JAR, file));
      }
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

  private static String fileName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
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
        .distinct()
        .map(libraries::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns the library of a jar or folder; empty if it does not exist. */
  public Optional<Library> of(Path file) {
    return of(Stream.of(file)).stream().findFirst();
  }

  /** Whether a library has no assets. */
  public boolean isEmpty(Library library) {
    try (LibraryTree tree = new LibraryTree(disk, List.of(library))) {
      return LibraryRoots.of(tree.content(LibraryRoots.FILE).bytes()).all().isEmpty();
    } catch (IOException e) {
      return true;
    }
  }
}
