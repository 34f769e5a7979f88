package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.SearchPathProblems;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryLookup;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LibraryRoots.Root;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The commands that tell where assets are looked for, and which files are found. */
final class Search {

  /** Names of options with a value, without dashes. */
  static final Set<String> VALUED = Project.valued();

  private static final Optional<MediaType> ANY = Optional.empty();

  private final List<String> names;
  private final Arguments arguments;
  private final PrintStream out;
  private final Console console;

  /**
   * @param options those of a project, after names for {@link #find}
   */
  Search(List<String> options, PrintStream out, PrintStream err) {
    int count = 0;
    while (count < options.size() && !options.get(count).startsWith("-")) {
      count++;
    }
    this.names = options.subList(0, count);
    this.arguments = new Arguments(options.subList(count, options.size()), VALUED);
    this.out = out;
    this.console = new Console(err);
  }

  /** Prints the folders in which assets are looked for, in order, and returns the exit status. */
  int paths() {
    return console.run("--root", () -> isDone(this::printRoots));
  }

  private boolean printRoots(Project project, LoadPath loadPath) {
    if (!names.isEmpty()) {
      console.print(SearchPathProblems.noNames(names));
      return false;
    }
    List<String> folders = folders(loadPath);
    if (folders.isEmpty()) {
      console.print(
          SearchPathProblems.noRoots(
              project.bundle().request().settings().paths(), Optional.empty()));
      return false;
    }
    for (String name : folders) {
      out.println(LibraryRoots.isOfJar(name) ? name : project.root().resolve(name).normalize());
    }
    return true;
  }

  /** Returns the roots, then the folders of libraries in which assets lie. */
  private static List<String> folders(LoadPath loadPath) {
    return Stream.concat(
            loadPath.roots().stream(), loadPath.libraryRoots().all().stream().map(Root::folder))
        .toList();
  }

  /**
   * Prints which files a name stands for: the one that is used, and those that it hides. Returns
   * the exit status.
   */
  int find() {
    return console.run("--root", () -> isDone(this::printFiles));
  }

  private boolean printFiles(Project project, LoadPath loadPath) {
    if (names.isEmpty()) {
      console.print(SearchPathProblems.noName());
      return false;
    }
    for (String name : names) {
      print(name, loadPath);
    }
    return !console.failed();
  }

  private void print(String name, LoadPath loadPath) {
    Optional<AssetSource> used = loadPath.find(name, ANY);
    LibraryLookup inLibraries = loadPath.inLibraries(name, ANY);
    if (used.isPresent()) {
      String file = String.valueOf(used.get().file());
      out.println(name + " is " + file + ", published as " + used.get().logicalPath());
      Stream.concat(
              inRoots(name, loadPath),
              inLibraries.matches().stream().flatMap(match -> match.file().stream()))
          .map(source -> String.valueOf(source.file()))
          .filter(other -> !other.equals(file))
          .distinct()
          .forEach(other -> out.println("    hides " + other));
    } else if (inLibraries.clash().isEmpty()) {
      console.print(SearchPathProblems.notFound(name, folders(loadPath), logicalPaths(loadPath)));
    } else {
      console.print(
          SearchPathProblems.ambiguous(
              name, inLibraries.clash().stream().map(Root::folder).toList()));
    }
  }

  private static Stream<AssetSource> inRoots(String name, LoadPath loadPath) {
    return LogicalPath.parse(name).stream()
        .flatMap(path -> loadPath.roots().stream().map(root -> loadPath.findIn(root, path, ANY)))
        .flatMap(Optional::stream);
  }

  private static Set<String> logicalPaths(LoadPath loadPath) {
    Set<String> names = new TreeSet<>();
    for (String folder : folders(loadPath)) {
      loadPath
          .files(folder, true, trouble -> {})
          .forEach(source -> names.add(source.logicalPath().value()));
    }
    return names;
  }

  private boolean isDone(BiPredicate<Project, LoadPath> work) {
    Optional<String> root = arguments.required("root", "a folder");
    Optional<Project> project = Project.read("search", root, arguments, console);
    if (project.isEmpty()) {
      return false;
    }
    BundleRequest request = project.get().bundle().request();
    try (BuildSession session = project.get().session().get();
        LibraryTree files = session.files(project.get().root(), List.of(request))) {
      return work.test(project.get(), session.searchPath(files, request.settings()));
    }
  }
}
