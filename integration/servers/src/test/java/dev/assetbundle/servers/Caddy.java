package dev.assetbundle.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Caddy of our own, with everything it writes in one folder. */
final class Caddy {

  static final String MISSING = LocalProcess.missing("caddy", "caddy");

  private static final String FRAME =
      """
      {
        admin off
        auto_https off
      }
      http://:%d {
        bind 127.0.0.1
        import %s
      }
      """;

  private Caddy() {}

  /** Returns the Caddy of this machine; empty if there is none, which fails in CI. */
  static Optional<Path> find() {
    return LocalProcess.find("caddy", "caddy");
  }

  /**
   * Starts it at a free port.
   *
   * @param folder empty
   * @param include the configuration to test
   */
  static LocalProcess start(Path executable, Path folder, Path include)
      throws IOException, InterruptedException {
    int port = LocalProcess.freePort();
    Path configuration = folder.resolve("Caddyfile");
    Files.writeString(configuration, FRAME.formatted(port, include));
    return LocalProcess.start(
        List.of(
            executable.toString(),
            "run",
            "--config",
            configuration.toString(),
            "--adapter",
            "caddyfile"),
        Map.of("XDG_DATA_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString()),
        folder,
        port);
  }
}
