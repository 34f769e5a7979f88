package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.model.Settings;
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
  private final Console console;

  Precompile(List<String> arguments, PrintStream err) {
    this(arguments, new Console(err));
  }

  Precompile(List<String> arguments, Console console) {
    this.arguments = new Arguments(arguments, VALUED);
    this.console = console;
  }

  int run() {
    return console.run(PATHS, this::isBuilt);
  }

  private boolean isBuilt() {
    Optional<Work> work = work();
    if (work.isPresent()) {
      try (BuildSession session = work.get().session().get()) {
        session.build(work.get().target().get());
        session.problems().forEach(console::print);
      }
    }
    return !console.failed();
  }

  /**
   * What the arguments request.
   *
   * @param root of the project
   * @param target returns a target for one build
   * @param session opens the session for all builds
   */
  record Work(Path root, Supplier<FolderTarget> target, Supplier<BuildSession> session) {}

  /** Returns targets and session; empty after printing what is wrong with the arguments. */
  Optional<Work> work() {
    Optional<String> root = arguments.required("root");
    Optional<String> out = arguments.required("out");
    Optional<Path> manifest = arguments.text("manifest-json").map(Project::absolute);
    return Project.read("precompile", root, arguments, console)
        .filter(project -> isMapPlaceKnown(project, Project.absolute(out.orElseThrow()), manifest))
        .map(project -> work(project, Project.absolute(out.orElseThrow()), manifest));
  }

  // All of --out may be served.
  private boolean isMapPlaceKnown(Project project, Path out, Optional<Path> manifest) {
    boolean isKnown =
        project.request().settings().sourceMaps() != Settings.SourceMaps.HIDDEN
            || manifest.filter(file -> !file.startsWith(out)).isPresent();
    if (!isKnown) {
      console.print(OptionProblems.noPlaceForMaps(FolderTarget.MAPS));
    }
    return isKnown;
  }

  private Work work(Project project, Path out, Optional<Path> manifest) {
    return new Work(
        project.root(),
        () ->
            new FolderTarget(
                project.request(),
                project.codings(),
                project.root(),
                out,
                manifest,
                console::print),
        project.session());
  }
}
