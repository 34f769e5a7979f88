package dev.assetbundle.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An application in a JVM of its own, with what it prints. */
final class RunningApplication implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final Process process;
  private final Path log;

  /**
   * One that was started.
   *
   * @param log what it prints
   */
  RunningApplication(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a class of a project, with the jars of this test and some options of the JVM. */
  static RunningApplication start(Path project, String mainClass, String... options)
      throws IOException {
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dspring.main.keep-alive=true");
    command.add("-Dspring.devtools.livereload.enabled=false");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, path), mainClass));
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new RunningApplication(process, log);
  }

  /** Waits until a line is printed. */
  void waitFor(String line) throws IOException, InterruptedException {
    waitFor(Pattern.compile(Pattern.quote(line)));
  }

  /** Waits until a line is printed, and returns how it matches. */
  MatchResult waitFor(Pattern line) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    for (; ; ) {
      for (String printed : log().lines().toList()) {
        Matcher matcher = line.matcher(printed);
        if (matcher.matches()) {
          return matcher;
        }
      }
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("not printed: " + line + "\n" + log());
      }
      Thread.sleep(50);
    }
  }

  /** Asks it to end, as Ctrl-C does, and waits until it and all that it started have. */
  void end() throws InterruptedException, ExecutionException, TimeoutException {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    process.destroy();
    for (ProcessHandle one : all) {
      one.onExit().get(10, TimeUnit.SECONDS);
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
