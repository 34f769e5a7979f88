package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.esbuild.program.ProgramSearch;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bundles with files in TypeScript and JSX. */
class EsbuildPipelineTest {

  private final MemoryTree tree = new MemoryTree();

  @BeforeEach
  void needsEsbuild() {
    assumeTrue(
        ProgramSearch.here(Path.of("").toAbsolutePath()).found().isPresent(),
        "there is no esbuild for this platform");
  }

  @Test
  void aManifestRequiresThem() {
    tree.put(
        "js/application.js",
        """
        //= require util
        //= require ./view
        //= require_tree ./pages
        start(new Util());
        """);
    tree.put("js/util.ts", "//= require base\nclass Util extends Base { #x: number = 1 }\n");
    tree.put("js/base.js", "class Base {}\n");
    tree.put("js/view.jsx", "var view = <p>{ text }</p>;\n");
    tree.put("js/pages/a.ts", "function pageA(this: Window): void { alert(1) }\n");
    tree.put("js/pages/types.d.ts", "declare function start(util: Util): void;\n");
    BundleResult result = Builds.build(tree, "application.js");
    assertEquals("", Builds.said(result));
    assertEquals(
        """
        class Base {};
        class Util extends Base {
          #x = 1;
        };
        var view = /* @__PURE__ */ React.createElement("p", null, text);
        function pageA() {
          alert(1);
        };



        start(new Util());
        """,
        Builds.text(result, "application.js"));
  }

  @Test
  void aManifestMayBeOne() {
    tree.put("js/application.ts", "//= require other\nlet a: number = 1;\n");
    tree.put("js/other.ts", "let b!: string;\n");
    BundleResult result = Builds.build(tree, "application.js");
    assertEquals("", Builds.said(result));
    assertEquals("let b;\nlet a = 1;\n", Builds.text(result, "application.js"));
  }

  @Test
  void templatesRunFirst() {
    tree.put("js/application.ts.erb", "let a: string = '<%= asset_path \"a.png\" %>';\n");
    tree.put("js/a.png", "");
    assertEquals(
        "let a = \"/assets/a.png\";\n",
        Builds.text(Builds.build(tree, "application.js"), "application.js"));
  }

  @Test
  void theyAreSourcesAndNoStatics() {
    tree.put("js/a.ts", "let a: number;");
    tree.put("js/b.d.ts", "declare let b: number;");
    tree.put("js/c.tsx", "<a/>");
    BundleRequest request =
        new BundleRequest(
            "test", List.of(), List.of("**"), Builds.plain(), ContentTypes.STANDARD, List.of());
    assertEquals(List.of(), Builds.build(tree, request).assets());
  }
}
