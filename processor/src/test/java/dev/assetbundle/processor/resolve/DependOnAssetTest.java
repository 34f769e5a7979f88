package dev.assetbundle.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.api.Test;

class DependOnAssetTest {

  private final MemoryTree tree = new MemoryTree();

  @Test
  void assetsMayDependOnEachOther() {
    tree.put("js/a.js", "//= depend_on_asset b.css\n//= depend_on_asset a.js\na;\n")
        .put("css/b.css", "/*= depend_on_asset c.js */\nb { c: url(i.png) }\n")
        .put("js/c.js", "//= depend_on_asset a.js\nc;\n")
        .put("img/i.png", "");
    BundleResult result = Builds.build(tree, "a.js", "b.css");
    assertEquals("", Builds.said(result));
    assertEquals("a;\n", Builds.text(result, "a.js").strip() + "\n");
    assertEquals("[a.js, b.css, i.png]", Builds.outputs(result).toString());
  }

  @Test
  void oneMayMentionAnotherThatDependsOnIt() {
    tree.put("css/b.css", "b { c: url(i.svg) }\n")
        .put("img/i.svg.erb", "<% depend_on_asset 'b.css' %><svg/>\n");
    assertEquals("", Builds.said(Builds.build(tree, "b.css")));
  }

  @Test
  void mistakesOfWhatIsDependedOnAreSaid() {
    tree.put("js/a.js", "//= depend_on_asset b.js\n").put("js/b.js", "//= require nothing\n");
    assertEquals(
        """
        js/b.js:1:5: error: couldn't find "nothing" with type application/javascript in js, css \
        [missing-asset]
            //= require nothing
                ^
        """,
        Builds.said(Builds.build(tree.put("css/x.css", ""), "a.js")));
  }
}
