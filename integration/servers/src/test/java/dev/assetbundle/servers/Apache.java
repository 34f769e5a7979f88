package dev.assetbundle.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An Apache of our own, with everything it writes in one folder. */
final class Apache {

  static final String MISSING = LocalProcess.missing("apache2", "apache2-bin");

  private static final String FRAME =
      """
      ServerRoot %1$s
      ServerName localhost
      PidFile apache.pid
      ErrorLog error.log
      Mutex pthread
      %2$s
      User www-data
      Group www-data
      TypesConfig %5$s
      TraceEnable off
      MaxRanges 16
      DocumentRoot %1$s/none
      Listen 127.0.0.1:%3$d
      Include %4$s
      """;

  private Apache() {}

  /** Returns the Apache of this machine; empty if there is none, which fails in CI. */
  static Optional<Path> find() {
    return LocalProcess.find("apache2", "apache2-bin");
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
    Path configuration = folder.resolve("apache.conf");
    Files.createDirectory(folder.resolve("none"));
    String modules =
        Stream.of(
                "mpm_event",
                "authz_core",
                "unixd",
                "alias",
                "dir",
                "env",
                "headers",
                "mime",
                "rewrite")
            .map(name -> Map.entry(name, Path.of("/usr/lib/apache2/modules/mod_" + name + ".so")))
            .filter(module -> Files.exists(module.getValue())) // others are compiled in
            .map(module -> "LoadModule " + module.getKey() + "_module " + module.getValue())
            .collect(Collectors.joining("\n"));
    Path types = Path.of("/etc/mime.types"); // as Debian has it, so that ours have to win
    if (!Files.exists(types)) {
      types = Files.createFile(folder.resolve("mime.types"));
    }
    Files.writeString(configuration, FRAME.formatted(folder, modules, port, include, types));
    return LocalProcess.start(
        List.of(executable.toString(), "-f", configuration.toString(), "-DFOREGROUND"),
        Map.of(),
        folder,
        port);
  }
}
