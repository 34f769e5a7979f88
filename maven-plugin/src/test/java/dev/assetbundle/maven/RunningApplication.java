package dev.assetbundle.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An application in a JVM of its own, with what it prints. */
final class RunningApplication implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final Process process;
  private final Path log;

  private RunningApplication(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a class of a project, with the jars of this test. */
  static RunningApplication start(Path project, String mainClass) throws IOException {
    List<String> path = new ArrayList<>();
    path.add(project.resolve("target/classes").toString());
    path.add(Path.of("../runtime/target/classes").toAbsolutePath().normalize().toString());
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (entry.contains("org" + File.separator + "springframework")
          || entry.contains("commons-logging")) {
        path.add(entry);
      }
    }
    Path log = project.resolve("application.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.main.keep-alive=true",
                "-Dspring.devtools.livereload.enabled=false",
                // Its 0.4 s take a pause of javac on a busy machine for the end of its work.
                "-Dspring.devtools.restart.poll-interval=2s",
                "-Dspring.devtools.restart.quiet-period=1s",
                "-cp",
                String.join(File.pathSeparator, path),
                mainClass)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new RunningApplication(process, log);
  }

  /** Waits until a line is printed. */
  void waitFor(String line) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (log().lines().noneMatch(line::equals)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("not printed: " + line + "\n" + log());
      }
      Thread.sleep(50);
    }
  }

  /** Returns the lines that tell of something that failed. */
  String failures() throws IOException {
    return log()
        .lines()
        .filter(line -> line.matches(".*(Exception|Error|FAILED|failed).*"))
        .collect(Collectors.joining("\n"));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
