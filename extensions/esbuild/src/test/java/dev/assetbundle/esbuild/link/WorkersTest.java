package dev.assetbundle.esbuild.link;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.esbuild.EsbuildHere;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers that browsers could not start. */
class WorkersTest {

  private final MemoryTree tree = new MemoryTree();

  @BeforeEach
  void start() {
    EsbuildHere.needed();
    tree.put("js/shared.js", "export const load = () => import('./later.js');\n")
        .put("js/later.js", "export const later = 1;\n")
        .put("js/module.js", "import { load } from './shared.js';\nload();\nexport const a = 1;\n")
        .put("js/classic.js", "importScripts('https://example.org/x.js');\n")
        .put("js/bundled.ts", "import { later } from './later';\npostMessage(later as number);\n");
  }

  private static String worker(String name, String options) {
    return "new Worker(new URL('" + name + "', import.meta.url)" + options + ");\n";
  }

  @Test
  void aModuleIsNoClassicWorker() {
    tree.put("js/app.ts", "let ä: string;\n/* ä */ " + worker("./module.js", ""));
    assertEquals(
        """
        js/app.ts:2:9: error: once it is linked, "./module.js" has an import or export or the like,\
         which browsers refuse in a worker that is not started as a module [classic-worker]
            /* ä */ new Worker(new URL('./module.js', import.meta.url));
                    ^
            hint: write { type: "module" } behind the URL, as in (new URL(...), { type: "module" })
        """,
        said(build(tree, "app.js")));
  }

  @Test
  void optionsSayWhatAWorkerIs() {
    for (String options :
        List.of(
            ", {}",
            ",",
            ", { name: 'type', credentials: f({ type: 'module' }) }",
            ", { 'type': 'classic', name: 'x' },")) {
      tree.put("js/app.js", worker("module.js", options));
      assertEquals("js/app.js:1:1 classic-worker", place(build(tree, "app.js")), options);
    }
    tree.put("js/app.js", worker("./module.js", ", 'name'").replace("Worker", "SharedWorker"));
    assertEquals("js/app.js:1:1 classic-worker", place(build(tree, "app.js")));
    tree.put("js/app.js", worker("./module.js", ", {}").replace("Worker", "window.Worker"));
    assertTrue(said(build(tree, "app.js")).contains("hint: add type: \"module\" to its options"));
    tree.put(
        "js/app.js",
        """
        navigator.serviceWorker.register(new URL('./module.js', import.meta.url), { scope: '/' });
        navigator.serviceWorker.register('./classic.js');
        """);
    assertEquals("js/app.js:1:11 classic-worker", place(build(tree, "app.js")));
    for (String options :
        List.of(
            ", { type: 'module' }",
            ", { name: 'x', \"type\": 'module' }",
            ", { type }",
            ", { type: supported ? 'module' : 'classic' }",
            ", { ...options }",
            ", { [key]: 'module' }",
            ", { get type() { return 'module'; } }",
            ", { 'ty\\u0070e': 'module' }",
            ", { name: 'x' } && options",
            ", options")) {
      tree.put("js/app.js", worker("./module.js", options));
      assertEquals("", said(build(tree, "app.js")), options);
    }
  }

  private static String place(BundleResult result) {
    return Builds.only(result).replaceFirst(": .*", "");
  }

  @Test
  void whatAScriptMayHaveIsAClassicWorker() {
    tree.put(
        "js/app.js",
        worker("./classic.js", "") + worker("./bundled.ts", "") + worker("../img/a.svg", ""));
    tree.put("img/a.svg", "<svg/>");
    assertEquals("", said(build(tree, "app.js")));
  }

  @Test
  void aWorkerByAPathFromThePageIsSaid() {
    tree.put(
            "js/app.js",
            """
            export {};
            new Worker('./bundled.ts', { type: 'module' });
            new SharedWorker("./classic.js");
            new Worker('./gone.js');
            new Worker('/assets/classic.js');
            new Worker('classic.js');
            new Worker('./classic.js' + version);
            new factory.Worker('./classic.js');
            """)
        .put("js/own.js", "import Worker from './later.js';\nnew Worker('./classic.js');\n")
        .put("js/later.js", "export default class {}\n");
    assertEquals(
        """
        js/app.js:2:1: warning: browsers look for "./bundled.ts" beside the page, and not beside\
         this file, where it is [page-relative-worker]
            new Worker('./bundled.ts', { type: 'module' });
            ^
            hint: write new Worker(new URL("./bundled.ts", import.meta.url)), with { type: "module"\
         } behind the URL if that file has an import or export
        js/app.js:3:1: warning: browsers look for "./classic.js" beside the page, and not beside\
         this file, where it is [page-relative-worker]
            new SharedWorker("./classic.js");
            ^
            hint: write new SharedWorker(new URL("./classic.js", import.meta.url)), with { type:\
         "module" } behind the URL if that file has an import or export
        """,
        said(build(tree, "app.js", "own.js")));
  }

  /** Nobody can mend them. */
  @Test
  void workersOfPackagesAreTheirOwn() {
    tree.put("js/app.js", "import 'p';\n")
        .put("js/node_modules/p/index.js", worker("./w.js", "") + "new Worker('./w.js');\n")
        .put("js/node_modules/p/w.js", "import '../../later.js';\nexport const a = 1;\n");
    assertEquals("", said(build(tree, "app.js")));
  }
}
