package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.internal.live.LivePage;
import java.io.FileNotFoundException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages see of assets in live mode, and when it is on. */
class LiveModeTest {

  private static final String CLIENT =
      "<script type=\"module\" src=\"" + LiveProject.OWN + "client.js\"></script>\n";

  @TempDir Path folder;
  private LiveProject project;
  private LiveLogLines log;

  @BeforeEach
  void build() throws Exception {
    project = new LiveProject(folder);
    log = new LiveLogLines("dev.assetbundle.live");
    System.setProperty("assetbundle.live", "");
  }

  @AfterEach
  void forget() {
    log.close();
    System.clearProperty("assetbundle.live");
    System.clearProperty("assetbundle.debug");
    System.clearProperty("assetbundle.editor");
    AssetHost.reset();
  }

  @Test
  void aConstantTellsWhatTheSourceIsNow() throws Exception {
    Class<?> assets = project.load();
    Asset script = LiveProject.constant(assets, "APPLICATION_JS");
    String url = script.url();
    assertTrue(url.matches("/assets/application-[0-9a-f]{64}\\.js"), url);
    assertEquals("one();", new String(script.bytes(), StandardCharsets.UTF_8));
    String integrity = script.integrity();
    project.edit("application.js", "two(2);");
    assertNotEquals(url, script.url());
    assertNotEquals(integrity, script.integrity());
    assertEquals(7, script.size());
    assertEquals("two(2);", new String(script.bytes(), StandardCharsets.UTF_8));
    assertEquals(script.url(), script.path());
    assertEquals("application.js", script.logicalPath());
    assertEquals(List.of(Coding.IDENTITY), List.copyOf(script.codings()));
    assertThrows(FileNotFoundException.class, () -> script.open(Coding.GZIP).close());
    Asset logo = LiveProject.constant(assets, "LOGO_PNG");
    assertEquals("4x2", logo.width() + "x" + logo.height());
    assertTrue(log.text().contains("INFO live mode is on: the assets of shop.Assets are served"));
  }

  @Test
  void noLiveAssetIsOnAnotherHost() throws Exception {
    Asset script = LiveProject.constant(project.load(), "APPLICATION_JS");
    AssetHost.use("https://cdn.example.com");
    AssetHost.useContextPath("/shop");
    assertEquals("/shop" + script.path(), script.url());
    assertEquals("/shop" + script.path(), script.url("https://other.example.com"));
    assertThrows(IllegalArgumentException.class, () -> script.url("/cdn"));
    assertFalse(script.tag().contains("crossorigin"), script.tag());
    assertTrue(
        script.tag().startsWith("<script type=\"module\" src=\"/shop/assets/"), script.tag());
  }

  @Test
  void anIndexHasWhatTheSourcesMake() throws Exception {
    Class<?> assets = project.load();
    AssetIndex index = LiveProject.index(assets);
    assertSame(LiveProject.constant(assets, "SITE_CSS"), index.require("site.css"));
    project.edit("more.js", "more();");
    project.remove("icons/logo.png");
    Asset more = index.require("more.js");
    assertSame(more, index.require("more.js"));
    assertEquals("more();", new String(more.bytes(), StandardCharsets.UTF_8));
    assertEquals(List.of("application.js", "more.js", "site.css"), names(index));
    assertEquals(Optional.empty(), index.find("icons/logo.png"));
    assertEquals(3, index.size());
    assertSame(more, index.findByPath(more.path()).orElseThrow());
    assertSame(index.require("site.css"), index.findByPath("/assets/site-01.css").orElseThrow());
    assertEquals(Optional.empty(), index.findByPath("/assets/icons/logo-02.png"));
    Asset logo = LiveProject.constant(assets, "LOGO_PNG");
    assertEquals("/assets/icons/logo-02.png", logo.path());
    var thrown = assertThrows(IllegalArgumentException.class, () -> index.require("mre.js"));
    assertTrue(String.valueOf(thrown.getMessage()).contains("more.js"));
    project.remove("more.js");
    assertEquals(List.of("application.js", "site.css"), names(index));
  }

  @Test
  void indexesOfLiveAssetsAreLive() throws Exception {
    AssetIndex index = LiveProject.index(project.load());
    AssetIndex joined = AssetIndex.of(TestAssets.INDEX, index);
    AssetIndex listed = AssetIndex.of(List.of(index.require("site.css"), TestAssets.LOGO));
    project.edit("new.css", "b{}");
    project.edit("site.css", "a{color:blue}");
    assertEquals("new.css", joined.require("new.css").logicalPath());
    assertSame(TestAssets.APP, joined.require("application.js"));
    assertEquals(TestAssets.INDEX.size() + 4, joined.assets().size());
    Asset site = index.require("site.css");
    assertSame(site, joined.findByPath(site.path()).orElseThrow());
    assertSame(site, listed.findByPath(site.path()).orElseThrow());
    assertEquals(2, listed.size());
  }

  @Test
  void scriptsAndStylesheetsBringTheClient() throws Exception {
    AssetIndex index = LiveProject.index(project.load());
    Asset script = index.require("application.js");
    Asset logo = index.require("icons/logo.png");
    assertEquals(
        CLIENT
            + ("<script src=\"" + script.path() + "\" integrity=\"" + script.integrity())
            + "\" defer></script>",
        script.tag("defer", ""));
    assertTrue(
        script.tag("nonce", "n").startsWith(CLIENT.replace("></script>", " nonce=\"n\"></script>")),
        script.tag("nonce", "n"));
    assertTrue(index.require("site.css").tag().startsWith(CLIENT + "<link rel=\"stylesheet\""));
    assertEquals("<img src=\"" + logo.path() + "\" width=\"4\" height=\"2\">", logo.tag());
    assertFalse(script.preloadTag().contains("client.js"));
    assertEquals(script.path(), script.toString());
  }

  @Test
  void aBundleIsLoadedFileByFileWhereSomebodyDebugs() throws Exception {
    project.write("parts/application.js/lib.js", "lib();");
    project.write("parts/application.js/main.js", "main();");
    AssetIndex index = LiveProject.index(project.load());
    Asset script = index.require("application.js");
    String files =
        "<script src=\"/assets/lib.self-H.js\" integrity=\"I\"></script>\n"
            + "<script src=\"/assets/main.self-H.js\" integrity=\"I\"></script>";
    assertEquals(1, script.tag().split("integrity", -1).length - 1);
    System.setProperty("assetbundle.debug", "true");
    assertEquals(CLIENT + files, withoutHashes(script.tag()));
    assertTrue(index.require("site.css").tag().startsWith(CLIENT + "<link rel=\"stylesheet\""));
    System.clearProperty("assetbundle.debug");
    for (String query : List.of("debug-assets", "a=b&debug-assets=1", "debug-assets=&c")) {
      LivePage page = LivePage.open(query);
      assertEquals(CLIENT + files, withoutHashes(script.tag()), query);
      page.close();
    }
    for (String query : List.of("", "debug-assets=false", "no-debug-assets", "a=debug-assets")) {
      LivePage page = LivePage.open(query);
      assertFalse(script.tag().contains(".self-"), query);
      page.close();
    }
    assertFalse(script.tag().contains(".self-"));
  }

  private static String withoutHashes(String html) {
    return html.replaceAll("[0-9a-f]{64}", "H").replaceAll("sha384-[^\"]*", "I");
  }

  @Test
  void aPageSeesOneState() throws Exception {
    AssetIndex index = LiveProject.index(project.load());
    Asset site = index.require("site.css");
    LivePage page = LivePage.open("");
    String before = site.url();
    project.edit("site.css", "a{color:green}");
    assertEquals(before, site.url());
    page.close();
    assertNotEquals(before, site.url());
  }

  /** A message names what has to be there and is not. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          no record,      'there is no '
          no base,        'the project that it was built in, /no/base, is not there'
          other output,   'is about /no/classes, not about '
          other type,     'does not name it: build'
          other version,  'begins with \\"assetbundle-live 2\\"'
          no tool,        'names no annotation processor'
          tool gone,      'of the annotation processor is gone'
          no class,       'has no live mode that this version'
          refused,        'the sources are somewhere else, so look there'
          too new,        'cannot run in this JVM'
          """)
  void whatWasPackagedIsServedWithAReason(String what, String reason) throws Exception {
    Path record = project.path("target/assetbundle/classes.live");
    String text = Files.readString(record);
    switch (what) {
      case "no record" -> Files.delete(record);
      case "no base" -> Files.writeString(record, text.replaceAll("base\t.*", "base\t/no/base"));
      case "other output" ->
          Files.writeString(record, text.replaceAll("classOutput\t.*", "classOutput\t/no/classes"));
      case "other type" -> Files.writeString(record, text.replace("shop.Assets", "shop.Other"));
      case "other version" -> Files.writeString(record, text.replace("live 4", "live 2"));
      case "no tool" -> Files.writeString(record, text.replaceAll("tool\t.*\n", ""));
      case "tool gone" -> Files.writeString(record, text.replace("/tool/", "/gone/"));
      case "no class" -> Files.writeString(record, text.replace("/tool/classes", "/assets"));
      case "refused" ->
          project.write("refuse.txt", "the sources are somewhere else, so look there");
      default -> project.write("link.txt", "");
    }
    assertPackaged(project.load());
    assertTrue(log.text().startsWith("WARNING no live mode for the assets of shop.Assets"));
    assertTrue(log.text().contains(reason.replace("\\", "")), log.text());
    assertEquals(1, log.text().lines().count(), log.text());
  }

  @Test
  void aJarIsServedAsItIs() throws Exception {
    Path jar = folder.resolve("shop.jar");
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    assertEquals(
        0,
        tool.run(
            System.out,
            System.err,
            "--create",
            "--file",
            jar.toString(),
            "-C",
            project.path("target/classes").toString(),
            "."));
    assertPackaged(
        LiveProject.load(
            new URLClassLoader(new URL[] {jar.toUri().toURL()}, LiveProject.loader())));
    assertTrue(log.text().contains("it was loaded from a jar"), log.text());
  }

  @Test
  void copiesInAWebApplicationAreServedAsTheyAre() throws Exception {
    Path copies = folder.resolve("web/WEB-INF/classes");
    Files.createDirectories(copies.getParent());
    Files.move(project.path("target/classes"), copies);
    assertPackaged(
        LiveProject.load(
            new URLClassLoader(new URL[] {copies.toUri().toURL()}, LiveProject.loader())));
    assertTrue(log.text().contains("let the server read those that javac writes"), log.text());
  }

  @Test
  void nobodyAskedMeansNothingHappens() throws Exception {
    System.clearProperty("assetbundle.live");
    assertPackaged(project.load());
    System.setProperty("assetbundle.live", "false");
    assertPackaged(project.load());
    assertEquals("", log.text());
  }

  /** As an application is loaded that devtools restart. */
  @Test
  void devtoolsAskForIt() throws Exception {
    System.clearProperty("assetbundle.live");
    String name = "org.springframework.boot.devtools.restart.classloader";
    project.write(
        "loader/RestartClassLoader.java",
        "package "
            + name
            + "; public final class RestartClassLoader extends"
            + " java.net.URLClassLoader { public RestartClassLoader(java.net.URL[] urls,"
            + " ClassLoader parent) { super(urls, parent); } }");
    Path classes = project.path("loader/classes");
    LiveProject.compile(classes, project.path("loader/RestartClassLoader.java"));
    var tools = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    Class<?> type = tools.loadClass(name + ".RestartClassLoader");
    System.setProperty("assetbundle.editor", "idea");
    URL[] urls = {project.path("target/classes").toUri().toURL()};
    for (int i = 0; i < 2; i++) {
      var loader =
          (ClassLoader)
              type.getConstructor(URL[].class, ClassLoader.class)
                  .newInstance(urls, LiveProject.loader());
      Class<?> assets = LiveProject.load(loader);
      assertTrue(LiveProject.constant(assets, "SITE_CSS").path().length() > 64);
    }
    String opened = "INFO opened with {editor=idea} by assetbundle-live";
    assertEquals(log.text().indexOf(opened), log.text().lastIndexOf(opened), log.text());
    assertTrue(log.text().contains(opened), log.text());
  }

  @Test
  void aDefectOfTheProcessorLeavesWhatWasThere() throws Exception {
    project.write("broken.txt", "");
    Class<?> assets = project.load();
    Asset site = LiveProject.constant(assets, "SITE_CSS");
    assertEquals("/assets/site-01.css", site.path());
    assertEquals(3, LiveProject.index(assets).assets().size());
    assertTrue(log.text().contains("live mode failed, so packaged assets are served"), log.text());
    Files.delete(project.path("broken.txt"));
    String good = site.path();
    assertTrue(good.length() > 64, good);
    project.write("broken.txt", "");
    assertEquals(good, site.path());
  }

  private static void assertPackaged(Class<?> assets) throws ReflectiveOperationException {
    Asset script = LiveProject.constant(assets, "APPLICATION_JS");
    assertEquals("/assets/application-00.js", script.url());
    assertEquals(
        "<script src=\"/assets/application-00.js\" integrity=\"sha384-AAAA\"></script>",
        script.tag());
    assertEquals("packaged", new String(script.bytes(), StandardCharsets.UTF_8));
  }

  private static List<String> names(AssetIndex index) {
    return index.assets().stream().map(Asset::logicalPath).toList();
  }
}
