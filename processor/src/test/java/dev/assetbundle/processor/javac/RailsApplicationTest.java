package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assets of an application of Rails, which are built as they are. */
class RailsApplicationTest {

  private static final Path APPLICATION = Path.of("src/test/resources/rails");
  private static final String ASSETS = "META-INF/resources/assets/";
  private static final String FINGERPRINT = "-[0-9a-f]{64}";

  @TempDir Path folder;
  private SortedMap<String, byte[]> written;

  @BeforeEach
  void build() throws IOException {
    try (Stream<Path> files = Files.walk(APPLICATION)) {
      files.filter(Files::isRegularFile).forEach(this::copy);
    }
    String source =
        """
        package orchard;

        import dev.assetbundle.AssetBundle;

        @AssetBundle(manifests = "manifest.js", statics = {})
        class Orchard {
          static final Object LOGO = Assets.Icons.CART_SVG;
          static final Object SCRIPT = Assets.APPLICATION_JS;
        }
        """;
    new Project(folder).put("src/main/java/orchard/Orchard.java", source);
    Path classes = folder.resolve("target/classes");
    DiskCompiler.Outcome outcome =
        new DiskCompiler(folder)
            .compile(
                classes,
                List.of(
                    "-Aassetbundle.cache=off",
                    "-Aassetbundle.erb.values=config/assets.properties",
                    "-Aassetbundle.erb.locales=config/locales/**/*.yml"));
    assertEquals("", outcome.said());
    written = DiskCompiler.tree(classes);
  }

  private void copy(Path file) {
    try {
      Path copy = folder.resolve(APPLICATION.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String logicalPath) {
    int dot = logicalPath.lastIndexOf('.');
    String name = ASSETS + logicalPath.substring(0, dot) + FINGERPRINT + logicalPath.substring(dot);
    byte[] bytes =
        written.entrySet().stream()
            .filter(file -> file.getKey().matches(name))
            .findFirst()
            .orElseThrow()
            .getValue();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Checks that a text has all these parts, one behind the other. */
  private void assertParts(String logicalPath, String... parts) {
    String text = text(logicalPath);
    int from = 0;
    for (String part : parts) {
      int at = text.indexOf(part, from);
      assertTrue(at >= 0, () -> part + " is not behind the others in\n" + text);
      from = at + part.length();
    }
  }

  @Test
  void publishesWhatTheManifestLinksAndWhatTheseMention() {
    assertEquals(
        List.of(
            "admin.css",
            "admin.js",
            "application.css",
            "application.js",
            "backgrounds/paper.png",
            "cable.js",
            "checkout.js",
            "datepicker/arrow.png",
            "favicon.ico",
            "icons/cart.svg",
            "icons/trash.svg",
            "leaf.woff2",
            "logo.png",
            "manifest.js",
            "orders.js",
            "products.css",
            "products.js",
            "scaffolds.css",
            "settings.js"),
        written.keySet().stream()
            .filter(name -> name.startsWith(ASSETS))
            .filter(name -> !name.endsWith(".gz") && !name.endsWith(".br"))
            .map(name -> name.substring(ASSETS.length()).replaceFirst(FINGERPRINT, ""))
            .sorted()
            .toList());
  }

  @Test
  void scriptsStandInTheOrderOfTheDirectives() {
    assertParts(
        "application.js",
        "A stand-in for jQuery",
        "linkClickSelector",
        "Money={",
        "window.Orchard={",
        "Orchard.settings={",
        "createConsumer:",
        "App.cable=",
        "OrdersChannel",
        "class Checkout",
        "Orchard.currency=",
        "JST[\"templates/line_item\"]",
        "Orchard.pages.orders=",
        ".product .remove");
    assertTrue(!text("application.js").contains("Orchard.pages.charts"), "stubbed");
    assertParts("admin.js", "Orchard.staff=", "Orchard.pages.charts=", "Orchard.pages.tables=");
  }

  @Test
  void templatesHavePathsValuesAndTranslations() {
    String script = text("settings.js");
    assertTrue(
        script.matches(
            "(?s)Orchard.settings=\\{environment:\"production\",logo:\"/assets/logo"
                + FINGERPRINT
                + "\\.png\",icons:\\{cart:\"/assets/icons/cart"
                + FINGERPRINT
                + "\\.svg\",trash:\"data:image/svg.*\"\\},texts:\\{remove:\"Remove\","
                + "confirm:\"Are you sure\\?\"\\},empty:\"There's nothing in it\"\\};\\n?"),
        script);
  }

  @Test
  void stylesheetsHaveTheirImportsAndNewNamesOfImages() {
    assertTrue(
        text("application.css")
            .matches(
                "(?s)\\.row\\{.*\\.footer\\{.*\\.header .*url\\(\"logo"
                    + FINGERPRINT
                    + "\\.png\"\\).*\\.product \\.buy:hover\\{.*body\\{.*url\\(backgrounds/paper"
                    + FINGERPRINT
                    + "\\.png\\).*@font-face.*url\\(leaf"
                    + FINGERPRINT
                    + "\\.woff2\\).*"));
    assertTrue(
        text("admin.css")
            .matches(
                "(?s).*html\\{.*\\.datepicker .*url\\(datepicker/arrow"
                    + FINGERPRINT
                    + "\\.png\\).*\\.chart\\{.*url\\(icons/cart"
                    + FINGERPRINT
                    + "\\.svg\\).*\\.table td\\{.*\\.admin\\{display:grid\\}\\n?"));
  }
}
