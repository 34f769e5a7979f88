package dev.assetbundle.esbuild.link;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.esbuild.EsbuildHere;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a linker leaves, and no browser understands. */
class NoLinkTest {

  private final MemoryTree tree = new MemoryTree();

  @BeforeEach
  void start() {
    EsbuildHere.needed();
  }

  @Test
  void wordsOfOtherBundlersAreSaidInFilesOfTheApplication() {
    tree.put("js/app.ts", "import './a';\nimport 'p';\nlet s: string = import.meta.env.MODE;\n")
        .put("js/a.ts", "type A = 1;\nexport const load = (n: string) => import(`./x/${n}.js`);\n")
        .put("js/node_modules/p/index.js", "import.meta.hot.accept(); import('./' + x);\n");
    assertEquals(
        """
        js/a.ts:2:36: warning: which files this import means is known in the browser only, so none\
         is linked, and published names have fingerprints [computed-import]
            export const load = (n: string) => import(`./x/${n}.js`);
                                               ^
            hint: import each file by its name, as in { a: () => import("./a.js") }; if no file of\
         yours is meant, write import(/* @vite-ignore */ ...)
        js/app.ts:3:17: warning: browsers have no import.meta.env, so this fails when it runs: only\
         Vite and the like know it [bundlers-only]
            let s: string = import.meta.env.MODE;
                            ^
            hint: process.env.NODE_ENV is replaced in modules that are linked; read other values\
         from the page, such as a data attribute, or import them from a file of JSON
        """,
        said(build(tree, Builds.digested(""), "app.js")));
    assertEquals(
        "js/app.ts:3:17 bundlers-only",
        Builds.only(build(tree, Builds.plain(), "app.js")).replaceFirst(": .*", ""));
  }

  /** Esbuild would look for files of such names in the folder in which the build runs. */
  @Test
  void namesThatAreComputedStayWithoutALookAtTheDisk() {
    tree.put("js/app.js", "import 'p';\nimport('p/b.js');\n")
        .put(
            "js/node_modules/p/index.js",
            """
            const base = './src/';
            export default [
              import('./' + x),
              import((base + x), options),
              import(/* a */ `./src/${x}.js`,),
              import(isOld ? `./src/${x}` : './b.js'),
              import(n ? (`./src/${x}`) : null),
              import('./src/' + x == y ? x : y),
              import(x),
              import(f('./' + x)),
              loader.import('./' + x),
            ].map(console.log);
            """)
        .put(
            "js/node_modules/p/b.js",
            """
            exports.b = (x) => require('./src/' + x);
            exports.c = { require(x = './a' + 1, y) { return x; } };
            exports.d = (y) => { function require(x = `./${y}`) { return x; } return require(); };
            """);
    BundleResult result = build(tree, "app.js");
    assertEquals("", said(result));
    String text = Builds.text(result, "app.js");
    assertEquals(
        """
        // asset:js/node_modules/p/index.js
        var base = "./src/";
        var p_default = [
          import(("./" + x).toString()),
          import(base + x, options),
          import(
            /* a */
            `./src/${x}.js`.toString()
          ),
          isOld ? import(`./src/${x}`.toString()) : import("./app-chunk-b.js"),
          n ? import(`./src/${x}`.toString()) : import(null),
          "./src/" + x == y ? import(x) : import(y),
          import(x),
          import(f("./" + x)),
          loader.import("./" + x)
        ].map(console.log);
        """,
        text.substring(
            text.indexOf("// asset:js/node_modules"), text.indexOf("\n\n// asset:js/app") + 1));
    assertEquals("", said(build(tree, Builds.minified(), "app.js")));
  }

  @Test
  void aRequireOfNodeInAScriptIsSaid() {
    tree.put("js/app.ts", "import x = require('./x');\nx.y();\n")
        .put("js/x.js", "exports.y = 1;\n");
    assertEquals(
        """
        js/app.ts:1:20: warning: browsers have no require(): unless another script of the page\
         defines it, this one ends here with an error [no-require]
            import x = require('./x');
                               ^
            hint: write import ... from "./x" in its place: a script with an import is linked with\
         what it imports
        """,
        said(build(tree, "app.js")));
    for (String script :
        List.of(
            "import './x';\nconst x = require('./x');\n",
            "//= require loader\nconst x = require('./x');\n",
            "//= require bundled\nconst x = require('./x');\n",
            "if (typeof window === 'undefined') {}\nconst x = require('./x');\n",
            "if (node) { require('./x'); }\n",
            "node && require('./x');\n",
            "if (node) var x = require('./x');\n",
            "define(function (require) { require('./x'); });\n",
            "window.require = load; require('./x');\n",
            "require(['./x'], start); const x = require('./x');\n",
            "let f\nif (node) f = require('./x');\n",
            "let f\nwindow.load = () => f = require('./x');\n",
            "var x\nif (c) { }\nelse x = require('./x');\n",
            "loader.require('./x');\n")) {
      tree.put("js/app.ts", script)
          .put("js/loader.js", "var define, require;\n")
          .put("js/bundled.js", "require=(function () {})();\n");
      assertEquals("", said(build(tree, "app.js")), script);
    }
  }
}
