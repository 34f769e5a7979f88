package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of earlier releases that a build goes on publishing. */
class PreviousReleasesTest {

  private static final String ASSETS = "META-INF/resources/assets/";
  private static final String LONG = "// a line that is long enough for gzip\n".repeat(20);

  @TempDir Path folder;
  private Project project;
  private Path classes;

  @BeforeEach
  void start() {
    project = new Project(folder);
    classes = folder.resolve("target/classes");
  }

  private String build(String text, String members, String... options) throws IOException {
    project.put("src/main/assets/js/application.js", "start(\"" + text + "\");\n" + LONG);
    project.put(
        "src/main/java/shop/Shop.java",
        "package shop;\n@dev.assetbundle.AssetBundle(manifests = \"application.js\", minify = false,"
            + " encodings = dev.assetbundle.AssetBundle.Encoding.GZIP"
            + (members.isEmpty() ? "" : ", " + members)
            + ") class Shop {}\n");
    List<String> all = new ArrayList<>(List.of("-Aassetbundle.cache=" + folder.resolve("cache")));
    all.addAll(List.of("-s", Files.createDirectories(folder.resolve("target/java")).toString()));
    all.addAll(List.of(options));
    return new DiskCompiler(folder).compile(classes, all).said();
  }

  /** Returns the names of the published scripts, by what they say. */
  private Map<String, String> published() throws IOException {
    Map<String, String> names = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : DiskCompiler.tree(classes).entrySet()) {
      if (file.getKey().startsWith(ASSETS) && file.getKey().endsWith(".js")) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        names.put(
            text.replaceFirst("(?s)start\\(\"(.*?)\"\\).*", "$1"),
            file.getKey().substring("META-INF/resources".length()));
      }
    }
    return names;
  }

  /** Returns the path at which the script is published that says this. */
  private String path(String text) throws IOException {
    return Optional.ofNullable(published().get(text)).orElseThrow();
  }

  /** Builds a release and puts what it made into a jar. */
  private void release(String text, String jar, String inside, String members) throws IOException {
    assertEquals("", build(text, members));
    Path file = folder.resolve(jar);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : DiskCompiler.tree(classes).entrySet()) {
        zip.putNextEntry(new ZipEntry(inside + entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  private void copy(Path from, Path to) throws IOException {
    for (Map.Entry<String, byte[]> file : DiskCompiler.tree(from).entrySet()) {
      Files.createDirectories(to.resolve(file.getKey()).getParent());
      Files.write(to.resolve(file.getKey()), file.getValue());
    }
  }

  private AssetIndex index() throws Exception {
    var loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    return AssetIndex.of(loader.loadClass("shop.Shop"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target/classes",
        "./target/x/../classes/",
        "target/classes/META-INF/assetbundle/shop.Shop.json"
      })
  void whatTheBuildItselfWritesIsNoRelease(String named) throws Exception {
    String refused =
        named
            + " is the class output that this build writes, and no earlier release [bad-release]\n"
            + "      hint: keep what was released elsewhere, such as its jar, and name that\n";
    assertEquals(refused, build("one", "previous = \"" + named + "\""));
    assertEquals("", build("one", ""));
    assertEquals(refused, build("two", "previous = \"" + named + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BOOT-INF/classes/", "WEB-INF/classes/"})
  void theFilesOfTheLastJarAreServedToo(String inside) throws Exception {
    release("one", "release/shop.jar", inside, "");
    String old = path("one");
    assertEquals("", build("two", "previous = \"release/shop.jar\""));
    assertEquals(List.of("one", "two"), List.copyOf(published().keySet()));
    AssetIndex index = index();
    Asset earlier = index.findByPath(old).orElseThrow();
    assertTrue(new String(earlier.bytes(), StandardCharsets.UTF_8).contains("\"one\""));
    assertEquals("application.js", earlier.logicalPath());
    assertEquals(2, earlier.codings().size());
    assertEquals(path("two"), index.require("application.js").path());
    assertEquals(1, index.size());
    assertTrue(DiskCompiler.tree(classes).containsKey("META-INF/resources" + old + ".gz"));
    assertEquals("", build("two", ""));
    assertEquals(List.of("two"), List.copyOf(published().keySet()));
    assertEquals(Optional.empty(), index().findByPath(old));
  }

  @ParameterizedTest
  @ValueSource(strings = {"release", "./release/", "release/META-INF/assetbundle/shop.Shop.json"})
  void aReleaseMayBeAFolderOrItsManifest(String named) throws Exception {
    assertEquals("", build("one", "sourceMaps = dev.assetbundle.AssetBundle.SourceMaps.EXTERNAL"));
    copy(classes, folder.resolve("release"));
    assertEquals("", build("two", "previous = \"" + named + "\""));
    assertEquals(List.of("one", "two"), List.copyOf(published().keySet()));
    assertEquals(
        1, DiskCompiler.tree(classes).keySet().stream().filter(f -> f.endsWith(".map")).count());
  }

  @Test
  void eachReleaseThatIsNamedGivesItsOwnFilesOnly() throws Exception {
    release("one", "release/1.jar", "", "");
    release("two", "release/2.jar", "", "previous = \"release/1.jar\"");
    assertEquals(List.of("one", "two"), List.copyOf(published().keySet()));
    assertEquals("", build("three", "previous = \"release/2.jar\""));
    assertEquals(List.of("three", "two"), List.copyOf(published().keySet()));
    assertEquals("", build("three", "previous = {\"release/2.jar\", \"release/1.jar\"}"));
    assertEquals(List.of("one", "three", "two"), List.copyOf(published().keySet()));
    // What is published again is no longer of an earlier release.
    assertEquals("", build("two", "previous = \"release/2.jar\""));
    assertEquals(List.of("two"), List.copyOf(published().keySet()));
    assertEquals(1, index().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "public/assets", "public/assets/.sprockets-manifest-0a.json"})
  void anExportOfSprocketsIsARelease(String named) throws Exception {
    byte[] text = "start(\"rails\");\n".getBytes(StandardCharsets.UTF_8);
    String path = "application-" + Digests.sha256(text) + ".js";
    project.put("public/assets/" + path, text);
    project.put("public/assets/odd-name.js", "start(\"odd\");\n");
    project.put(
        "public/assets/.sprockets-manifest-0a.json",
        """
        {"files": {
          "%s": {"logical_path": "application.js", "mtime": "2026-11-01T00:00:00+00:00",
            "size": %d, "digest": "%s", "integrity": "sha256-x"},
          "odd-name.js": {"logical_path": "name.js"}
        }, "assets": {"application.js": "%s"}}
        """
            .formatted(path, text.length, Digests.sha256(text), path));
    assertEquals("", build("ours", "previous = \"" + named + "\""));
    assertEquals(List.of("odd", "ours", "rails"), List.copyOf(published().keySet()));
    Asset earlier = index().findByPath("/assets/" + path).orElseThrow();
    assertEquals(true, earlier.fingerprinted());
    assertTrue(earlier.integrity().startsWith("sha384-"));
    assertEquals("text/javascript; charset=utf-8", earlier.contentType());
    assertEquals(false, index().findByPath("/assets/odd-name.js").orElseThrow().fingerprinted());
  }

  @Test
  void aChangeOfTheReleaseIsSeen() throws Exception {
    release("one", "release/shop.jar", "", "");
    copy(classes, folder.resolve("last"));
    String previous = "previous = \"last\"";
    assertEquals("", build("two", previous));
    SortedMap<String, byte[]> before = DiskCompiler.tree(classes);
    assertEquals("", build("two", previous));
    assertEquals(before.keySet(), DiskCompiler.tree(classes).keySet());
    Path file = folder.resolve("last/META-INF/resources" + path("one"));
    byte[] bytes = Files.readAllBytes(file);
    Files.writeString(file, new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n"));
    String said = build("two", previous);
    assertTrue(said.contains("[changed-release-file]"), said);
    Files.write(file, bytes);
    assertEquals("", build("two", previous));
    Path gzip = file.resolveSibling(file.getFileName() + ".gz");
    byte[] packed = Files.readAllBytes(gzip);
    packed[packed.length / 2] ^= 1;
    Files.write(gzip, packed);
    assertTrue(build("two", previous).contains(".js.gz"));
    Files.delete(gzip);
    assertTrue(build("two", previous).contains("[missing-release-file]"));
    Files.delete(folder.resolve("last/META-INF/assetbundle/shop.Shop.json"));
    assertTrue(build("two", previous).contains("[missing-release]"));
    release("three", "release/shop.jar", "", "");
    assertEquals("", build("two", "previous = \"release/shop.jar\""));
    assertEquals(List.of("three", "two"), List.copyOf(published().keySet()));
    release("four", "release/shop.jar", "", "");
    assertEquals("", build("two", "previous = \"release/shop.jar\""));
    assertEquals(List.of("four", "two"), List.copyOf(published().keySet()));
  }

  @Test
  void aDeletedCopyIsWrittenAgain() throws Exception {
    release("one", "release/shop.jar", "", "");
    assertEquals("", build("two", "previous = \"release/shop.jar\""));
    String old = path("one");
    Files.delete(classes.resolve("META-INF/resources" + old));
    assertEquals("", build("two", "previous = \"release/shop.jar\""));
    assertEquals(old, path("one"));
  }

  @Test
  void namesOutsideTheReleaseAreRefused() throws IOException {
    project.put("secret.txt", "secret");
    project.put(
        "last/.sprockets-manifest-0.json",
        "{\"files\": {\"../secret.txt\": {}, \"/etc/passwd\": {}}}");
    String said = build("two", "previous = \"last\"");
    assertTrue(said.contains("../secret.txt, /etc/passwd"), said);
    assertTrue(said.contains("[bad-release]"), said);
  }

  /** Their names are hidden, and a listing of what is visible would not differ. */
  @Test
  void aSecondManifestOfAFolderIsSeen() throws IOException {
    String manifest =
        "{\"files\": {\"a-0.js\": {\"logical_path\": \"a.js\", \"size\": 1}},"
            + " \"assets\": {\"a.js\": \"a-0.js\"}}";
    project.put("last/a-0.js", "a").put("last/.sprockets-manifest-0.json", manifest);
    assertEquals("", build("two", "previous = \"last\""));
    project.put("last/.sprockets-manifest-1.json", manifest);
    String said = build("two", "previous = \"last\"");
    assertTrue(said.contains("[missing-release]"), said);
  }

  @Test
  void anEmptyNameIsNoRelease() throws IOException {
    String said = build("one", "previous = \"\"");
    assertFalse(said.contains("error"), said);
  }
}
