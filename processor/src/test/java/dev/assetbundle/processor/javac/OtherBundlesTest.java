package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of one class output that are compiled one after the other, as incremental builds do. */
class OtherBundlesTest {

  private static final String APP = "manifests = \"application.js\", statics = {}";
  private static final String SMALL = APP + ", encodings = {}, digest = false";

  @TempDir Path folder;
  private Project project;
  private Path classes;
  private String cache;

  @BeforeEach
  void start() {
    cache = "off";
    project =
        new Project(folder)
            .put("pom.xml", "<project/>")
            .put("src/main/assets/js/application.js", "start( 1 );\n");
    classes = folder.resolve("target/classes");
  }

  /** Compiles only this type, with the classes of all others on the class path. */
  private String compile(String name, String members) {
    project.type(name, members);
    List<String> options = new ArrayList<>(List.of("-Aassetbundle.cache=" + cache));
    options.addAll(List.of("-s", folder.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path") + ":" + classes));
    String said = new DiskCompiler(folder).compile(classes, options).said();
    remove("src/main/java/shop/" + name + ".java");
    return said;
  }

  private void remove(String name) {
    assertEquals(true, folder.resolve(name).toFile().delete());
  }

  @Test
  void twoDoNotGenerateOneClass() {
    assertEquals("", compile("Shop", APP));
    SortedMap<String, byte[]> before = DiskCompiler.tree(classes);
    assertEquals(
        """
        shop.Shop and shop.Admin (src/main/java/shop/Admin.java) would both generate the class \
        Assets [duplicate-class-name]
              hint: give one of them another className; if shop.Shop no longer exists, remove its \
        class file from the output folder
        """,
        compile("Admin", APP));
    assertEquals(List.copyOf(before.keySet()), List.copyOf(DiskCompiler.tree(classes).keySet()));
    assertEquals("", compile("Shop", APP));
  }

  @Test
  void twoDoNotPublishDifferentFilesAtOnePath() {
    assertEquals("", compile("Shop", SMALL));
    assertEquals(
        """
        shop.Shop and shop.Admin would publish different files as "/assets/application.js" \
        [duplicate-output]
              hint: give one of them another prefix, or both the same settings
        """,
        compile("Admin", SMALL + ", minify = false, className = \"AdminAssets\""));
  }

  @Test
  void twoAreNotBothTheLibrary() {
    assertEquals("", compile("Shop", APP + ", library = true"));
    assertEquals(
        """
        shop.Shop is the library of this module already, so shop.Admin can't be it too \
        [second-library]
              hint: leave out "library" in one of them; the "paths" of the other say what is given \
        to other modules
        """,
        compile("Admin", APP + ", library = true, className = \"AdminAssets\""));
  }

  @Test
  void aFileThatChangedIsTheSameForBothOnceBothAreBuilt() {
    String shared = "manifests = {}, digest = false, encodings = {}";
    project.put("src/main/assets/images/logo.png", "logo");
    assertEquals("", compile("Shop", shared));
    project.put("src/main/assets/images/logo.png", "another");
    assertEquals("", compile("Admin", shared + ", minify = false, className = \"AdminAssets\""));
    assertEquals("", compile("Shop", shared));
  }

  @Test
  void aTypeThatIsGoneOrNoLongerABundleTakesNothing() {
    assertEquals("", compile("Shop", APP));
    remove("target/classes/shop/Shop.class");
    assertEquals("", compile("Store", APP));
    project.put("src/main/java/shop/Store.java", "package shop;\nclass Store {}\n");
    assertEquals("", compile("Market", APP));
  }

  @Test
  void aBuildThatComesBackDoesNotTakeTheClassOfAnother() {
    cache = folder.resolve("cache").toString();
    assertEquals("", compile("Shop", APP));
    remove("target/classes/shop/Shop.class");
    assertEquals("", compile("Admin", APP));
    assertEquals(true, Files.exists(classes.resolve("shop/Assets.class")));
    assertEquals(
        "shop.Admin and shop.Shop (src/main/java/shop/Shop.java) would both generate the class"
            + " Assets [duplicate-class-name]",
        compile("Shop", APP).lines().findFirst().orElse(""));
  }
}
