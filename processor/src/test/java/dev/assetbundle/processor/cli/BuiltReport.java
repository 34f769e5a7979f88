package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.report.AssetReport;
import dev.assetbundle.processor.report.ReportTarget;
import dev.assetbundle.processor.session.BuildSession;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page of the report is made from. */
final class BuiltReport {

  private BuiltReport() {}

  /** Builds a project in this JVM, with nothing stored. */
  static AssetReport of(Path root, String... more) {
    Console console =
        new Console(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    List<String> options = new ArrayList<>(List.of("--root=" + root, "--no-worker", "--cache=off"));
    options.addAll(List.of(more));
    Project project =
        Project.read(
                "report",
                Optional.of(root.toString()),
                new Arguments(options, Report.VALUED),
                console)
            .orElseThrow();
    ReportTarget target =
        new ReportTarget(
            List.of(project.bundle().request()),
            List.of(project.bundle().codings()),
            project.root());
    try (BuildSession session = project.session().get()) {
      session.build(target);
      return target.result();
    }
  }
}
