package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.SearchPathProblems;
import dev.assetbundle.processor.session.BuildSession;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

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

  private boolean printRoots(Project project, BuildSession session) {
    if (!names.isEmpty()) {
      console.print(SearchPathProblems.noNames(names));
      return false;
    }
    LoadPath loadPath = searchPath(project, session, project.bundle().request().settings().paths());
    if (loadPath.roots().isEmpty()) {
      console.print(
          SearchPathProblems.noRoots(
              project.bundle().request().settings().paths(), Optional.empty()));
      return false;
    }
    loadPath.roots().forEach(root -> out.println(project.root().resolve(root)));
    return true;
  }

  /**
   * Prints which files a name stands for: the one that is used, and those that it hides. Returns
   * the exit status.
   */
  int find() {
    return console.run("--root", () -> isDone(this::printFiles));
  }

  private boolean printFiles(Project project, BuildSession session) {
    if (names.isEmpty()) {
      console.print(SearchPathProblems.noName());
      return false;
    }
    for (String name : names) {
      print(name, project, session);
    }
    return !console.failed();
  }

  private void print(String name, Project project, BuildSession session) {
    LoadPath all = searchPath(project, session, project.bundle().request().settings().paths());
    Optional<AssetSource> used = all.find(name, Optional.empty());
    if (used.isEmpty()) {
      console.print(SearchPathProblems.notFound(name, all.roots(), logicalPaths(all)));
      return;
    }
    out.println(name + " is " + used.get().file() + ", published as " + used.get().logicalPath());
    List<String> hidden = new ArrayList<>();
    for (String root : all.roots()) {
      searchPath(project, session, List.of(root))
          .find(name, Optional.empty())
          .map(source -> String.valueOf(source.file()))
          .filter(file -> !file.equals(String.valueOf(used.get().file())))
          .ifPresent(hidden::add);
    }
    hidden.stream().distinct().forEach(file -> out.println("    hides " + file));
  }

  private static LoadPath searchPath(Project project, BuildSession session, List<String> paths) {
    return session.searchPath(
        project.root(), paths, project.bundle().request().settings().allowLinks());
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

  private boolean isDone(BiPredicate<Project, BuildSession> work) {
    Optional<String> root = arguments.required("root", "a folder");
    Optional<Project> project = Project.read("search", root, arguments, console);
    if (project.isEmpty()) {
      return false;
    }
    try (BuildSession session = project.get().session().get()) {
      return work.test(project.get(), session);
    }
  }
}
