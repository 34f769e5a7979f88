package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import acme.AcmeAssets;
import dev.assetbundle.runtime.Asset;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that is in the two modules, by name, with {@code HEX} for fingerprints. */
class PublishedFilesTest {

  @Test
  void theApplicationHasWhatItUsesOfTheJarsAndNoMore() throws Exception {
    assertEquals(
        List.of(
            "acme/leaf-HEX.svg",
            "application-HEX.css",
            "application-HEX.css.br",
            "application-HEX.css.gz",
            "application-HEX.js",
            "application-HEX.js.br",
            "application-HEX.js.gz",
            "basket-HEX.js",
            "basket-HEX.js.gz"),
        files(Assets.class, "META-INF/resources/assets"));
    assertEquals(List.of(), files(Assets.class, "META-INF/assetbundle/library"));
    assertEquals(List.of(), files(Assets.class, "META-INF/resources/webjars"));
  }

  @Test
  void theLibraryHasItsBundleAndItsSources() throws Exception {
    assertEquals(
        List.of("acme/leaf-HEX.svg", "acme/ribbon-HEX.css", "acme/ribbon-HEX.js"),
        files(AcmeAssets.class, "META-INF/resources/assets"));
    assertEquals(
        List.of(
            "1-css/acme/_ink.scss",
            "1-css/acme/_stepper.scss",
            "1-css/acme/ribbon.scss",
            "2-images/acme/leaf.svg",
            "3-js/acme/limits.ts",
            "3-js/acme/ribbon.ts",
            "3-js/acme/stepper.ts"),
        files(AcmeAssets.class, "META-INF/assetbundle/library"));
  }

  @Test
  void bothPublishTheImageAtOnePath() {
    assertEquals(AcmeAssets.Acme.LEAF_SVG.path(), Assets.Acme.LEAF_SVG.path());
  }

  @Test
  void whatTheJarsGiveIsInTheBundles() throws IOException {
    String script = text(Assets.APPLICATION_JS);
    assertTrue(script.contains("jQuery v3.7.1") || script.contains("jQuery JavaScript Library"));
    assertTrue(script.contains("Bootstrap v5.3.8"), "Bootstrap's notice");
    String styles = text(Assets.APPLICATION_CSS);
    assertTrue(styles.contains("--bs-primary:#1f4d3a"), "the color of the library, in Bootstrap");
    assertTrue(styles.contains("url(" + Assets.Acme.LEAF_SVG.path().substring(8)), "the image");
    assertTrue(styles.contains(".acme-stepper"), "the partial of the library");
  }

  private static String text(Asset asset) throws IOException {
    return new String(asset.bytes(), StandardCharsets.UTF_8);
  }

  /** Returns the files below a folder of where a class comes from: classes, or their jar. */
  private static List<String> files(Class<?> from, String folder) throws Exception {
    Path place = Places.of(from);
    if (Files.isDirectory(place)) {
      return below(place.resolve(folder));
    }
    URI jar = URI.create("jar:" + place.toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
      return below(files.getPath(folder));
    }
  }

  private static List<String> below(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replaceFirst("-[0-9a-f]{64}", "-HEX"))
          .sorted()
          .toList();
    }
  }
}
