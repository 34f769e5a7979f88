package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import acme.AcmeAssets;
import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.Export;
import dev.assetbundle.runtime.HttpTable;
import dev.assetbundle.runtime.TestAssets;
import dev.assetbundle.servers.ExportedBundle;
import dev.assetbundle.servers.Limits;
import dev.assetbundle.servers.LocalProcess;
import dev.assetbundle.servers.Nginx;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bundles of application and library, and that of the HTTP table, exported by the command and
 * served by an nginx with the lines that were written for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ExportTest {

  private Path www;
  private String said;
  private LocalProcess nginx;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Optional<Path> executable = Nginx.find();
    assumeTrue(executable.isPresent(), Nginx.MISSING);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var table = new ExportedBundle(folder.resolve("table"), "/assets");
    for (Asset asset : TestAssets.INDEX.assets()) {
      if (asset != TestAssets.MISSING) {
        table.add(asset);
      }
    }
    www = folder.resolve("www");
    Path lines = folder.resolve("assetbundle.conf");
    said = export(table.folder(), www, lines);
    ExportedBundle.mark(www, TestAssets.APP);
    nginx =
        Nginx.start(
            executable.orElseThrow(),
            Files.createDirectory(folder.resolve("nginx")),
            "large_client_header_buffers 4 32k;\ninclude \"" + lines + "\";");
  }

  @AfterAll
  void stop() {
    if (nginx != null) {
      nginx.close();
    }
  }

  /** Runs the command in a process of its own, with the class path of an application. */
  private static String export(Path table, Path www, Path lines) throws Exception {
    String classes =
        Stream.of(
                Places.of(Assets.class),
                Places.of(AcmeAssets.class),
                table,
                Places.of(Export.class))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes,
                Export.class.getName(),
                "--out",
                www.toString(),
                "--nginx",
                lines.toString()));
    if (Nginx.knowsBrotli()) {
      command.add("--brotli");
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @TestFactory
  Stream<DynamicTest> theHttpTable() throws IOException {
    return HttpTable.tests("nginx", nginx.port(), Limits.of("nginx").dialect(nginx.port()))
        .filter(row -> Nginx.knowsBrotli() || !row.getDisplayName().contains("br"));
  }

  @Test
  void allFilesOfBothModulesAreServed() throws Exception {
    URI site = URI.create("http://127.0.0.1:" + nginx.port() + "/");
    assumeTrue(Nginx.knowsBrotli(), "nginx has no module for brotli_static");
    for (Asset asset : ShopServer.ASSETS.assets()) {
      Requests.check(site, asset);
    }
  }

  @Test
  void nothingOfTheLibrarysSourcesIsExported() throws IOException {
    try (Stream<Path> files = Files.walk(www)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches(".*\\.(ts|scss)"))
              .toList();
      assertEquals(List.of(), names, said);
    }
  }
}
