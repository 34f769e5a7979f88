package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A web server for which exports write a configuration.
 *
 * @param name by which an option of exports and the limits have it
 * @param executable empty if this machine has none
 * @param missing what to say then
 */
record WebServer(String name, Optional<Path> executable, String missing, Starter starter) {

  /** Starts a server with a configuration at a free port. */
  interface Starter {
    LocalProcess start(Path executable, Path folder, Path configuration)
        throws IOException, InterruptedException;
  }

  static WebServer nginx() {
    return new WebServer(
        "nginx",
        Nginx.find(),
        Nginx.MISSING,
        (executable, folder, file) ->
            Nginx.start(
                executable,
                folder,
                "large_client_header_buffers 4 32k;\ninclude \"" + file + "\";"));
  }

  static WebServer apache() {
    return new WebServer("apache", Apache.find(), Apache.MISSING, Apache::start);
  }

  static WebServer caddy() {
    return new WebServer("caddy", Caddy.find(), Caddy.MISSING, Caddy::start);
  }

  /**
   * Starts it, or skips the test if this machine has none.
   *
   * @param folder is made for what it writes
   */
  LocalProcess start(Path folder, Path configuration) throws IOException, InterruptedException {
    assumeTrue(executable.isPresent(), missing);
    return starter.start(executable.orElseThrow(), Files.createDirectory(folder), configuration);
  }
}
