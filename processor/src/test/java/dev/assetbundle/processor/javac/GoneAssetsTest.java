package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds one after the other, of which a later one lacks an asset. */
class GoneAssetsTest {

  private static final String IMAGES = "src/main/assets/img/";
  private static final String PAGE = "src/main/java/shop/Page.java";
  private static final String GONE =
      """
      src/main/java/shop/Page.java:4:17: warning: shop.Assets had LOGO_PNG for "logo.png", which \
      is not published any more [gone-asset]
              String logo = Assets.LOGO_PNG.tag();
                            ^
            hint: did you mean "logo2.png" (Assets.LOGO2_PNG)?
      """;

  @TempDir Path folder;
  private Project shop;

  @BeforeEach
  void start() {
    shop =
        Project.shop(folder)
            .put("pom.xml", "<project/>")
            .put(IMAGES + "logo.png", "logo")
            .put(IMAGES + "old.png", "old")
            .put(
                "src/main/java/shop/Shop.java",
                """
                package shop;
                @dev.assetbundle.AssetBundle(manifests = "application.js")
                class Shop {}
                """)
            .put(PAGE, page("LOGO_PNG"));
  }

  private static String page(String constant) {
    return "package shop;\n\nclass Page {\n  String logo = Assets."
        + constant
        + ".tag();\n}\n// shop.Assets.OLD_PNG\n";
  }

  private DiskCompiler.Outcome compile(String... options) {
    List<String> all =
        List.of(
            "-Aassetbundle.minify=false",
            "-Aassetbundle.cache=" + (options.length == 0 ? "off" : options[0]));
    return new DiskCompiler(folder).compile(folder.resolve("target/classes"), all);
  }

  private void rename(String from, String to) throws IOException {
    Files.createDirectories(folder.resolve(IMAGES + to).resolveSibling("."));
    Files.move(folder.resolve(IMAGES + from), folder.resolve(IMAGES + to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "target/cache"})
  void areSaidWhereTheyAreUsedUntilItCompiles(String cache) throws IOException {
    String store = cache.equals("off") ? cache : folder.resolve(cache).toString();
    assertEquals(new DiskCompiler.Outcome(true, ""), compile(store));
    rename("logo.png", "logo2.png");
    Files.delete(folder.resolve(IMAGES + "old.png"));

    for (int build = 0; build < 3; build++) {
      DiskCompiler.Outcome failed = compile(store);
      assertTrue(failed.said().startsWith(GONE + "cannot find symbol\n"), failed.said());
      assertEquals(1, failed.said().split("gone-asset", -1).length - 1, failed.said());
    }
    shop.put(PAGE, page("LOGO2_PNG"));
    assertEquals(new DiskCompiler.Outcome(true, ""), compile(store));
    assertEquals(new DiskCompiler.Outcome(true, ""), compile(store));
  }

  @Test
  void inAnotherFolderOneOfThatNameIsMeant() throws IOException {
    compile();
    rename("logo.png", "brand/logo.png");
    String said = compile().said();
    assertTrue(
        said.contains("hint: did you mean \"brand/logo.png\" (Assets.Brand.LOGO_PNG)?"), said);
  }

  @Test
  void withNothingNearItIsSaidWhatToDo() throws IOException {
    compile();
    Files.delete(folder.resolve(IMAGES + "logo.png"));
    String said = compile().said();
    assertTrue(said.contains("hint: bring the file back, or take the constant out here"), said);
  }

  @Test
  void ofAnotherSpellingWithTheSameConstantNothingIsSaid() throws IOException {
    compile();
    rename("logo.png", "logo-png.tmp");
    rename("logo-png.tmp", "Logo.png");
    assertEquals(new DiskCompiler.Outcome(true, ""), compile());
  }

  @Test
  void ofWhatNeverWasNothingIsKnown() {
    shop.put(PAGE, page("LOGOS_PNG"));
    String said = compile().said();
    assertTrue(said.startsWith("cannot find symbol"), said);
  }
}
