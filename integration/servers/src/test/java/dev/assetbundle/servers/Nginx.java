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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An nginx of our own, with everything it writes in one folder. */
final class Nginx implements AutoCloseable {

  static final String MISSING =
      "no nginx on the PATH or in /usr/sbin; on Debian: apt-get install nginx-light";

  private static final String FRAME =
      """
      daemon off;
      master_process off;
      pid nginx.pid;
      events {}
      http {
        access_log off;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        server {
          listen 127.0.0.1:%d;
          %s
        }
      }
      """;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Returns the nginx of this machine; empty if there is none, which fails the test where the
   * environment says {@code CI=true}.
   */
  static Optional<Path> find() {
    Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1));
    Optional<Path> found =
        Stream.concat(path, Stream.of("/usr/sbin", "/usr/local/sbin"))
            .map(folder -> Path.of(folder, "nginx"))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail(MISSING);
    }
    return found;
  }

  /**
   * Starts it at a free port.
   *
   * @param folder empty
   * @param locations of its only server
   */
  static Nginx start(Path executable, Path folder, String locations) throws Exception {
    int port = freePort();
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, FRAME.formatted(port, locations));
    Path log = folder.resolve("error.log");
    Process process =
        new ProcessBuilder(
                List.of(
                    executable.toString(),
                    "-p",
                    folder + "/",
                    "-c",
                    configuration.toString(),
                    "-e",
                    log.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.log").toFile())
            .start();
    var nginx = new Nginx(process, port);
    for (int i = 0; i < 200 && process.isAlive(); i++) {
      if (nginx.listens()) {
        return nginx;
      }
      Thread.sleep(50);
    }
    nginx.close();
    throw new IOException("nginx does not start: " + Files.readString(log));
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Returns the port it listens at, on the loopback interface. */
  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
