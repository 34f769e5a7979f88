package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.SearchPathProblems;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The commands that tell where assets are looked for, and which files are found. */
final class Search {

  /** Names of options with a value, without dashes. */
  static final Set<String> VALUED = Project.valued();

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

  private boolean printRoots(Searched project) {
    if (!names.isEmpty()) {
      console.print(SearchPathProblems.noNames(names));
      return false;
    }
    LoadPath loadPath = project.loadPath();
    List<LibraryRoots.Root> libraries = loadPath.libraryRoots().all();
    if (loadPath.roots().isEmpty() && libraries.isEmpty()) {
      console.print(SearchPathProblems.noRoots(project.settings().paths(), Optional.empty()));
      return false;
    }
    loadPath.roots().forEach(root -> out.println(project.folder().resolve(root)));
    libraries.forEach(root -> out.println(project.place(root)));
    return true;
  }

  /**
   * Prints which files a name stands for: the one that is used, and those that it hides. Returns
   * the exit status.
   */
  int find() {
    return console.run("--root", () -> isDone(this::printFiles));
  }

  private boolean printFiles(Searched project) {
    if (names.isEmpty()) {
      console.print(SearchPathProblems.noName());
      return false;
    }
    names.forEach(name -> print(name, project));
    return !console.failed();
  }

  private void print(String name, Searched project) {
    LoadPath all = project.loadPath();
    Optional<AssetSource> used = all.find(name, Optional.empty());
    if (used.isEmpty()) {
      console.print(SearchPathProblems.notFound(name, all.roots(), logicalPaths(all)));
      return;
    }
    out.println(name + " is " + used.get().file() + ", published as " + used.get().logicalPath());
    Stream.concat(
            all.roots().stream().flatMap(root -> project.find(List.of(root), name).stream()),
            project.find(List.of(), name).stream())
        .map(source -> String.valueOf(source.file()))
        .filter(file -> !file.equals(String.valueOf(used.get().file())))
        .distinct()
        .forEach(file -> out.println("    hides " + file));
  }

  private static Set<String> logicalPaths(LoadPath loadPath) {
    Set<String> names = new TreeSet<>();
    for (String root : loadPath.roots()) {
      loadPath
          .files(root, true, trouble -> {})
          .forEach(source -> names.add(source.logicalPath().value()));
    }
    return names;
  }

  private boolean isDone(Predicate<Searched> work) {
    Optional<String> root = arguments.required("root", "a folder");
    Optional<Project> project = Project.read("search", root, arguments, console);
    if (project.isEmpty()) {
      return false;
    }
    Settings settings = project.get().bundle().request().settings();
    try (BuildSession session = project.get().session().get();
        LibraryTree files =
            new LibraryTree(new DiskTree(project.get().root()), settings.libraries())) {
      return work.test(new Searched(project.get().root(), settings, session, files));
    }
  }

  /** A project whose files can be found. */
  private record Searched(Path folder, Settings settings, BuildSession session, FileTree files) {

    LoadPath loadPath() {
      return session.searchPath(files, settings.paths(), settings);
    }

    /** Finds a file in some folders, and else in the libraries. */
    Optional<AssetSource> find(List<String> paths, String name) {
      return session.searchPath(files, paths, settings).find(name, Optional.empty());
    }

    /** Returns where a folder of a library is, as its user would look for it. */
    String place(LibraryRoots.Root root) {
      return settings.libraries().stream()
          .filter(library -> library.name().equals(root.library()))
          .map(
              library ->
                  library.file()
                      + (library.isJar() ? Library.JAR : "")
                      + root.folder().substring(library.name().length()))
          .findFirst()
          .orElse(root.folder());
    }
  }
}
