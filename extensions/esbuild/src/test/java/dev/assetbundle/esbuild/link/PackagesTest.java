package dev.assetbundle.esbuild.link;

import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packages of {@code node_modules} in linked modules. */
class PackagesTest {

  private final MemoryTree tree = new MemoryTree();

  private BundleResult build(String... statics) {
    Settings settings = Builds.settings(List.of("js", "node_modules"), "/assets", true, false);
    return Builds.build(
        tree,
        new BundleRequest(
            "test",
            List.of("app.js"),
            List.of(statics),
            settings,
            ContentTypes.STANDARD,
            List.of()));
  }

  private MemoryTree pack(String name, String json, String... filesAndTexts) {
    tree.put("node_modules/" + name + "/package.json", json);
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      tree.put("node_modules/" + name + "/" + filesAndTexts[i], filesAndTexts[i + 1]);
    }
    return tree;
  }

  @Test
  void whatNobodyUsesIsLeftOut() {
    tree.put("js/app.js", "import { a } from 'pure'; import { c } from 'loud'; console.log(a);\n");
    pack(
        "pure",
        "{\"module\": \"./m.js\", \"sideEffects\": false}",
        "m.js",
        "export * from './a.js'; export * from './b.js';\n",
        "a.js",
        "export const a = 'A';\n",
        "b.js",
        "export const b = 'B'; globalThis.b = b;\n");
    pack("loud", "{\"main\": \"m.js\"}", "m.js", "globalThis.c = 1; export const c = 1;\n");
    BundleResult result = build();
    assertEquals("", said(result));
    assertEquals("globalThis.c=1;console.log(\"A\");\n", text(result, "app.js"));
  }

  @Test
  void whatIsLeftOutInBrowsersMayBeLoadedLater() {
    tree.put("js/app.js", "import { load } from 'pack'; load();\n");
    pack(
        "pack",
        "{\"browser\": {\"fs\": false}}",
        "index.js",
        "export const load = async () => (await import('fs')).readFileSync;\n");
    BundleResult result = build();
    assertEquals("", said(result));
    assertTrue(text(result, "app.js").contains("import("), text(result, "app.js"));
  }

  @Test
  void decoratorsAreRewrittenSinceNoBrowserHasThem() {
    tree.put("js/app.js", "const log = (v) => v;\n@log class A {}\nexport { A };\n");
    BundleResult result = build();
    assertEquals("", said(result));
    assertEquals(false, text(result, "app.js").contains("@"), text(result, "app.js"));
  }

  @Test
  void commonJsIsWrapped() {
    tree.put("js/app.js", "import x, { y } from 'old'; console.log(x.y, y);\n");
    pack(
        "old",
        "{}",
        "index.js",
        "if (process.env.NODE_ENV === 'production') { module.exports = require('./p.js'); }"
            + " else { module.exports = require('./d.js'); }\n",
        "p.js",
        "exports.y = 'production';\n",
        "d.js",
        "exports.y = 'development';\n");
    BundleResult result = build();
    assertEquals("", said(result));
    String js = text(result, "app.js");
    assertEquals(true, js.contains("\"production\"") && !js.contains("\"development\""), js);
  }

  @Test
  void twoVersionsOfAPackageAreKeptApart() {
    tree.put("js/app.js", "import { v } from 'a'; import { w } from 'b'; console.log(v, w);\n");
    pack("a", "{\"exports\": \"./a.js\"}", "a.js", "export const v = 'a 2';\n");
    pack("b", "{\"exports\": \"./b.js\"}", "b.js", "export { v as w } from 'a';\n");
    tree.put("node_modules/b/node_modules/a/package.json", "{\"exports\": \"./a.js\"}")
        .put("node_modules/b/node_modules/a/a.js", "export const v = 'a 1';\n");
    assertEquals("console.log(\"a 2\",\"a 1\");\n", text(build(), "app.js"));
  }

  @Test
  void whatMayBeMissingMayBeMissing() {
    tree.put("js/app.js", "export {}; try { require('optional') } catch { console.log('none') }\n");
    BundleResult result = build();
    assertEquals("", said(result));
    assertEquals(true, text(result, "app.js").contains("none"));
  }

  @Test
  void packagesAreNoStatics() {
    tree.put("js/app.js", "import 'a';\n").put("js/own.svg", "<svg/>");
    pack("a", "{}", "index.js", "", "logo.svg", "<svg/>", "page.html", "<p>");
    assertEquals(List.of("app.js", "own.svg"), Builds.outputs(build("**")));
    assertEquals(
        List.of("a/logo.svg", "app.js", "own.svg"), Builds.outputs(build("**", "a/*.svg")));
  }

  @Test
  void thePackageToInstallIsNamedWithoutTheNameOfItsFile() {
    tree.put("js/app.js", "import '@scope/pack/lib/a.js';\n")
        .put("node_modules/b/index.js", "export {};\n");
    String said = said(build());
    assertTrue(said.contains("hint: install the package \"@scope/pack\"; if"), said);
  }
}
