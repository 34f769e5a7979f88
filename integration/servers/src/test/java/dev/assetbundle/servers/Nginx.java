package dev.assetbundle.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An nginx of our own, with everything it writes in one folder. */
public final class Nginx {

  /** What to say if there is none. */
  public static final String MISSING = LocalProcess.missing("nginx", "nginx-light");

  private static final Path BROTLI =
      Path.of("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");

  private static final String FRAME =
      """
      %s
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
        %s
      }
      """;

  private Nginx() {}

  /** Returns the nginx of this machine; empty if there is none, which fails in CI. */
  public static Optional<Path> find() {
    return LocalProcess.find("nginx", "nginx-light");
  }

  /** Returns whether it has the module for {@code brotli_static}, as Debian packages it. */
  public static boolean knowsBrotli() {
    return Files.exists(BROTLI);
  }

  /**
   * Starts it at a free port.
   *
   * @param folder empty
   * @param locations of its only server
   */
  public static LocalProcess start(Path executable, Path folder, String locations)
      throws IOException, InterruptedException {
    int port = LocalProcess.freePort();
    return startServer(
        executable,
        folder,
        "server {\n  listen 127.0.0.1:%d;\n%s\n}".formatted(port, locations),
        port);
  }

  /**
   * Starts it with a server block that listens at a port.
   *
   * @param folder empty
   */
  public static LocalProcess startServer(Path executable, Path folder, String server, int port)
      throws IOException, InterruptedException {
    Path configuration = folder.resolve("nginx.conf");
    String module = knowsBrotli() ? "load_module " + BROTLI + ";" : "";
    Files.writeString(configuration, FRAME.formatted(module, server));
    return LocalProcess.start(
        List.of(
            executable.toString(),
            "-p",
            folder + "/",
            "-c",
            configuration.toString(),
            "-e",
            folder.resolve("error.log").toString()),
        Map.of(),
        folder,
        port);
  }
}
