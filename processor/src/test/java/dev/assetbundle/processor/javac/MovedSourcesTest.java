package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.disk.Links;
import dev.assetbundle.processor.javac.DiskCompiler.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds after links took the place of files and folders with the same names and bytes. */
class MovedSourcesTest {

  @TempDir Path folder;
  private Path shop;
  private Project project;
  private DiskCompiler javac;

  @BeforeEach
  void start() {
    shop = folder.resolve("shop");
    project =
        new Project(shop)
            .put("pom.xml", "<project/>")
            .put("web/app/js/application.js", "//= require ./deep/er/b\na();\n")
            .put("web/app/js/deep/er/b.js", "b();\n")
            .put("web/app/js/mail.js.erb", "mail(\"<%= Shop.mail %>\");\n")
            .put("config/erb.properties", "Shop.mail=a@b.c\n");
    project.type(
        "Shop",
        "manifests = {\"application.js\", \"mail.js\"}, statics = {}, paths = \"web/app/js\"");
    javac = new DiskCompiler(shop);
  }

  private Outcome build(Path target, String cache) throws IOException {
    List<String> options = new ArrayList<>(List.of("-Aassetbundle.minify=false"));
    options.add("-Aassetbundle.erb.values=config/erb.properties");
    options.add("-Aassetbundle.cache=" + cache);
    return javac.compile(target.resolve("classes"), options);
  }

  /**
   * Builds on top of the last build, which has to be like a clean one, and returns what it says.
   */
  private String build() throws IOException {
    Path clean = Files.createTempDirectory(folder, "clean");
    Outcome expected = build(clean, "off");
    Outcome built = build(shop.resolve("target"), folder.resolve("cache").toString());
    assertEquals(expected, built);
    if (expected.succeeded()) {
      assertEquals(texts(clean), texts(shop.resolve("target")));
    }
    return built.said().replace(folder.toRealPath().toString(), "/there");
  }

  private static String texts(Path target) {
    SortedMap<String, byte[]> tree = DiskCompiler.tree(target.resolve("classes"));
    return tree.entrySet().stream()
        .map(file -> file.getKey() + " " + new String(file.getValue(), StandardCharsets.ISO_8859_1))
        .collect(Collectors.joining("\n"));
  }

  /** Puts a file or folder out of the project, and a link in its place. */
  private void moveOut(String name) throws IOException {
    Files.move(shop.resolve(name), folder.resolve("away"));
    Links.make(shop.resolve(name), folder.resolve("away"));
  }

  private void moveBack(String name) throws IOException {
    Files.delete(shop.resolve(name));
    Files.move(folder.resolve("away"), shop.resolve(name));
  }

  @ParameterizedTest
  @CsvSource({
    "web/app/js, web/app/js, ''",
    "web/app, web/app/js, /js",
    "web, web/app/js, /app/js",
    "web/app/js/deep, web/app/js/deep, ''",
    "web/app/js/deep/er, web/app/js/deep/er, ''"
  })
  void aFolderBecomesALinkOutOfTheProject(String name, String told, String below)
      throws IOException {
    assertEquals("", build());
    moveOut(name);
    assertEquals(
        told
            + ": error: this link leads out of the project, to /there/away"
            + below
            + ", so it is not followed [outside-link]\n      hint: name that place, or a folder"
            + " above it, in \"paths\", or set allowLinks to follow all links\n",
        build());
    moveBack(name);
    assertEquals("", build());
  }

  @Test
  void aFolderBecomesALinkWithinTheProject() throws IOException {
    assertEquals("", build());
    Files.move(shop.resolve("web/app"), shop.resolve("other"));
    Links.make(shop.resolve("web/app"), shop.resolve("other"));
    assertEquals("", build());
  }

  @Test
  void aFileOfValuesBecomesALinkOutOfTheProject() throws IOException {
    assertEquals("", build());
    moveOut("config/erb.properties");
    assertEquals(
        """
        there is no file config/erb.properties, which -Aassetbundle.erb.values names \
        [missing-erb-values]
              hint: the name is relative to the project, and outside of it files are read only \
        with allowLinks = true
        """,
        build());
    moveBack("config/erb.properties");
    assertEquals("", build());
  }
}
