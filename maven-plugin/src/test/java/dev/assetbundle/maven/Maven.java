package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An installed Maven, started as a user would. */
public final class Maven {

  /**
   * A finished build.
   *
   * @param status 0 if it succeeded
   * @param log what it printed
   */
  public record Result(int status, String log) {

    /** Returns the log without what only {@code -X} shows. */
    String info() {
      return log.lines()
          .filter(line -> line.matches("\\[(INFO|WARNING|ERROR)].*"))
          .collect(Collectors.joining("\n"));
    }

    public Result orFail() {
      if (status != 0) {
        throw new AssertionError("Maven failed:\n" + log);
      }
      return this;
    }
  }

  private final Path home;
  private final Path folder;
  private final List<String> common;

  private Maven(Path home, Path folder, List<String> common) {
    this.home = home;
    this.folder = folder;
    this.common = List.copyOf(common);
  }

  /** The Maven that runs this build, in {@code folder}, always with some arguments. */
  public static Maven own(Path folder, List<String> common) {
    return new Maven(home("maven.home"), folder, common);
  }

  /** Maven 4, in {@code folder}, always with some arguments. */
  public static Maven four(Path folder, List<String> common) {
    return new Maven(home("maven4.home"), folder, common);
  }

  /** The Maven for a version of the compiler plugin: version 4 of the plugin needs Maven 4. */
  static Maven forCompiler(String version, Path folder, List<String> common) {
    return version.startsWith("4.") ? four(folder, common) : own(folder, common);
  }

  private static Path home(String property) {
    return Path.of(System.getProperty(property, ""));
  }

  /** Runs it, for three minutes at most. */
  public Result run(String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "maven", ".log");
    Process process = start(log, arguments);
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("Maven does not end:\n" + Files.readString(log));
    }
    return new Result(process.exitValue(), Files.readString(log));
  }

  /** Starts a goal that does not end by itself. */
  RunningApplication start(String... arguments) throws IOException {
    Path log = Files.createTempFile(folder, "maven", ".log");
    return new RunningApplication(start(log, arguments), log);
  }

  private Process start(Path log, String... arguments) throws IOException {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp"));
    command.addAll(common);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home", ""));
    // Builds this short are over before better code pays.
    environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    environment.remove("MAVEN_ARGS");
    // The cache of the processor starts empty, and the user's own one stays as it is.
    environment.put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    environment.put("LOCALAPPDATA", folder.resolve(".cache").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
