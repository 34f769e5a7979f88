package dev.assetbundle.processor.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.api.Test;

class Es6ProcessorTest {

  private final MemoryTree tree = new MemoryTree();

  @Test
  void isAScriptLikeAnyOther() {
    tree.put("js/app.js", "//= require cart\n//= require ./total.js\n");
    tree.put("js/cart.es6", "//= require base\nconst cart = `${base}`;\n");
    tree.put("js/total.js.es6", "const total = () => 1;\n");
    tree.put("js/base.js", "var base;\n");
    assertEquals(
        "var base;\nconst cart = `${base}`;\nconst total = () => 1;\n",
        Builds.text(Builds.build(tree, "app.js"), "app.js").strip() + "\n");
  }

  @Test
  void isPartOfATree() {
    tree.put("js/app.js", "//= require_tree .\n");
    tree.put("js/cart.es6", "const cart = 1;\n");
    assertEquals("const cart = 1;\n", Builds.text(Builds.build(tree, "app.js"), "app.js"));
  }

  @Test
  void aModuleCannotBeJoined() {
    tree.put("js/app.js", "//= require cart\n");
    tree.put("js/cart.es6", "export default class Cart {}\n");
    assertEquals(
        "js/cart.es6:1:1 joined-module: don't require it; publish it on its own with \"link\" and load"
            + " it by its own tag()",
        Builds.only(Builds.build(tree, "app.js")));
  }

  @Test
  void aModuleIsPublishedOnItsOwn() {
    tree.put("js/cart.es6", "export default class Cart {}\n");
    assertEquals(
        "export default class Cart {};\n", Builds.text(Builds.build(tree, "cart.js"), "cart.js"));
  }
}
