package dev.assetbundle.processor.resolve.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.source.SourceReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One project with everything in it, and the file that each import in it means. */
class ModuleResolverTest {

  private final Task<String> task = new Task<>("");

  private final MemoryTree tree =
      new MemoryTree()
          .put("js/app.js", "")
          .put("js/shop/cart.js", "")
          .put("js/shop/cart.css", "")
          .put("js/shop/price.ts", "")
          .put("js/shop/menu.coffee", "")
          .put("js/shop/theme.scss", "")
          .put("js/shop/index.js", "")
          .put("js/store.ts", "")
          .put("js/store/index.ts", "")
          .put("js/store/x.ts", "")
          .put("js/shop/data.json", "{}")
          .put("js/shop/Tax.tsx", "")
          .put("img/logo.svg", "")
          .put("lib/both.js", "")
          .put("js/own.mjs", "")
          .put("package.json", "{\"imports\": {\"#own\": \"./js/own.mjs\"}}")
          .put(
              "tsconfig.json",
              "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"./js/no/*\", \"./js/shop/*\"]},},}")
          .put("js/admin/app.js", "")
          .put("js/admin/tsconfig.json", "{\"extends\": \"@company/base\"}")
          .put(
              "node_modules/@company/base/tsconfig.json",
              "{\"compilerOptions\": {\"paths\": {\"~/*\": [\"../../../js/shop/*\"]}}}")
          .put("node_modules/plain/index.js", "")
          .put("node_modules/both/index.js", "")
          .put("node_modules/main/package.json", "{\"main\": \"lib/m\"}")
          .put("node_modules/main/lib/m.js", "")
          .put("node_modules/main/lib/other.js", "")
          .put("node_modules/dual/package.json", "{\"main\": \"m.cjs\", \"module\": \"m.mjs\"}")
          .put("node_modules/dual/m.cjs", "")
          .put("node_modules/dual/m.mjs", "")
          .put(
              "node_modules/web/package.json",
              "{\"main\": \"n.js\", \"browser\": {\"./n.js\": \"./b.js\", \"./fs.js\": false,"
                  + " \"net\": false, \"main\": \"plain\"}}")
          .put("node_modules/web/n.js", "")
          .put("node_modules/web/b.js", "")
          .put("node_modules/web/fs.js", "")
          .put("node_modules/string/package.json", "{\"main\": \"n.js\", \"browser\": \"b.js\"}")
          .put("node_modules/string/n.js", "")
          .put("node_modules/string/b.js", "")
          .put(
              "node_modules/@scope/pack/package.json",
              "{\"name\": \"@scope/pack\", \"exports\": {\".\": {\"require\": \"./r.cjs\","
                  + " \"import\": \"./i.js\"}, \"./sub/*\": \"./src/*.js\", \"./gone\":"
                  + " \"./gone.js\"}, \"imports\": {\"#inner\": \"./src/a.js\"},"
                  + " \"sideEffects\": [\"*.css\"]}")
          .put("node_modules/@scope/pack/i.js", "")
          .put("node_modules/@scope/pack/r.cjs", "")
          .put("node_modules/@scope/pack/src/a.js", "")
          .put("node_modules/@scope/pack/x.css", "")
          .put("node_modules/main/node_modules/plain/index.js", "")
          .put("my_node_modules/loose.js", "");

  private Resolution resolve(String specifier, String importer, boolean isRequire) {
    Settings settings =
        Builds.settings(
            List.of("js", "img", "lib", "node_modules", "my_node_modules"), "/assets", true, true);
    FileTypes types = new FileTypes(Map.of("coffee", "js", "scss", "css", "ts", "js", "tsx", "js"));
    LoadPath loadPath =
        new LoadPath(tree, settings.paths(), types, false).seenBy(task::ask, task::report);
    SourcePath from = loadPath.owner(importer).orElseThrow();
    TaskView view = new TaskView(settings, loadPath, new SourceReader(loadPath), task);
    return new ModuleResolver(view).resolve(specifier, from, isRequire);
  }

  private static String said(Resolution resolution) {
    if (resolution instanceof Resolution.File file) {
      return file.source().file() + (file.sideEffects() ? "" : " pure");
    } else if (resolution instanceof Resolution.External external) {
      return "external " + external.url();
    } else if (resolution instanceof Resolution.Missing missing) {
      return missing.isBlocked() ? "blocked" : "missing";
    }
    return "nothing";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ./shop/cart.js              | js/app.js | js/shop/cart.js
          ./shop/cart                 | js/app.js | js/shop/cart.js
          ./shop/cart.css             | js/app.js | js/shop/cart.css
          ./shop/price                | js/app.js | js/shop/price.ts
          ./shop/price.js             | js/app.js | js/shop/price.ts
          ./shop/Tax.jsx              | js/app.js | js/shop/Tax.tsx
          ./shop/tax                  | js/app.js | missing
          ./shop/menu                 | js/app.js | js/shop/menu.coffee
          ./shop/menu.js              | js/app.js | js/shop/menu.coffee
          ./shop/theme.css            | js/app.js | js/shop/theme.scss
          ./shop                      | js/app.js | js/shop/index.js
          ./shop/                     | js/app.js | js/shop/index.js
          ./store                     | js/app.js | js/store.ts
          ./store/                    | js/app.js | js/store/index.ts
          .                           | js/store/x.ts | js/store/index.ts
          ./                          | js/store/x.ts | js/store/index.ts
          ../store/.                  | js/store/x.ts | js/store/index.ts
          ..                          | js/store/x.ts | missing
          ./shop/data                 | js/app.js | js/shop/data.json
          ../img/logo.svg             | js/app.js | img/logo.svg
          ./no                        | js/app.js | missing
          ../../out.js                | js/app.js | missing
          ./cart.js?v=1               | js/shop/price.ts | js/shop/cart.js
          shop/cart                   | js/app.js | js/shop/cart.js
          own                         | js/app.js | js/own.mjs
          logo.svg                    | js/app.js | img/logo.svg
          /assets/shop/cart.js        | js/app.js | js/shop/cart.js
          /api/cart.js                | js/app.js | external /api/cart.js
          https://example.com/a.js    | js/app.js | external https://example.com/a.js
          //example.com/a.js          | js/app.js | external //example.com/a.js
          data:text/javascript,1      | js/app.js | external data:text/javascript,1
          node:fs                     | js/app.js | missing
          #own                        | js/app.js | js/own.mjs
          #no                         | js/app.js | missing
          #own                        | my_node_modules/loose.js | js/own.mjs
          @/cart                      | js/app.js | js/shop/cart.js
          ~/cart                      | js/admin/app.js | js/shop/cart.js
          plain                       | js/app.js | node_modules/plain/index.js
          both                        | js/app.js | node_modules/both/index.js
          plain                       | node_modules/main/lib/m.js | node_modules/main/node_modules/plain/index.js
          main                        | js/app.js | node_modules/main/lib/m.js
          main/lib/other              | js/app.js | node_modules/main/lib/other.js
          main/lib/no                 | js/app.js | missing
          dual                        | js/app.js | node_modules/dual/m.mjs
          web                         | js/app.js | node_modules/web/b.js
          ./fs.js                     | node_modules/web/n.js | nothing
          ./fs                        | node_modules/web/n.js | nothing
          net                         | node_modules/web/n.js | nothing
          main                        | node_modules/web/n.js | node_modules/plain/index.js
          string                      | js/app.js | node_modules/string/b.js
          @scope/pack                 | js/app.js | node_modules/@scope/pack/i.js pure
          @scope/pack/sub/a           | js/app.js | node_modules/@scope/pack/src/a.js pure
          @scope/pack/src/a.js        | js/app.js | blocked
          @scope/pack/gone            | js/app.js | blocked
          @scope/pack                 | node_modules/@scope/pack/src/a.js | node_modules/@scope/pack/i.js pure
          #inner                      | node_modules/@scope/pack/i.js | node_modules/@scope/pack/src/a.js pure
          ./x.css                     | node_modules/@scope/pack/i.js | node_modules/@scope/pack/x.css
          unknown                     | js/app.js | missing
          """)
  void anImportMeansAFile(String specifier, String importer, String expected) {
    assertEquals(expected, said(resolve(specifier, importer, false)));
  }

  @ParameterizedTest
  @CsvSource({
    "dual, node_modules/dual/m.cjs",
    "@scope/pack, node_modules/@scope/pack/r.cjs pure",
  })
  void aRequireMayMeanAnother(String specifier, String expected) {
    assertEquals(expected, said(resolve(specifier, "js/app.js", true)));
  }

  /** A result is out of date as soon as one of these is there. */
  @Test
  void whatWasAskedInVainIsInTheTrace() {
    resolve("plain", "js/shop/cart.js", false);
    assertTrue(task.asked().contains("js/shop/"), task.asked()::toString);
    assertTrue(task.asked().contains("js/shop/node_modules/"), task.asked()::toString);
    assertTrue(task.asked().contains("js/node_modules/"), task.asked()::toString);
    assertTrue(task.asked().contains("tsconfig.json"), task.asked()::toString);
  }
}
