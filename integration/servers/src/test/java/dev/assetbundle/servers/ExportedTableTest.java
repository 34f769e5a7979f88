package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.HttpTable;
import dev.assetbundle.runtime.TestAssets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP table against web servers that have the exported folder and what was written for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedTableTest {

  private static final Path PAPER = Path.of("../../docs/deployment.md");

  private Path folder = Path.of("");

  /** With a space and quotes, which all configurations have to escape. */
  private Path www = Path.of("");

  private final List<LocalProcess> started = new ArrayList<>();

  @BeforeAll
  void export(@TempDir Path temporary) throws IOException {
    folder = temporary;
    // Apache serves as another user if root starts it.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    www = folder.resolve("the \"www\" of a shop's");
    var bundle = new ExportedBundle(folder.resolve("classes"), "/assets");
    for (Asset asset : TestAssets.INDEX.assets()) {
      if (asset != TestAssets.MISSING) {
        bundle.add(asset);
      }
    }
    var arguments =
        new ArrayList<>(
            List.of(
                "--out", www.toString(),
                "--nginx", folder.resolve("nginx.conf").toString(),
                "--apache", folder.resolve("apache.conf").toString(),
                "--caddy", folder.resolve("caddy.conf").toString()));
    if (Nginx.knowsBrotli()) {
      arguments.add("--brotli");
    }
    bundle.export(arguments.toArray(String[]::new));
    ExportedBundle.mark(www, TestAssets.APP);
    ExportedBundle.age(www);
  }

  @AfterAll
  void stop() {
    started.forEach(LocalProcess::close);
  }

  @TestFactory
  Stream<DynamicTest> nginx() throws Exception {
    assertTrue(
        Nginx.knowsBrotli() || !"true".equals(System.getenv("CI")),
        "no module for brotli_static; on Debian: apt-get install libnginx-mod-http-brotli-static");
    return table(WebServer.nginx())
        .filter(row -> Nginx.knowsBrotli() || !row.getDisplayName().contains("br"));
  }

  @TestFactory
  Stream<DynamicTest> apache() throws Exception {
    return table(WebServer.apache());
  }

  @TestFactory
  Stream<DynamicTest> caddy() throws Exception {
    return table(WebServer.caddy());
  }

  private Stream<DynamicTest> table(WebServer kind) throws Exception {
    String name = kind.name();
    LocalProcess server = kind.start(folder.resolve(name), folder.resolve(name + ".conf"));
    started.add(server);
    return HttpTable.tests(name, server.port(), Limits.of(name).dialect(server.port()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx", "apache", "caddy"})
  void limitsAreRowsOfTheTableAndInTheDocs(String server) throws IOException {
    Limits limits = Limits.of(server);
    var unknown = new TreeSet<>(limits.rows().keySet());
    HttpTable.rows().forEach(row -> unknown.removeIf(row.name()::contains));
    assertEquals(new TreeSet<>(), unknown);
    String paper = Files.readString(PAPER).replaceAll("\\s+", " ");
    for (String reason : limits.reasons()) {
      assertTrue(paper.contains("- " + reason), () -> PAPER + " does not say: " + reason);
    }
  }

  @Test
  void apacheDoesWithoutTheModuleForFolders() throws IOException {
    String text = Files.readString(folder.resolve("apache.conf"));
    assertTrue(text.contains("DirectorySlash Off"), text);
    String rest = text.replaceAll("(?s)<IfModule mod_dir.c>.*?</IfModule>", "");
    assertEquals(List.of(), rest.lines().filter(line -> line.matches(" *Directory.*")).toList());
  }

  @Test
  void theFilesOnDiskAreThoseOfTheBuild() throws IOException {
    Path script = www.resolve(TestAssets.APP.path().substring(1));
    assertEquals("0123456789abcdefghijklmnopqrstuvwxyz", Files.readString(script));
    assertTrue(Files.exists(Path.of(script + Coding.GZIP.suffix())));
  }
}
