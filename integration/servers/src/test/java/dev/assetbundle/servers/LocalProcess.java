package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server program of this machine that runs until it is closed, on the loopback interface. */
public final class LocalProcess implements AutoCloseable {

  private final Process process;
  private final int port;

  private LocalProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Returns a program of this machine; empty if there is none, which fails the test where the
   * environment says {@code CI=true}.
   *
   * @param debian the package that has it
   */
  public static Optional<Path> find(String name, String debian) {
    Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1));
    Optional<Path> found =
        Stream.concat(path, Stream.of("/usr/sbin", "/usr/local/sbin"))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail(missing(name, debian));
    }
    return found;
  }

  /** Returns what to say if a program is missing. */
  public static String missing(String name, String debian) {
    return "no " + name + " on the PATH or in /usr/sbin; on Debian: apt-get install " + debian;
  }

  /**
   * Starts a program, and waits until it listens.
   *
   * @param folder receives what it prints
   * @param environment added to that of this process
   * @param port that it was told to listen at
   */
  public static LocalProcess start(
      List<String> command, Map<String, String> environment, Path folder, int port)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    var started = new LocalProcess(builder.start(), port);
    for (int i = 0; i < 400 && started.process.isAlive(); i++) {
      if (started.listens()) {
        return started;
      }
      Thread.sleep(50);
    }
    started.close();
    throw new IOException(command.get(0) + " does not start: " + Files.readString(output));
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns a port at which nobody listens. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Returns the port it listens at. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
