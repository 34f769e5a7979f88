package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.report.ReportPage;
import dev.assetbundle.processor.report.ReportTarget;
import dev.assetbundle.processor.session.BuildSession;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command that writes a page about all assets of a project. It is written even if there are
 * errors, which it shows.
 */
final class Report {

  /** Names of options with a value, without dashes. */
  static final Set<String> VALUED = Project.valued("out");

  private final Arguments arguments;
  private final PrintStream out;
  private final Console console;

  Report(List<String> arguments, PrintStream out, PrintStream err) {
    this.arguments = new Arguments(arguments, VALUED);
    this.out = out;
    this.console = new Console(err);
  }

  int run() {
    return console.run("--root or --out", this::isWritten);
  }

  private boolean isWritten() {
    Optional<String> root = arguments.required("root", "a folder");
    Optional<String> file = arguments.required("out", "a file, such as report.html,");
    Optional<Project> project = Project.read("report", root, arguments, console);
    if (project.isPresent()) {
      ReportTarget target =
          new ReportTarget(
              List.of(project.get().bundle().request()),
              List.of(project.get().bundle().codings()),
              project.get().root());
      try (BuildSession session = project.get().session().get()) {
        session.build(target);
        target.result().findings().forEach(console::print);
        session.problems().forEach(console::print);
        write(Project.absolute(file.orElseThrow()), ReportPage.of(target.result()));
      }
    }
    return !console.failed();
  }

  private void write(Path file, String page) {
    OutputWriter writer =
        new OutputWriter(
            new DirectorySink(file.resolveSibling("")),
            Optional.empty(),
            Snapshot.EMPTY,
            new HashMap<>(),
            new HashSet<>());
    writer.text(String.valueOf(file.getFileName()), page);
    List<Diagnostic> problems = writer.takeProblems();
    problems.forEach(console::print);
    if (problems.isEmpty()) {
      out.println("wrote " + file);
    }
  }
}
