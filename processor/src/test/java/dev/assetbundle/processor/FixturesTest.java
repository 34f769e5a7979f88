package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One folder for each claim: {@code in} is built as {@code case.properties} says, and {@code
 * expected.txt} lists every diagnostic and every file. {@code -Dfixtures.update=true} rewrites it.
 */
class FixturesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  @TestFactory
  List<DynamicTest> fixtures() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders
          .sorted()
          .map(folder -> dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)))
          .toList();
    }
  }

  private static void check(Path folder) throws IOException {
    String actual = build(folder);
    assertEquals(actual, build(folder), "built twice");
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("fixtures.update")) {
      Files.writeString(expected, actual);
    }
    assertTrue(Files.exists(expected), "there is no " + expected + "; this is built:\n" + actual);
    assertEquals(Files.readString(expected), actual);
  }

  private static String build(Path folder) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("case.properties"))) {
      properties.load(reader);
    }
    Settings settings =
        new Settings(
            List.of("js", "css", "img"),
            "/assets",
            flag(properties, "minify"),
            flag(properties, "digest"),
            "",
            IntegrityAlgorithm.SHA384,
            Settings.UnknownAssets.valueOf(properties.getProperty("unknownAssets", "ERROR")),
            Settings.CssUrls.valueOf(properties.getProperty("cssUrls", "RELATIVE")),
            false);
    boolean isEdited = flag(properties, "development");
    BundleRequest request =
        new BundleRequest(
            "test",
            list(properties, "manifests"),
            list(properties, "statics"),
            isEdited ? settings.edited(Settings.SourceMaps.NONE) : settings,
            ContentTypes.STANDARD,
            List.of());
    return Builds.whole(Builds.build(new DiskTree(folder.resolve("in")), request));
  }

  private static boolean flag(Properties properties, String name) {
    return properties.getProperty(name, "false").equals("true");
  }

  private static List<String> list(Properties properties, String name) {
    return Arrays.stream(properties.getProperty(name, "").split(",", -1))
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
