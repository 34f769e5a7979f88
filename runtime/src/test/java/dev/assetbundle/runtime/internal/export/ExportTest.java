package dev.assetbundle.runtime.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.Export;
import dev.assetbundle.runtime.TestJar;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an export leaves in its folder. */
class ExportTest {

  @TempDir private Path folder;
  private PublishedFolder classes;
  private Path out;

  @BeforeEach
  void prepare() {
    classes = new PublishedFolder(folder.resolve("classes"));
    out = folder.resolve("out");
  }

  private PublishedFolder shop() {
    return classes
        .bundle("shop.Shop", "/assets")
        .add("shop.Shop", "app.js", "a();\n")
        .add("shop.Shop", "icons/cart.svg", "<svg/>")
        .addPlain("shop.Shop", "robots.txt", "none");
  }

  private Export.Summary export(Path... places) throws IOException {
    try (var loader = loader(places)) {
      return Export.of(loader).to(out);
    }
  }

  private static URLClassLoader loader(Path... places) {
    URL[] urls =
        Arrays.stream(places)
            .map(
                place -> {
                  try {
                    return place.toUri().toURL();
                  } catch (MalformedURLException e) {
                    throw new IllegalArgumentException(e);
                  }
                })
            .toArray(URL[]::new);
    return new URLClassLoader(urls, null);
  }

  private static final List<String> SHOP =
      List.of(
          "assets/.sprockets-manifest-e3b0.json",
          "assets/app-6d5a.js",
          "assets/app-6d5a.js.gz",
          "assets/icons/cart-8a1d.svg",
          "assets/robots.txt",
          "assets/robots.txt.gz");

  private static List<String> shop(String app, String cart) {
    return SHOP.stream()
        .map(name -> name.replace("app-6d5a", app).replace("cart-8a1d", cart))
        .toList();
  }

  private static String name(String logicalPath, String content) {
    return PublishedFolder.shortened(PublishedFolder.fingerprinted(logicalPath, content))
        .replaceAll("\\.[a-z]+$", "");
  }

  private List<String> expected() {
    return shop(name("app.js", "a();\n"), name("cart.svg", "<svg/>"));
  }

  @Test
  void everythingOfAFolderOfClassesIsExported() throws IOException {
    shop()
        .put("META-INF/assetbundle/maps/assets/app.js.map", new byte[1])
        .put("META-INF/assetbundle/shop.Shop.d/x.json", new byte[1])
        .put("META-INF/resources/assets/secret.txt", new byte[1]);
    assertEquals(3, export(classes.folder()).written());
    assertEquals(expected(), PublishedFolder.tree(out));
  }

  @Test
  void everythingOfAJarIsExportedThoughItHasNoFolders() throws IOException {
    Path jar = shop().jar(folder.resolve("shop.jar"));
    assertEquals(3, export(jar).written());
    assertEquals(expected(), PublishedFolder.tree(out));
  }

  @Test
  void bundlesOfSeveralPlacesAndPrefixesAreExportedTogether() throws IOException {
    Path jar = shop().jar(folder.resolve("shop.jar"));
    var other = new PublishedFolder(folder.resolve("other"));
    other.bundle("admin.Admin", "/admin/assets").add("admin.Admin", "app.js", "b();\n");
    other.bundle("admin.Root", "").addPlain("admin.Root", "icon.png", "x");
    export(jar, other.folder());
    String app = name("app.js", "b();\n");
    assertTrue(
        PublishedFolder.tree(out)
            .containsAll(
                List.of(
                    ".sprockets-manifest-e3b0.json",
                    "icon.png",
                    "admin/assets/.sprockets-manifest-e3b0.json",
                    "admin/assets/" + app + ".js")),
        () -> app);
    assertEquals(List.of(), Export.verify(out));
  }

  @Test
  void previousVersionsStayAndAreListed() throws IOException {
    shop();
    export(classes.folder());
    classes.bundle("shop.Shop", "/assets").add("shop.Shop", "app.js", "b();\n");
    assertEquals(1, export(classes.folder()).written());
    SprocketsManifest manifest = SprocketsManifest.of(out.resolve("assets"));
    String old = PublishedFolder.fingerprinted("app.js", "a();\n");
    assertTrue(Files.exists(out.resolve("assets/" + old)));
    assertEquals(false, manifest.isCurrent(old));
    assertEquals(true, manifest.isCurrent(PublishedFolder.fingerprinted("app.js", "b();\n")));
    assertEquals(true, manifest.isCurrent("robots.txt"));
  }

  @Test
  void aVersionThatComesBackIsCurrentAgain() throws IOException {
    shop();
    export(classes.folder());
    classes.bundle("shop.Shop", "/assets").add("shop.Shop", "app.js", "b();\n");
    export(classes.folder());
    classes.bundle("shop.Shop", "/assets").add("shop.Shop", "app.js", "a();\n");
    assertEquals(0, export(classes.folder()).written());
    SprocketsManifest manifest = SprocketsManifest.of(out.resolve("assets"));
    assertTrue(manifest.isCurrent(PublishedFolder.fingerprinted("app.js", "a();\n")));
  }

  @Test
  void aFileThatKeepsItsNameIsReplacedWithItsForms() throws IOException {
    shop();
    export(classes.folder());
    classes.bundle("shop.Shop", "/assets").addPlain("shop.Shop", "robots.txt", "all of them");
    export(classes.folder());
    assertEquals("all of them", Files.readString(out.resolve("assets/robots.txt")));
    assertEquals(List.of(), Export.verify(out));
  }

  @Test
  void aCompressedFormThatIsNotMadeAnyMoreGoes() throws IOException {
    classes.bundle("shop.Shop", "/assets").addPlain("shop.Shop", "data", "1");
    export(classes.folder());
    Files.write(out.resolve("assets/data.gz"), PublishedFolder.gzip(new byte[] {'1'}));
    classes.bundle("shop.Shop", "/assets").addPlain("shop.Shop", "data", "2");
    export(classes.folder());
    assertEquals(
        List.of("assets/.sprockets-manifest-e3b0.json", "assets/data"), PublishedFolder.tree(out));
  }

  @Test
  void theManifestOfSprocketsIsContinued() throws IOException {
    Files.createDirectories(out.resolve("assets"));
    Path rails = out.resolve("assets/.sprockets-manifest-0123456789abcdef0123456789abcdef.json");
    Files.writeString(
        rails,
        "{\"files\":{\"old-1.js\":{\"logical_path\":\"old.js\",\"mtime\":\"2020-01-01T00:00:00+01:00\","
            + "\"size\":1,\"digest\":\"x\",\"integrity\":\"y\"}},\"assets\":{\"old.js\":\"old-1.js\"}}");
    shop();
    export(classes.folder());
    assertEquals(List.of(rails), SprocketsManifest.all(out.resolve("assets")));
    SprocketsManifest manifest = SprocketsManifest.of(out.resolve("assets"));
    assertTrue(manifest.isCurrent("old-1.js"));
    assertTrue(manifest.isCurrent("robots.txt"));
  }

  @Test
  void aFileThatIsNotWhatWasBuiltStopsTheExport() throws IOException {
    shop();
    Path app =
        classes
            .folder()
            .resolve("META-INF/resources/assets")
            .resolve(PublishedFolder.fingerprinted("app.js", "a();\n"));
    Files.writeString(app, "a();\r\n");
    IOException failure = assertThrows(IOException.class, () -> export(classes.folder()));
    assertEquals(
        app
            + " has CRLF at the ends of lines that had LF, so it is not what was built; build it"
            + " again, and let nothing change files below META-INF/resources",
        failure.getMessage());
    assertEquals(List.of(), PublishedFolder.tree(folder.resolve("out")));
  }

  @Test
  void ofALargeFileOnlyTheSizesAreTold() throws IOException {
    int size = 64 << 20;
    classes.bundle("shop.Shop", "/assets").addPlain("shop.Shop", "film", "x".repeat(size) + "\n");
    Path film = classes.folder().resolve("META-INF/resources/assets/film");
    Files.writeString(film, "\n", StandardOpenOption.APPEND);
    IOException failure = assertThrows(IOException.class, () -> export(classes.folder()));
    assertTrue(
        String.valueOf(failure.getMessage())
            .startsWith(
                film + " was changed: it has " + (size + 2) + " bytes instead of " + (size + 1)),
        failure::getMessage);
  }

  @Test
  void aCompressedFormOfOtherBytesStopsTheExport() throws IOException {
    shop();
    Path gzip =
        classes
            .folder()
            .resolve("META-INF/resources/assets")
            .resolve(PublishedFolder.fingerprinted("app.js", "a();\n") + ".gz");
    Files.write(gzip, PublishedFolder.gzip("b();\n".getBytes(StandardCharsets.UTF_8)));
    IOException failure = assertThrows(IOException.class, () -> export(classes.folder()));
    assertTrue(
        String.valueOf(failure.getMessage()).startsWith(gzip + " does not unpack"),
        failure::getMessage);
  }

  @Test
  void whatFailsLeavesTheFolderAsItWas() throws IOException {
    shop();
    export(classes.folder());
    List<String> before = PublishedFolder.state(out);
    classes
        .add("shop.Shop", "b.js", "b();\n")
        .addPlain("shop.Shop", "robots.txt", "all")
        .add("shop.Shop", "added/below/d.js", "d();\n")
        .add("shop.Shop", "blocked/c.js", "c();\n");
    Files.writeString(out.resolve("assets/blocked"), "no folder");
    IOException failure = assertThrows(IOException.class, () -> export(classes.folder()));
    assertEquals(
        out.resolve("assets/blocked") + " cannot be made: there is a file where a folder is needed",
        failure.getMessage());
    Files.delete(out.resolve("assets/blocked"));
    assertEquals(before, PublishedFolder.state(out));
  }

  @Test
  void whatWasReplacedIsPutBackIfALaterFileFails() throws IOException {
    shop();
    classes.addPlain("shop.Shop", "data", "1");
    export(classes.folder());
    Files.write(out.resolve("assets/data.gz"), PublishedFolder.gzip(new byte[] {'1'}));
    Path blocked = Files.createDirectories(out.resolve("assets/sitemap.txt/below"));
    List<String> before = PublishedFolder.state(out);
    classes
        .addPlain("shop.Shop", "data", "2")
        .addPlain("shop.Shop", "robots.txt", "all")
        .addPlain("shop.Shop", "sitemap.txt", "/");
    IOException failure = assertThrows(IOException.class, () -> export(classes.folder()));
    assertTrue(
        String.valueOf(failure.getMessage())
            .startsWith(blocked.getParent() + " cannot be written: "),
        failure::getMessage);
    assertEquals(before, PublishedFolder.state(out));
  }

  @Test
  void twoBundlesMayHaveOneFileButNotTwoOfOneUrl() throws IOException {
    shop();
    var other = new PublishedFolder(folder.resolve("other"));
    other.bundle("other.Other", "/assets").addPlain("other.Other", "robots.txt", "none");
    export(classes.folder(), other.folder());
    other.addPlain("other.Other", "robots.txt", "all");
    IOException failure =
        assertThrows(IOException.class, () -> export(classes.folder(), other.folder()));
    assertTrue(
        String.valueOf(failure.getMessage()).startsWith("/assets/robots.txt is published twice")
            && String.valueOf(failure.getMessage()).contains("shop.Shop.json")
            && String.valueOf(failure.getMessage()).contains("other.Other.json"),
        failure::getMessage);
  }

  @Test
  void twoCurrentFilesOfOneLogicalPathAreBothKept() throws IOException {
    shop();
    var other = new PublishedFolder(folder.resolve("other"));
    other.bundle("other.Other", "/assets").add("other.Other", "app.js", "b();\n");
    export(classes.folder(), other.folder());
    Export.clean(out, 0, Duration.ZERO);
    assertEquals(List.of(), Export.verify(out));
    assertEquals(
        2, PublishedFolder.tree(out).stream().filter(name -> name.endsWith(".js")).count());
  }

  @Test
  void indexesAreExported() throws Exception {
    try (var jar = new TestJar(folder.resolve("assets.jar")).add("big.bin", new byte[100_000])) {
      AssetIndex index = jar.write(TestJar.Packing.DEFLATED).index();
      assertEquals(1, Export.of(index).to(out).written());
      assertEquals(0, Export.of(index).to(out).written());
      assertEquals(100_000, Files.size(out.resolve("assets/big.bin")));
      for (Asset asset : index.assets()) {
        assertEquals("big.bin", asset.logicalPath());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # file,     prefix
          ../x,       /assets
          a/../../x,  /assets
          a/./x,      /assets
          a//x,       /assets
          a/,         /assets
          /a,         /assets
          '',         /assets
          ..,         /assets
          ..\\\\x,      /assets
          a\\u0000x,   /assets
          C:/x,       /assets
          c:x,        /assets
          a,          /C:/x
          a,          /../x
          a,          /x/
          """)
  void aManifestThatLeadsElsewhereIsRefused(String file, String prefix) throws IOException {
    String digest = FileHash.sha256(new byte[0]);
    classes.put(
        "META-INF/assetbundle/bad.Bad.json",
        ("{\"files\": {\""
                + file
                + "\": {\"content_type\": \"a/b\", \"digest\": \""
                + digest
                + "\", \"integrity\": \"x\", \"logical_path\": \"a\", \"size\": 0}}, \"prefix\":"
                + " \""
                + prefix
                + "\"}")
            .getBytes(StandardCharsets.UTF_8));
    IOException failure = assertThrows(IOException.class, () -> export(classes.folder()));
    assertTrue(
        String.valueOf(failure.getMessage()).contains("bad.Bad.json: no manifest"),
        failure::getMessage);
  }
}
