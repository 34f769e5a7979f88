package dev.assetbundle.processor.javac;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.assetbundle.processor.javac.Project.resources;
import static dev.assetbundle.processor.javac.Project.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedClassTest {

  private static final String APP = "manifests = \"application.js\"";

  @TempDir Path folder;
  private Project shop;

  @BeforeEach
  void start() {
    shop = Project.shop(folder);
  }

  private static Compilation clean(Compilation compilation) {
    assertEquals("", said(compilation));
    return compilation;
  }

  private static String source(Compilation compilation, String name) {
    try {
      return compilation.generatedSourceFile(name).orElseThrow().getCharContent(true).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsLikeThis() throws IOException {
    shop.put("src/main/assets/img/icons/cart-empty.svg", "<svg/>");
    Compilation compilation =
        clean(
            shop.option("digest=false")
                .annotated(
                    APP
                        + ", integrity = INTEGRITY"
                            .replace("INTEGRITY", "AssetBundle.Integrity.SHA256")));
    assertEquals(expected(source(compilation, "shop.Assets")), source(compilation, "shop.Assets"));
    assertThat(compilation)
        .generatedFile(
            javax.tools.StandardLocation.CLASS_OUTPUT, "META-INF/assetbundle/shop.Shop.json")
        .contentsAsString(StandardCharsets.UTF_8)
        .contains("\"application.js\" : \"application.js\"");
  }

  // Rewritten like the fixtures: -Dfixtures.update=true.
  private static String expected(String actual) throws IOException {
    Path file = Path.of("src/test/resources/generated/Assets.java.txt");
    if (Boolean.getBoolean("fixtures.update")) {
      Files.writeString(file, actual);
    }
    return Files.readString(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Shop {}",
        "interface Shop {}",
        "enum Shop { A }",
        "record Shop(int a) {}",
        "@interface Shop {}",
        "abstract class Shop<T> {}"
      })
  void everyKindOfTypeMayCarryTheAnnotation(String type) {
    Compilation compilation = clean(shop.compile("@AssetBundle(" + APP + ") " + type));
    assertTrue(source(compilation, "shop.Assets").contains("\nfinal class Assets {"));
  }

  @ParameterizedTest
  @CsvSource({
    "public, public, true",
    "public, '', false",
    "'', public, false",
    "public, private, false",
  })
  void theClassIsPublicIfTheTypeAndAllAroundItAre(String outer, String inner, boolean isPublic) {
    Compilation compilation =
        clean(
            shop.compile(
                outer + " class Shop { @AssetBundle(" + APP + ") " + inner + " class Web {} }"));
    assertEquals(isPublic, source(compilation, "shop.Assets").contains("public final class"));
    assertTrue(resources(compilation).contains("META-INF/assetbundle/shop.Shop$Web.json"));
  }

  @Test
  void theUnnamedPackageWorks() {
    Compilation compilation =
        clean(
            shop.compile(
                JavaFileObjects.forSourceString(
                    "Shop", "@dev.assetbundle.AssetBundle(" + APP + ") class Shop {}")));
    assertTrue(resources(compilation).contains("META-INF/assetbundle/Shop.json"));
    assertTrue(source(compilation, "Assets").contains("final class Assets"));
  }

  @Test
  void codeOfTheSameCompilationUsesNestedClasses() {
    shop.put("src/main/assets/img/icons/cart-empty.svg", "<svg/>");
    clean(
        shop.compile(
            "@AssetBundle("
                + APP
                + ") class Shop { @Deprecated static final String P = Assets.APPLICATION_JS_PATH;"
                + " Object o = Assets.Icons.CART_EMPTY_SVG; @SuppressWarnings("
                + "Assets.Icons.CART_EMPTY_SVG_INTEGRITY) int constant; }"));
  }

  @Test
  void nothingIsSaidUnderAllLints() {
    shop.put("src/main/assets/img/icons/a@2x.png", "1");
    clean(
        shop.raw("-Xlint:all,-processing")
            .raw("-Xdoclint:all/protected")
            .raw("-Werror")
            .compile(
                "/** A shop. */ @AssetBundle("
                    + APP
                    + ") public class Shop {"
                    + " /** A shop. */ public Shop() {} }"));
  }

  @Test
  void globsChooseManifestsAndStatics() {
    shop.put("src/main/assets/js/pages/a.js", "a();\n")
        .put("src/main/assets/js/pages/b.js", "b();\n");
    shop.put("src/main/assets/img/x.png", "x").put("src/main/assets/img/y.txt", "y");
    Compilation compilation =
        clean(
            shop.option("digest=false")
                .annotated("manifests = \"pages/*.js\", statics = {\"*.png\"}"));
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/assets/pages/a.js",
            "META-INF/resources/assets/pages/b.js",
            "META-INF/resources/assets/x.png"),
        resources(compilation));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "/, ''", "/static/v2, static/v2/"})
  void thePrefixIsAFolder(String prefix, String below) {
    Compilation compilation =
        clean(shop.option("digest=false").annotated(APP + ", prefix = \"" + prefix + "\""));
    assertEquals("META-INF/resources/" + below + "application.js", resources(compilation).get(2));
    assertTrue(
        source(compilation, "shop.Assets")
            .contains("APPLICATION_JS_PATH = \"/" + below + "application.js\""));
  }

  @Test
  void aVersionChangesNamesAndIntegrityIsChosen() {
    String one = source(clean(shop.annotated(APP + ", version = \"1\"")), "shop.Assets");
    String two =
        source(
            clean(
                shop.annotated(
                    APP + ", version = \"2\", integrity = AssetBundle.Integrity.SHA512")),
            "shop.Assets");
    String name = "(?s).*APPLICATION_JS_PATH = \"([^\"]*)\".*";
    assertTrue(!one.replaceFirst(name, "$1").equals(two.replaceFirst(name, "$1")));
    assertTrue(one.contains("\"sha384-"));
    assertTrue(two.contains("\"sha512-"));
  }

  @Test
  void optionsWinOverMembers() {
    Compilation compilation =
        clean(
            shop.option("digest=false")
                .option("manifests=other.js,application.js")
                .option("className=Web")
                .option("prefix=/x")
                .option("encodings=")
                .put("src/main/assets/js/other.js", "other();\n".repeat(100))
                .annotated("manifests = \"nonsense.js\", prefix = \"/y\""));
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/x/application.js",
            "META-INF/resources/x/other.js"),
        resources(compilation));
    source(compilation, "shop.Web");
  }

  @Test
  void developmentLeavesTextsAsTheyAreAndPublishesTheirMaps() {
    Project plain =
        new Project(folder).put("src/main/assets/js/application.js", "start( 1 );\n".repeat(99));
    Compilation compilation = clean(plain.option("mode=development").annotated(APP));
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/assets/application-64.js",
            "META-INF/resources/assets/application.js-64.map"),
        resources(compilation).stream().map(name -> name.replaceFirst("\\w{64}", "64")).toList());
    String generated = source(compilation, "shop.Assets");
    assertTrue(generated.contains("1,293 bytes"), generated);
    assertFalse(generated.contains("_MAP"), generated);
  }

  @Test
  void sizesAreToldOnceAndInATableIfOneIsWanted() {
    shop.put("src/main/assets/js/application.js", "start();\n".repeat(100))
        .put("src/main/assets/img/logo.png", "png");
    Compilation compilation =
        shop.option("report=true")
            .compile(
                "@AssetBundle(" + APP + ") class One {}",
                "@AssetBundle(" + APP + ", className = \"More\") class Two {}");
    assertEquals(
        List.of(
            "AssetBundle built 2 assets: 903 B, 41 B with gzip, in TIME",
            """
            asset                size       gzip     brotli
            application.js      900 B       38 B       38 B
            logo.png              3 B        3 B        3 B
            all                 903 B       41 B       41 B"""),
        compilation.notes().stream()
            .map(note -> note.getMessage(Locale.ROOT).replaceFirst("in [\\d.]+ m?s", "in TIME"))
            .map(text -> text.replace("\n  ", "\n"))
            .toList());
  }

  @Test
  void bundlesShareFilesAndMayDifferInTheirSettings() {
    shop.put("src/main/assets/img/logo.svg", "<svg/>\n".repeat(100));
    Compilation compilation =
        clean(
            shop.compile(
                "@AssetBundle(" + APP + ", encodings = {}) class One {}",
                "@AssetBundle(" + APP + ", className = \"More\") class Two {}",
                "@AssetBundle("
                    + APP
                    + ", className = \"Third\", prefix = \"/third\", version = \"3\","
                    + " integrity = AssetBundle.Integrity.SHA512) class Three {}"));
    List<String> shared =
        resources(compilation).stream()
            .map(name -> name.replaceFirst("-[0-9a-f]{64}", ""))
            .filter(name -> name.contains("logo"))
            .toList();
    assertEquals(
        List.of(
            "META-INF/resources/assets/logo.svg",
            "META-INF/resources/assets/logo.svg.gz",
            "META-INF/resources/third/logo.svg",
            "META-INF/resources/third/logo.svg.gz"),
        shared);
  }

  @Test
  void bundlesThatDisagreeAboutAFileAreAnError() {
    shop.put("src/main/assets/two/application.js", "other();\n");
    Compilation compilation =
        shop.option("digest=false")
            .compile(
                "@AssetBundle(" + APP + ", paths = \"src/main/assets/js\") class One {}",
                "@AssetBundle("
                    + APP
                    + ", className = \"More\", paths = \"src/main/assets/two\") class Two {}");
    assertEquals(
        """
        Two.java:3 "application.js": ERROR shop.One and shop.Two would publish different \
        files as "/assets/application.js": src/main/assets/js/application.js and \
        src/main/assets/two/application.js [duplicate-output]
            hint: give one of them another prefix, or rename one of the files
        """,
        said(compilation));
  }

  /** Writes an annotated type in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Later extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile("shop.Late").openWriter()) {
          writer.write(
              "package shop; @dev.assetbundle.AssetBundle(manifests = \"application.js\","
                  + " className = \"LateAssets\") class Late {}");
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
      return false;
    }
  }

  @Test
  void aTypeOfALaterRoundIsNoLibrary() {
    assertEquals(
        """
        Shop.java:3 Late.class: ERROR nobody tells which jar shop.Late comes from [unknown-library]
            hint: name a class of a dependency, not one that is compiled now; with compilers that \
        do not tell, name the jar with -Aassetbundle.path=
        """,
        said(
            shop.with(new Later())
                .compile("@AssetBundle(" + APP + ", libraries = Late.class) class Shop {}")));
  }

  @Test
  void aTypeOfALaterRoundSharesTheFilesOfAnEarlierOne() {
    Compilation compilation =
        clean(
            shop.option("digest=false")
                .with(new Later())
                .compile(
                    "@AssetBundle(" + APP + ") class Shop { Object a = LateAssets.index(); }"));
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Late.json",
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Late/reachability-metadata.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/assets/application.js"),
        resources(compilation));
  }

  @Tag("slow")
  @Test
  void tenThousandFilesCompile() {
    for (int i = 0; i < 10_000; i++) {
      shop.put("src/main/assets/img/many/file" + i + ".bin", "" + i);
    }
    shop.put(
        "src/main/java/shop/Shop.java",
        "package shop; @dev.assetbundle.AssetBundle("
            + APP
            + ") class Shop {"
            + " Object first = Assets.Many.FILE0_BIN, last = Assets.Many.FILE9999_BIN; }");
    Path classes = folder.resolve("classes");
    // On disk: files in memory are each compared with all before it.
    DiskCompiler.Outcome outcome =
        new DiskCompiler(folder)
            .compile(classes, List.of("-Aassetbundle.minify=false", "-Aassetbundle.cache=off"));
    assertEquals(new DiskCompiler.Outcome(true, ""), outcome);
    assertEquals(
        10_003,
        DiskCompiler.tree(classes).keySet().stream()
            .filter(name -> !name.matches(".*\\.(class|java)"))
            .count());
  }
}
