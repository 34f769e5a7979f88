package dev.assetbundle.esbuild.link;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.digested;
import static dev.assetbundle.processor.Builds.minified;
import static dev.assetbundle.processor.Builds.outputs;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static dev.assetbundle.processor.Builds.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.SourceMapJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small applications of modules, and all that becomes of them. */
class LinkedModulesTest {

  private final MemoryTree tree = new MemoryTree();

  private static BuiltAsset asset(BundleResult result, String path) {
    return result.assets().stream()
        .filter(asset -> asset.logicalPath().value().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the published names by the logical ones. */
  private static Map<String, String> names(BundleResult result) {
    return result.assets().stream()
        .collect(
            Collectors.toMap(
                asset -> asset.logicalPath().value(),
                asset -> asset.outputPath().fileName(),
                (first, second) -> second,
                TreeMap::new));
  }

  private MemoryTree shop() {
    return tree.put(
            "js/shop/app.js",
            """
            import { total, unused } from './cart.js';
            import logo from '../../img/logo.svg';
            import settings from './settings.json';
            import './app.css';
            console.log(total(settings.items), logo);
            import('./admin/index.js').then((admin) => admin.start());
            """)
        .put(
            "js/shop/cart.js",
            """
            import './cart.css';
            import { format } from 'format';
            export const total = (items) => format(items.length);
            export const unused = () => 'unused';
            """)
        .put("js/shop/settings.json", "{\"items\": [1, 2], \"secret\": 3}")
        .put(
            "js/shop/admin/index.js",
            """
            import { format } from 'format';
            import './admin.css';
            export function start() { console.log(format('admin')); }
            """)
        .put("js/shop/admin/admin.css", ".admin { color: red }\n")
        .put("js/shop/app.css", "body { background: url(../../img/logo.svg) }\n")
        .put("js/shop/cart.css", ".cart { color: green }\n")
        .put("lib/format.js", "export const format = (x) => `<${x}>`;\n")
        .put("img/logo.svg", "<svg/>");
  }

  @Test
  void aUrlBesideAModuleIsThatOfThePublishedFile() {
    tree.put(
            "js/shop/app.js",
            """
            import './lib/fonts.js';
            const logo = new URL('../../img/logo.svg#mark', import.meta.url);
            const worker = new Worker(new URL("worker.ts", import.meta.url,), { type: 'module' });
            const other = [
              new URL('https://example.org/x', import.meta.url),
              new URL('/x', import.meta.url),
              new URL('./', import.meta.url),
              new URL('..', import.meta.url),
              new URL('./app.js', location.href),
            ];
            """)
        .put(
            "js/shop/lib/fonts.js",
            "document.fonts.add(new URL('./a (b).woff2',import.meta.url));\n")
        .put("js/shop/lib/a (b).woff2", "font")
        .put("js/shop/worker.ts", "import { n } from './n';\npostMessage(n as number);\n")
        .put("js/shop/n.ts", "export const n: number = 1;\n")
        .put("img/logo.svg", "<svg/>");
    BundleResult result = build(tree, digested(""), "shop/app.js");
    assertEquals("", said(result));
    Map<String, String> names = names(result);
    assertEquals(
        """
        // asset:js/shop/lib/fonts.js
        document.fonts.add(new URL("../shop/lib/%s", import.meta.url));

        // asset:js/shop/app.js
        var logo = new URL("../%s#mark", import.meta.url);
        var worker = new Worker(new URL("../shop/%s", import.meta.url), { type: "module" });
        var other = [
          new URL("https://example.org/x", import.meta.url),
          new URL("/x", import.meta.url),
          new URL("./", import.meta.url),
          new URL("..", import.meta.url),
          new URL("./app.js", location.href)
        ];
        """
            .formatted(
                names.getOrDefault("shop/lib/a (b).woff2", "").replace(" ", "%20"),
                names.get("logo.svg"),
                names.get("shop/worker.js")),
        text(result, "shop/app.js"));
    assertTrue(text(result, "shop/worker.js").contains("postMessage(n)"));
  }

  @Test
  void aUrlBesideAModuleWithoutItsFileIsAnErrorInOurOwnFiles() {
    tree.put(
            "js/app.js",
            "export const a = 1;\nimport 'p';\nf(new URL('logo.sgv', import.meta.url));\n")
        .put("js/logo.svg", "<svg/>")
        .put("js/node_modules/p/index.js", "f(new URL('gone.wasm', import.meta.url));\n");
    assertEquals(
        """
        js/app.js:3:11: error: couldn't find "logo.sgv" in js [missing-asset]
            f(new URL('logo.sgv', import.meta.url));
                      ^
            hint: did you mean "logo.svg"?
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void allThatAnEntryImportsBecomesChunksAStylesheetAndUrls() {
    assertEquals(
        """
        ==== logo.svg
        <svg/>==== shop/app-chunk-admin.js
        import {
          format
        } from "./app-chunk-shared.js";

        // asset:js/shop/admin/index.js
        function start() {
          console.log(format("admin"));
        }
        export {
          start
        };
        ==== shop/app-chunk-shared.js
        // asset:lib/format.js
        var format = (x) => `<${x}>`;

        export {
          format
        };
        ==== shop/app.css
        .cart { color: green }
        body { background: url(../logo.svg) }
        .admin { color: red }
        ==== shop/app.js
        import {
          format
        } from "./app-chunk-shared.js";

        // asset:js/shop/cart.js
        var total = (items) => format(items.length);

        // asset:img/logo.svg
        var logo_default = "/assets/logo.svg";

        // asset:js/shop/settings.json
        var settings_default = { items: [1, 2], secret: 3 };

        // asset:js/shop/app.js
        console.log(total(settings_default.items), logo_default);
        import("./app-chunk-admin.js").then((admin) => admin.start());
        """,
        whole(build(shop(), "shop/app.js")));
  }

  @Test
  void itIsMinifiedAsAWhole() {
    BundleResult result = build(shop(), minified(), "shop/app.js");
    assertEquals(
        "import{a as o}from\"./app-chunk-shared.js\";var r=t=>o(t.length);"
            + "var e=\"/assets/logo.svg\";var s={items:[1,2],secret:3};"
            + "console.log(r(s.items),e);"
            + "import(\"./app-chunk-admin.js\").then(t=>t.start());\n",
        text(result, "shop/app.js"));
    assertEquals(
        ".cart{color:green}\nbody{background:url(../logo.svg)}\n.admin{color:red}\n",
        text(result, "shop/app.css"));
  }

  @Test
  void pagesPreloadTheChunksThatAnEntryNeedsAndNameNone() {
    BundleResult result = build(shop(), digested(""), "shop/app.js");
    BuiltAsset entry = asset(result, "shop/app.js");
    BuiltAsset shared = asset(result, "shop/app-chunk-shared.js");
    assertTrue(entry.isModule() && entry.isNamed());
    assertTrue(shared.isModule() && !shared.isNamed());
    assertTrue(asset(result, "shop/app.css").isNamed());
    assertEquals(
        List.of(new BuiltAsset.Preload(shared.outputPath(), shared.digests().integrity())),
        entry.preloads());
  }

  @Test
  void whatIsChangedChangesTheNamesOfAllThatLoadIt() {
    Map<String, String> before = names(build(shop(), digested(""), "shop/app.js"));
    tree.put("js/shop/admin/index.js", "export function start() {}\n");
    BundleResult result = build(tree, digested(""), "shop/app.js");
    Map<String, String> after = names(result);
    assertEquals(before.get("logo.svg"), after.get("logo.svg"));
    assertNotEquals(before.get("shop/app-chunk-admin.js"), after.get("shop/app-chunk-admin.js"));
    assertNotEquals(before.get("shop/app.js"), after.get("shop/app.js"));
    String entry = text(result, "shop/app.js");
    assertTrue(entry.contains("import(\"./" + after.get("shop/app-chunk-admin.js") + "\")"), entry);
  }

  @Test
  void chunksThatLoadEachOtherAreNamedTogether() {
    tree.put("js/app.js", "import('./a.js'); import('./c.js'); export {};\n")
        .put("js/a.js", "export const b = () => import('./b.js');\n")
        .put("js/b.js", "export const a = () => import('./a.js'); console.log('b 1');\n")
        .put("js/c.js", "console.log('c');\n");
    BundleResult result = build(tree, digested(""), "app.js");
    Map<String, String> before = names(result);
    assertEquals("", said(result));
    assertTrue(text(result, "app-chunk-a.js").contains(before.get("app-chunk-b.js")));
    assertTrue(text(result, "app-chunk-b.js").contains(before.get("app-chunk-a.js")));
    assertEquals(before, names(build(tree, digested(""), "app.js")));
    tree.put("js/b.js", "export const a = () => import('./a.js'); console.log('b 2');\n");
    Map<String, String> after = names(build(tree, digested(""), "app.js"));
    assertNotEquals(before.get("app-chunk-a.js"), after.get("app-chunk-a.js"));
    assertNotEquals(before.get("app-chunk-b.js"), after.get("app-chunk-b.js"));
    assertEquals(before.get("app-chunk-c.js"), after.get("app-chunk-c.js"));
  }

  @Test
  void aChunkMayLoadTheEntryItself() {
    tree.put("js/app.js", "export const x = 1; import('./a.js');\n")
        .put("js/a.js", "import { x } from './app.js'; console.log(x);\n");
    BundleResult result = build(tree, digested(""), "app.js");
    assertEquals("", said(result));
    Map<String, String> names = names(result);
    names.forEach((path, name) -> assertTrue(name.matches(".*-[0-9a-f]{64}\\.js"), name));
    // Both load x from the file that has it, by its published name.
    String shared = "from \"./" + names.get("app-chunk-shared.js") + "\";";
    assertTrue(text(result, "app-chunk-a.js").contains(shared), shared);
    assertTrue(text(result, "app.js").contains(shared), shared);
  }

  @Test
  void languagesAreConvertedBefore() {
    tree.put("js/app.js.erb", "import { a } from './a';\na('<%= asset_path \"l.png\" %>');\n")
        .put("js/a.coffee", "export a = (x) -> console.log \"coffee #{x}\"\n")
        .put("img/l.png", "");
    BundleResult result = build(tree, minified(), "app.js");
    assertEquals("", said(result));
    assertEquals(List.of("app.js", "l.png"), outputs(result));
    assertEquals(
        "var o=function(e){return console.log(`coffee ${e}`)};o(\"/assets/l.png\");\n",
        text(result, "app.js"));
  }

  @Test
  void mapsLeadToWhatTheAuthorWrote() {
    tree.put("js/app.js", "import { a } from './a';\nimport('./b.js');\na(1);\n")
        .put("js/a.coffee", "# a comment\nexport a = (x) ->\n  console.log 'here', x\n")
        .put("js/b.js", "// a comment\nconsole.log('b');\n");
    BundleResult result = build(tree, mapped(), "app.js");
    assertEquals("", said(result));
    assertEquals(place("a.coffee", 3, 3), place(result, "app.js"));
    assertEquals(place("b.js", 2, 1), place(result, "app-chunk-b.js"));
  }

  static Settings mapped() {
    return new Settings(
        Builds.PATHS,
        "/assets",
        true,
        true,
        "",
        IntegrityAlgorithm.SHA256,
        Settings.UnknownAssets.ERROR,
        Settings.CssUrls.RELATIVE,
        false,
        Settings.SourceMaps.EXTERNAL,
        false,
        List.of());
  }

  private static SourceMap.Place place(String source, int line, int column) {
    return new SourceMap.Place(source, line, column);
  }

  /** Returns where a call of {@code console.log} comes from. */
  private static SourceMap.Place place(BundleResult result, String path) {
    SourceMap map = SourceMapJson.read(text(result, path + ".map"), Optional::of);
    String text = text(result, path);
    assertTrue(text.endsWith("//# sourceMappingURL=" + names(result).get(path + ".map") + "\n"));
    return map.locate(1, text.indexOf("console.log") + 1);
  }

  @Test
  void aModuleOfNothingButItselfIsLinkedToo() {
    tree.put("js/app.js", "export const a = 1;\nconst b = 2;\n");
    assertEquals("var o=1;export{o as a};\n", text(build(tree, minified(), "app.js"), "app.js"));
  }

  @Test
  void scriptsStayScripts() {
    tree.put("js/app.js", "//= require ./other\nvar a = 1;\n").put("js/other.js", "var b = 2;\n");
    assertEquals("var b = 2;\nvar a = 1;\n", text(build(tree, "app.js"), "app.js"));
  }

  @Test
  void aChunkOfAFileThatIsImportedWithAttributesTooHasItsName() {
    tree.put("js/d.json", "{\"a\": 1}")
        .put("js/e.json", "{\"a\": 2}")
        .put(
            "js/app.js",
            """
            import('./d.json').then(console.log);
            import('./d.json', { with: { type: 'json' } }).then(console.log);
            import e from './e.json' with { type: 'json' };
            console.log(e);
            """);
    BundleResult result = build(tree, "app.js");
    assertEquals("", said(result));
    assertEquals(List.of("app-chunk-d-2.js", "app-chunk-d.js", "app.js"), outputs(result));
    assertTrue(text(result, "app-chunk-d.js").startsWith("// asset:js/d.json\n"), whole(result));
    assertEquals(List.of("js/d.json"), asset(result, "app-chunk-d-2.js").sources());
    assertEquals(List.of("js/e.json", "js/app.js"), asset(result, "app.js").sources());
  }
}
