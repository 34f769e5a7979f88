package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.session.BuildSession;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The command that writes every output, by logical path, into one folder. */
final class Precompile {

  /** Names of options with a value, without dashes. */
  static final Set<String> VALUED = Project.valued("out", "manifest-json");

  /** The options that name files. */
  static final String PATHS = "--root, --out or --manifest-json";

  private final Arguments arguments;
  private final PrintStream out;
  private final Console console;

  /**
   * @param out receives what was built, and on a terminal what is being built
   */
  Precompile(List<String> arguments, PrintStream out, PrintStream err) {
    this(arguments, out, new Console(err));
  }

  Precompile(List<String> arguments, PrintStream out, Console console) {
    this.arguments = new Arguments(arguments, VALUED);
    this.out = out;
    this.console = console;
  }

  int run() {
    return console.run(PATHS, this::isBuilt);
  }

  private boolean isBuilt() {
    Optional<Work> work = work();
    if (work.isPresent()) {
      try (BuildSession session = work.get().session().get()) {
        FolderTarget target = work.get().target().get();
        session.build(target);
        target.endProgress();
        target.summary().ifPresent(summary -> out.println(summary.line()));
        session.problems().forEach(console::print);
      }
    }
    return !console.failed();
  }

  /**
   * What the arguments request.
   *
   * @param root of the project
   * @param libraries that it may use
   * @param target returns a target for one build
   * @param session opens the session for all builds
   */
  record Work(
      Path root,
      List<Library> libraries,
      Supplier<FolderTarget> target,
      Supplier<BuildSession> session) {

    /** Copies the list. */
    Work {
      libraries = List.copyOf(libraries);
    }
  }

  /** Returns targets and session; empty after printing what is wrong with the arguments. */
  Optional<Work> work() {
    Optional<String> root = arguments.required("root", "a folder");
    Optional<String> out = arguments.required("out", "a folder");
    Optional<Path> manifest = arguments.text("manifest-json").map(Project::absolute);
    return Project.read("precompile", root, arguments, console)
        .filter(project -> isMapPlaceKnown(project, Project.absolute(out.orElseThrow()), manifest))
        .map(project -> work(project, Project.absolute(out.orElseThrow()), manifest));
  }

  // All of --out may be served.
  private boolean isMapPlaceKnown(Project project, Path out, Optional<Path> manifest) {
    boolean isKnown =
        !project.bundle().request().settings().hidesMaps()
            || manifest.filter(file -> !file.startsWith(out)).isPresent();
    if (!isKnown) {
      console.print(OptionProblems.noPlaceForMaps(FolderTarget.MAPS));
    }
    return isKnown;
  }

  private Work work(Project project, Path folder, Optional<Path> manifest) {
    return new Work(
        project.root(),
        project.bundle().request().settings().libraries(),
        () ->
            new FolderTarget(
                project.bundle().request(),
                project.bundle().codings(),
                project.root(),
                folder,
                manifest,
                new Progress(Progress.terminal(out), System::nanoTime),
                console::print),
        project.session());
  }
}
