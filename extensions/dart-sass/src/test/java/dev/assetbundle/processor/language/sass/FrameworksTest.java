package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.sass.dart.DartSassEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole frameworks compile to the bytes that the engine's own command line gives. */
class FrameworksTest {

  private static final DartSassEngine DART = new DartSassEngine();

  @AfterAll
  static void end() {
    DART.close();
  }

  @TestFactory
  List<DynamicTest> frameworks() throws IOException {
    String rows = new String(resource("expected.txt").readAllBytes(), StandardCharsets.UTF_8);
    return rows.lines()
        .filter(row -> !row.startsWith("#"))
        .map(row -> row.split(" ", -1))
        .map(row -> dynamicTest(row[1] + " with " + row[0], () -> check(row)))
        .toList();
  }

  private static void check(String[] row) throws IOException, NoSuchAlgorithmException {
    AssetProcessor scss =
        row[0].equals("libsass")
            ? SassProcessor.builtIn(SassService.here()).get(0)
            : SassProcessor.of(SassSyntax.SCSS, DART);
    MemoryContext project = new MemoryContext("css", "lib");
    unpack(row[1], project);
    project.put("css/app.scss", entry(row[1]));
    Fragment css = project.run(scss, "css/app.scss").orElseThrow();
    assertEquals(
        List.of(), project.reported().stream().filter(d -> d.severity() != Severity.NOTE).toList());
    byte[] bytes = css.text().getBytes(StandardCharsets.UTF_8);
    assertEquals(row[2], String.valueOf(bytes.length), "length");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertEquals(row[3], HexFormat.of().formatHex(hash), "SHA-256");
  }

  private static String entry(String framework) {
    String name = framework.substring(0, framework.indexOf('-'));
    return switch (framework) {
      case "foundation-sites-6.8.1" ->
          "@import \"" + framework + "/scss/foundation\"; @include foundation-everything;";
      case "bulma-1.0.4" -> "@use \"" + framework + "/" + name + "\";";
      default -> "@import \"" + framework + "/" + name + "\";";
    };
  }

  private static void unpack(String framework, MemoryContext project) throws IOException {
    Path webJar = Path.of("target/frameworks/" + framework + ".jar");
    InputStream packed =
        Files.exists(webJar) ? Files.newInputStream(webJar) : resource(framework + ".zip");
    try (ZipInputStream zip = new ZipInputStream(packed)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().endsWith(".scss") || e.getName().endsWith(".sass")) {
          String path =
              e.getName()
                  .replaceFirst("^META-INF/resources/webjars/[^/]+/[^/]+/", "")
                  .replaceFirst("^scss/", framework.startsWith("bootstrap") ? "" : "scss/");
          String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          project.put("lib/" + framework + "/" + path, text.replace("\r\n", "\n"));
        }
      }
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(FrameworksTest.class.getResourceAsStream("/frameworks/" + name));
  }
}
