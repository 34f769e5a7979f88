package dev.assetbundle.processor.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.Settings.SourceMaps;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.text.ReadMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The maps that are published with scripts and stylesheets, and those that are not. */
class PublishedMapsTest {

  private final MemoryTree tree = new MemoryTree();

  private PublishedMapsTest put(String path, String text) {
    tree.put(path, text);
    return this;
  }

  private BundleResult build(SourceMaps maps, boolean minify, boolean digest, String... manifests) {
    return build(List.of(), maps, minify, digest, manifests);
  }

  private BundleResult build(
      List<String> statics, SourceMaps maps, boolean minify, boolean digest, String... manifests) {
    Settings settings =
        new Settings(
            Builds.PATHS,
            "/assets",
            minify,
            digest,
            "",
            IntegrityAlgorithm.SHA256,
            Settings.UnknownAssets.ERROR,
            Settings.CssUrls.RELATIVE,
            false,
            maps,
            false,
            List.of());
    return Builds.build(
        tree,
        new BundleRequest(
            "test", List.of(manifests), statics, settings, ContentTypes.STANDARD, List.of()));
  }

  private static ReadMap map(BundleResult result, String name) {
    return new ReadMap(Builds.text(result, name));
  }

  private PublishedMapsTest shop() {
    return put("js/app.js", "//= require cart\n//= require ./admin/list\nstart();\n")
        .put("js/cart.coffee", "window.cart = (items) ->\n  items.length\n")
        .put("js/admin/list.js.erb", "// <%# 1 %>\nvar list = '<%= asset_path 'app.css' %>';\n")
        .put("css/app.scss", "@import 'ink';\n.cart {\n  color: $ink;\n}\n")
        .put("css/_ink.scss", "$ink: red;\n");
  }

  @Test
  void eachScriptAndStylesheetNamesItsMap() {
    BundleResult result = shop().build(SourceMaps.EXTERNAL, true, false, "app.js", "app.css");
    assertEquals("", Builds.said(result));
    assertEquals(List.of("app.css", "app.css.map", "app.js", "app.js.map"), Builds.outputs(result));
    assertEquals(
        ".cart{color:red}\n/*# sourceMappingURL=app.css.map */\n", Builds.text(result, "app.css"));
    String script = Builds.text(result, "app.js");
    assertTrue(script.endsWith("start();\n//# sourceMappingURL=app.js.map\n"), script);
    ReadMap sheet = map(result, "app.css.map");
    assertEquals(List.of("app.scss", "_ink.scss"), sheet.sources());
    assertEquals("source/", sheet.field("sourceRoot"));
    assertEquals("app.css", sheet.field("file"));
    assertEquals(
        List.of("cart.coffee", "admin/list.js.erb", "app.js"), map(result, "app.js.map").sources());
    assertEquals(
        "window.cart = (items) ->\n  items.length\n",
        map(result, "app.js.map").content("cart.coffee"));
    assertEquals(List.of(), result.hiddenMaps());
  }

  @Test
  void placesOfTheMapAreThoseOfTheSources() {
    BundleResult result = shop().build(SourceMaps.EXTERNAL, false, true, "app.js", "app.css");
    String script = Builds.text(result, "app.js");
    List<String> lines = script.lines().toList();
    ReadMap map = map(result, "app.js.map");
    int cart = 1 + lines.indexOf("  window.cart = function(items) {");
    assertEquals(Optional.of(new ReadMap.Spot("cart.coffee", 1, 1)), map.at(cart, 3));
    int start = 1 + lines.indexOf("start();");
    assertEquals(Optional.of(new ReadMap.Spot("app.js", 3, 1)), map.at(start, 1));
    int list =
        1 + lines.indexOf(lines.stream().filter(l -> l.startsWith("var list")).findAny().get());
    assertEquals(Optional.of(new ReadMap.Spot("admin/list.js.erb", 2, 5)), map.at(list, 5));
    assertEquals(Optional.empty(), map.at(lines.size(), 1));
    assertEquals(
        Optional.of(new ReadMap.Spot("app.scss", 2, 1)), map(result, "app.css.map").at(1, 1));
  }

  @Test
  void theNamesOfMapsHaveFingerprintsOfTheirOwn() {
    BundleResult result = shop().build(SourceMaps.EXTERNAL, true, true, "app.js");
    BuiltAsset script = result.assets().get(2);
    BuiltAsset map = result.assets().get(3);
    assertEquals("app.js.map", map.logicalPath().value());
    assertEquals("app.js-" + map.digests().sha256() + ".map", map.outputPath().value());
    assertEquals("app-" + script.digests().sha256() + ".js", script.outputPath().value());
    assertTrue(
        Builds.text(script).endsWith("//# sourceMappingURL=" + map.outputPath() + "\n"),
        Builds.text(script));
    assertEquals(
        script.content().size(),
        script.slices().stream().mapToLong(BuiltAsset.Slice::size).sum()
            + ("//# sourceMappingURL=" + map.outputPath() + "\n").length());
  }

  @Test
  void aHiddenMapChangesNoByteOfItsFileAndHasItsName() {
    BundleResult none = shop().build(SourceMaps.NONE, true, true, "app.js", "app.css");
    BundleResult hidden = build(SourceMaps.HIDDEN, true, true, "app.js", "app.css");
    assertEquals(Builds.outputs(none), Builds.outputs(hidden));
    assertEquals(
        Builds.outputs(none).stream().map(name -> name + ".map").toList(),
        hidden.hiddenMaps().stream().map(map -> map.outputPath().value()).toList());
    assertEquals(
        List.of("app.scss", "_ink.scss"),
        new ReadMap(Builds.text(hidden.hiddenMaps().get(0))).sources());
    assertEquals(List.of(), none.hiddenMaps());
  }

  @Test
  void anotherCommentOfASourceGivesAnotherMapAndSoAnotherScript() {
    String before = Builds.text(shop().build(SourceMaps.EXTERNAL, true, true, "app.js"), "app.js");
    put("js/app.js", "//= require cart\n//= require ./admin/list\n// new\nstart();\n");
    String now = Builds.text(build(SourceMaps.EXTERNAL, true, true, "app.js"), "app.js");
    assertEquals(before.lines().toList().get(0), now.lines().toList().get(0));
    assertTrue(!before.equals(now), now);
    assertEquals(
        Builds.outputs(build(SourceMaps.HIDDEN, true, true, "app.js")).get(1),
        Builds.outputs(build(SourceMaps.NONE, true, true, "app.js")).get(1));
  }

  @Test
  void sourcesAreFoundFromFoldersAndUnderNamesThatNeedEncoding() {
    put("js/a b/all%.js", "//= require ./c#\nall();\n").put("js/a b/c#.js", "c();\n");
    BundleResult result = build(SourceMaps.EXTERNAL, false, false, "a b/all%.js");
    assertTrue(
        Builds.text(result, "a b/all%.js").endsWith("//# sourceMappingURL=all%25.js.map\n"),
        Builds.whole(result));
    ReadMap map = map(result, "a b/all%.js.map");
    assertEquals("../source/", map.field("sourceRoot"));
    assertEquals("all%.js", map.field("file"));
    assertEquals(List.of("a b/c%23.js", "a b/all%25.js"), map.sources());
  }

  @Test
  void filesOfOneNameAreToldApart() {
    put("css/app.scss", "@import 'part/ink';\n.a { b: c; }\n@import '../lib/part/ink';\n");
    put("css/part/_ink.scss", ".one { b: c; }\n").put("lib/part/_ink.scss", ".two { b: c; }\n");
    BundleResult result = build(SourceMaps.EXTERNAL, false, false, "app.css");
    assertEquals("", Builds.said(result));
    ReadMap map = map(result, "app.css.map");
    assertEquals(List.of("part/_ink.scss", "app.scss", "lib/part/_ink.scss"), map.sources());
    assertEquals(".two { b: c; }\n", map.content("lib/part/_ink.scss"));
  }

  @Test
  void whatNobodyWroteHasNoMap() {
    put("js/app.js", "//= require empty\n//= stub app\n").put("js/empty.js", "");
    put("img/logo.svg.erb", "<svg><%# 1 %></svg>");
    BundleResult result = build(SourceMaps.EXTERNAL, false, false, "app.js", "logo.svg");
    assertEquals(List.of("app.js", "logo.svg"), Builds.outputs(result));
  }

  @Test
  void aFileWithTheNameOfAMapIsAnError() {
    put("js/app.js", "app();\n").put("img/app.js.map", "{}");
    BundleResult result = build(List.of("**.map"), SourceMaps.EXTERNAL, false, true, "app.js");
    assertEquals(
        "error: several files would become \"app.js.map\": img/app.js.map and js/app.js"
            + " [duplicate-output]\n    hint: rename one of them, or link only one\n",
        Builds.said(result));
    assertEquals(
        "", Builds.said(build(List.of("**.map"), SourceMaps.HIDDEN, false, true, "app.js")));
  }

  @Test
  void aNameMustBeShortEnoughForItsMap() {
    String name = "a".repeat(185);
    put("js/" + name + ".js", "app();\n");
    assertEquals("", Builds.said(build(SourceMaps.NONE, false, true, name + ".js")));
    assertEquals(
        "js/"
            + name
            + ".js: error: the published name of this file would have 257 bytes, and file systems"
            + " take 255 [long-name]\n    hint: shorten the name of the file by 2 bytes; 65 bytes of"
            + " the published one are its fingerprint\n",
        Builds.said(build(SourceMaps.EXTERNAL, false, true, name + ".js")));
  }
}
