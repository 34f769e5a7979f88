package dev.assetbundle.esbuild.link;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said to mistakes in modules. */
class LinkMistakesTest {

  private final MemoryTree tree = new MemoryTree();

  @Test
  void missingImportsAreAllSaidAtTheirPlaces() {
    tree.put("js/app.js", "import './a.js';\nimport { b } from './bb.js';\nimport 'jquery';\n")
        .put("js/a.js", "const x = 'ö', y = require('no');\n")
        .put("js/b.js", "export const b = 1;\n");
    assertEquals(
        """
        js/a.js:1:28: error: couldn't find "no" in js [missing-asset]
            const x = 'ö', y = require('no');
                                       ^
            hint: install the package and add "node_modules" to paths; if an import map of the page\
         names it, set unknownAssets to WARN or PASS
        js/app.js:2:19: error: couldn't find "./bb.js" [missing-asset]
            import { b } from './bb.js';
                              ^
            hint: did you mean "./b.js"?
        js/app.js:3:8: error: couldn't find "jquery" in js [missing-asset]
            import 'jquery';
                   ^
            hint: install the package and add "node_modules" to paths; if an import map of the page\
         names it, set unknownAssets to WARN or PASS
        """,
        said(build(tree, "app.js")));
  }

  /** No root is searched for a relative path, so none is named. */
  @Test
  void relativePathsAreComparedWithWhatLiesInTheirFolder() {
    tree.put(
            "js/app.js",
            """
            import './parts/halp';
            import '../b';
            import './parts';
            import './x/y';
            import './zzz';
            """)
        .put("js/parts/help.ts", "export const help = 1;\n")
        .put("js/b.js", "export const b = 1;\n");
    assertEquals(
        """
        1 "./parts/halp": did you mean "./parts/help"?
        2 "../b": did you mean "./b"?
        3 "./parts": that is a folder without an index file; name a file in it
        4 "./x/y": a path that begins with dots starts in the folder of this file, and there is no\
         folder js/x
        5 "./zzz": a path that begins with dots starts in the folder of this file, and there is no\
         js/zzz
        """,
        hints(Builds.settings(List.of("js"), "/assets", false, true)));
  }

  @Test
  void namesOfAnInstalledPackageAreComparedWithThoseThatItHas() {
    tree.put(
            "js/app.js",
            """
            import 'preact/hook';
            import 'preact/signals';
            import 'one/two';
            import 'date/ad';
            import 'date/zzz/x';
            import 'types';
            import 'preat';
            """)
        .put(
            "node_modules/preact/package.json",
            "{\"exports\": {\".\": \"./p.js\", \"./hooks\": \"./h.js\", \"./x/*\": \"./x/*\"}}")
        .put("node_modules/preact/p.js", "export default 1;\n")
        .put("node_modules/one/package.json", "{\"exports\": {\"import\": \"./o.js\"}}")
        .put("node_modules/date/package.json", "{\"main\": \"index.js\"}")
        .put("node_modules/date/add.js", "export default 1;\n")
        .put("node_modules/types/package.json", "{\"types\": \"index.d.ts\"}");
    assertEquals(
        """
        1 "preact/hook": did you mean "preact/hooks"?
        2 "preact/signals": the package "preact" is installed, and has "preact", "preact/hooks" only
        3 "one/two": the package "one" is installed, and has "one" only
        4 "date/ad": did you mean "date/add"?
        5 "date/zzz/x": the package "date" is installed, and has no such file
        6 "types": the package "types" is installed, but the file that its package.json means is\
         not there
        7 "preat": did you mean "preact"?
        """,
        hints(Builds.settings(List.of("js", "node_modules"), "/assets", false, true)));
  }

  /** Packages of these names, if there are any, do something else. */
  @Test
  void modulesOfNodeAreNotAskedToBeInstalled() {
    tree.put("js/app.js", "import 'fs/promises';\nimport 'node:os';\nimport 'crypto';\n")
        .put("node_modules/ms/package.json", "{}");
    String hint =
        "that is a module of Node.js, which browsers do not have: leave out the code that needs it,"
            + " or install a package that does the same for browsers\n";
    assertEquals(
        "1 \"fs/promises\": " + hint + "2 \"node:os\": " + hint + "3 \"crypto\": " + hint,
        hints(Builds.settings(List.of("js", "node_modules"), "/assets", false, true)));
  }

  private String hints(Settings settings) {
    return build(tree, settings, "app.js").findings().stream()
        .map(BundleResult.Finding::diagnostic)
        .map(
            problem ->
                problem.at().line()
                    + " "
                    + problem
                        .message()
                        .replaceAll("couldn't find| in js(, node_modules)?", "")
                        .strip()
                    + ": "
                    + problem.hint().orElse("none")
                    + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void whatAnImportMapNamesStays() {
    tree.put("js/app.js", "import x from 'mapped';\nimport 'https://example.com/y.js';\nx();\n");
    Settings pass = Builds.settings(Settings.CssUrls.RELATIVE, Settings.UnknownAssets.PASS);
    assertEquals("", said(build(tree, pass, "app.js")));
    assertEquals(
        """
        // asset:js/app.js
        import x from "mapped";
        import "https://example.com/y.js";
        x();
        """,
        Builds.text(build(tree, pass, "app.js"), "app.js"));
  }

  @Test
  void whatIsWrongWithAScriptIsGuessedAsOfOthers() {
    StringBuilder said = new StringBuilder();
    for (String script :
        List.of(
            "const a = <p>x</p>;",
            "let x: number = 1;",
            "cnost cart = 1;",
            "f({ a: 1 b: 2 });",
            "/* ä \u2028 */ if (a) { f(;\n\n",
            "const cart;",
            "let s = 'abc",
            "f(“x”);",
            "<%= x %>",
            "function f() { for await (const x of y) {} }",
            "let a;\nlet a;")) {
      tree.put("js/app.js", "export {};\n" + script + "\n");
      BundleResult.Finding found = build(tree, "app.js").findings().get(0);
      said.append(found.diagnostic().at())
          .append(": ")
          .append(found.diagnostic().message())
          .append(" => ")
          .append(found.diagnostic().hint().orElse("none"))
          .append('\n');
    }
    assertEquals(
        """
        js/app.js:2:11: this looks like JSX, which no browser knows => end its name with .jsx
        js/app.js:2:6: this looks like TypeScript, which no browser knows => end its name with .ts
        js/app.js:2:1: "cnost" is no keyword => did you mean "const"?
        js/app.js:2:9: a comma is missing here => write "," between properties
        js/app.js:2:21: this "(" is not closed => close it with ")"
        js/app.js:2:7: the constant "cart" must be initialized => give it a value, or use "let"
        js/app.js:2:13: unterminated string literal => close it with the quote it begins with; a\
         text of several lines stands in `...`
        js/app.js:2:3: the quote “ of printed text is no quote of code => write " or ' instead
        js/app.js:2:1: an ERB tag is no JavaScript => add .erb to the name of the file to have its\
         tags run
        js/app.js:2:20: cannot use "await" outside an async function => write "async" before the\
         function around it
        js/app.js:3:5: the symbol "a" has already been declared => the symbol "a" was originally\
         declared here (js/app.js:2:5)
        """,
        said.toString());
  }

  @Test
  void aMistakeOfSyntaxIsSaidInTheLanguageOfItsAuthor() {
    tree.put("js/app.js", "import './b.js';\nexport {};\n")
        .put("js/b.js", "//= link app\n/* ä */ let x = ;\n");
    assertEquals(
        """
        js/b.js:2:17: error: unexpected ";" [module-error]
            /* ä */ let x = ;
                            ^
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void onlyNamesAreSuggested() {
    tree.put("js/app.js", "import './b';\nexport {};\n")
        .put("js/b.ts", "export {};\nthrow new Error)\"x\";\n");
    assertEquals(
        """
        js/b.ts:2:16: error: expected ";" but found ")" [syntax-error]
            throw new Error)"x";
                           ^
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void warningsAreOnlySaidOfFilesOfTheProject() {
    tree.put("js/app.js", "import 'p';\nimport './my_node_modules/a.js';\n")
        .put("js/node_modules/p/index.js", "f({ a: 1, a: 2 });\n")
        .put("js/my_node_modules/a.js", "f({ a: 1, a: 2 });\n");
    assertEquals(
        """
        js/my_node_modules/a.js:1:11: warning: duplicate key "a" in object literal [module-warning]
            f({ a: 1, a: 2 });
                      ^
            hint: the original key "a" is here (js/my_node_modules/a.js:1:5)
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void anExportThatIsNotThereIsSaid() {
    tree.put("js/app.js", "import { a } from './a.js';\nimport s from './a.css';\na(s);\n")
        .put("js/a.js", "export const b = 1;\n")
        .put("js/a.css", "a {}\n");
    assertEquals(
        """
        js/app.js:1:10: error: no matching export in "js/a.js" for import "a" [module-error]
            import { a } from './a.js';
                     ^
            hint: did you mean "b"?
        js/app.js:2:8: error: no matching export in "js/a.css" for import "default" [module-error]
            import s from './a.css';
                   ^
            hint: a stylesheet exports nothing: import it by import "./name.css", or call it name.module.css to import the names of its classes
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void whatAFileExportsInItsPlaceIsSuggested() {
    tree.put(
            "js/app.js",
            """
            import { formatPrise } from './price.js';
            import price from './price.js';
            import { cart } from './cart.js';
            import { Item } from './item.ts';
            import { zzzzzz } from './many.js';
            export { formatPrise, price, cart, Item, zzzzzz };
            """)
        .put(
            "js/price.js",
            "async function* f() {}\nexport { f as formatPrice };\nexport class Price {}\n")
        .put("js/cart.js", "export default class {}\n")
        .put("js/item.ts", "export interface Item { n: number }\nexport const none = 1;\n")
        .put(
            "js/many.js",
            """
            export * from './cart.js';
            export const one = 1, two = 2;
            export { a, b, c, d };
            let a, b, c, d;
            """);
    assertEquals(
        """
        1 no matching export in "js/price.js" for import "formatPrise": did you mean "formatPrice"?
        2 no matching export in "js/price.js" for import "default": it has no default export:\
         import what it has by name, as in import { Price } from ...
        3 no matching export in "js/cart.js" for import "cart": it has only a default export: write\
         import cart from ..., or export { default as cart } from ...
        4 no matching export in "js/item.ts" for import "Item": if that is a type, write import type\
         or export type
        5 no matching export in "js/many.js" for import "zzzzzz": what it exports is "a", "b", "c",\
         "d", "one"
        """,
        hints(Builds.settings(List.of("js"), "/assets", false, true)));
  }

  @Test
  void namesThatTsconfigGivesAnotherMeaningAreLookedForThere() {
    tree.put(
            "tsconfig.json",
            "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"./js/*\"],\n"
                + "\"$x/*\": [\"./elsewhere/*\"], \"*\": [\"./types/*\"]}}}")
        .put("js/lib/thing.ts", "export {};\n")
        .put(
            "js/app.js",
            """
            import '@/lib/thnig';
            import '@/lbi/thing';
            import '$x/thing';
            import 'reakt';
            import '~/x';
            """);
    assertEquals(
        """
        1 "@/lib/thnig": did you mean "@/lib/thing"?
        2 "@/lbi/thing": by "paths" of tsconfig.json that means js/lbi/thing, which is not there
        3 "$x/thing": by "paths" of tsconfig.json that means elsewhere/thing, which is in none of\
         the folders in paths
        4 "reakt": install the package and add "node_modules" to paths; if an import map of the\
         page names it, set unknownAssets to WARN or PASS
        5 "~/x": no package is called so: let "paths" of tsconfig.json say where such names lead,\
         as in "paths": { "~/*": ["./src/main/assets/js/*"] }, or write a path that begins with dots
        """,
        hints(Builds.settings(List.of("js", "node_modules"), "/assets", false, true)));
  }

  @Test
  void directivesDoNotJoinModules() {
    tree.put("js/app.js", "//= require ./a\n//= link b\nimport './a.js';\n")
        .put("js/a.js", "")
        .put("js/b.js", "");
    assertEquals(
        """
        js/app.js:1:5: error: modules are linked by their imports, and this directive joins files\
         [require-in-module]
            //= require ./a
                ^
            hint: write import "./name.js" instead; "link" may stay
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void theStylesheetOfAModuleMayNotHaveTheNameOfAnother() {
    tree.put("js/app.js", "import './more.css';\n")
        .put("js/more.css", "a { color: red }\n")
        .put("css/app.css", "b { color: red }\n");
    assertEquals(
        """
        js/app.js: error: the stylesheets that this module imports would become "app.css", as\
         css/app.css does [duplicate-output]
            hint: rename one of the two, or let only one of them have those rules
        """,
        said(build(tree, "app.js", "app.css")));
  }

  @Test
  void aDeadImportOfAStylesheetIsMendedInTheModule() {
    tree.put("js/app.js", "import './first.css';\nimport './second.css';\n")
        .put("js/first.css", "a { color: red }\n")
        .put("js/second.css", "@import \"https://example.org/font.css\";\nb { color: red }\n");
    assertEquals(
        """
        js/second.css:1:1: warning: browsers ignore this @import, because other rules of the bundle\
         come before it [dead-import]
            @import "https://example.org/font.css";
            ^
            hint: put it into a stylesheet of its own that the module imports before all others; or\
         if it names a file of yours, import that in the module, as in import "./name.css"
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void aCircleOfImportsIsNone() {
    tree.put("js/app.js", "import { b } from './b.js'; export const a = 1; console.log(b());\n")
        .put("js/b.js", "import { a } from './app.js'; export const b = () => a;\n");
    assertEquals("", said(build(tree, "app.js")));
  }

  @Test
  void aFileThatNothingReadsIsSaid() {
    tree.put("js/app.js", "import x from './App.vue';\nx();\n").put("js/App.vue", "<p>");
    assertEquals(
        """
        js/app.js:1:15: error: this imports js/App.vue, and nothing turns that into JavaScript or\
         gives it a type [unknown-module]
            import x from './App.vue';
                          ^
            hint: compile it before, add a processor that reads its extension, or name its type by\
         mediaTypes to import its URL
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void linesAreThoseOfEditors() {
    tree.put("js/app.js", "/* \u2028 */ export const s = `\u2029`;\nlet x = ;\n");
    assertEquals(
        """
        js/app.js:2:9: error: unexpected ";" [module-error]
            let x = ;
                    ^
        """,
        said(build(tree, "app.js")));
  }
}
