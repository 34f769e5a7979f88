package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A shell in a folder, as a user has it, with the JDK that runs the test. */
record Shell(Path folder) {

  /** What a command printed, on both streams, and the status it ended with. */
  record Result(int status, String said) {

    /** Fails if the command did. */
    Result orFail(String command) {
      assertEquals(0, status, () -> command + "\n" + said);
      return this;
    }
  }

  /** Whether there is a program on the path of this machine. */
  static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  Result run(String command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("assetbundle-docs", ".log");
    try {
      Process process = builder(command).redirectOutput(log.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        end(process);
        throw new AssertionError("does not end: " + command + "\n" + Files.readString(log));
      }
      return new Result(process.exitValue(), Files.readString(log));
    } finally {
      Files.delete(log);
    }
  }

  /** Starts what runs until it is closed, and waits for the first line that it prints. */
  Running start(String command) throws IOException {
    Process process = builder("exec " + command).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    return new Running(process, line == null ? "" : line);
  }

  /**
   * A program that runs.
   *
   * @param said its first line
   */
  record Running(Process process, String said) implements AutoCloseable {
    @Override
    public void close() {
      end(process);
    }
  }

  private ProcessBuilder builder(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of("bash", "-e", "-o", "pipefail", "-c", command))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String java = System.getProperty("java.home", "");
    environment.put("JAVA_HOME", java);
    environment.put("PATH", Path.of(java, "bin") + File.pathSeparator + environment.get("PATH"));
    // Caches start empty, and those of the user stay as they are.
    environment.put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    return builder;
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
