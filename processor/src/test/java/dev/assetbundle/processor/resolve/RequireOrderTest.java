package dev.assetbundle.processor.resolve;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequireOrderTest {

  private final MemoryTree tree = new MemoryTree();

  private void put(String name, String... directives) {
    StringBuilder text = new StringBuilder();
    for (String directive : directives) {
      text.append("//= ").append(directive).append('\n');
    }
    tree.put("js/" + name + ".js", text + name + "()\n");
  }

  /** Returns the names of the files of a bundle in order; white space aside. */
  private String order(String manifest) {
    String text = text(build(tree, manifest + ".js"), manifest + ".js");
    return text.replaceAll("\\(\\);?\\s*", " ").strip();
  }

  @Test
  void eachComesOnceAfterWhatItRequires() {
    put("main", "require b", "require c");
    put("b", "require d");
    put("c", "require d");
    put("d");
    assertEquals("d b c main", order("main"));
  }

  @Test
  void ownTextGoesWhereItSays() {
    put("main", "require a", "require_self", "require b");
    put("a");
    put("b");
    assertEquals("a main b", order("main"));
  }

  @Test
  void aStubKeepsWhatIsRequiredByName() {
    put("main", "require a", "require b", "stub a");
    put("a", "require shared", "require only");
    put("b", "require shared");
    put("shared");
    put("only");
    assertEquals("shared b main", order("main"));
  }

  @Test
  void aStubTakesAwayWhatOnlyFoldersBringIn() {
    put("main", "require_tree ./sub", "stub sub/a");
    tree.put("js/sub/a.js", "//= require ./helper\na()\n");
    tree.put("js/sub/b.js", "b()\n");
    tree.put("js/sub/helper.js", "helper()\n");
    assertEquals("b main", order("main"));
  }

  @Test
  void aFileThatStubsItselfIsAnEmptyBundleAndSaysSo() {
    put("main", "stub main");
    BundleResult result = build(tree, "main.js");
    assertEquals("", text(result, "main.js"));
    assertEquals(
        """
        js/main.js:1:5: warning: this file stubs itself, so its bundle is empty [self-stub]
            //= stub main
                ^
            hint: remove the line, or name the file that is to be left out
        """,
        said(result));
  }

  @Test
  void aCircleIsPlacedWhereItIsMetAndReported() {
    put("a", "require b");
    put("b", "require c");
    put("c", "require a");
    String cycle =
        """
        js/a.js:1:5: warning: files require each other: a.js -> b.js -> c.js -> a.js [require-cycle]
            //= require b
                ^
            hint: the order of their texts is a guess; take one of the lines out, or move what both \
        need into a file of its own
        """;
    assertEquals("a c b", order("a"));
    assertEquals("b a c", order("b"));
    for (String entry : List.of("a.js", "b.js", "c.js")) {
      assertEquals(cycle, said(build(tree, entry)), entry);
    }
    assertEquals(cycle, said(build(tree, "c.js", "b.js", "a.js")));
  }

  @Test
  void aFileThatRequiresItselfOnlyPlacesItsText() {
    put("main", "require main", "require a");
    put("a");
    BundleResult result = build(tree, "main.js");
    assertEquals(
        """
        js/main.js:1:5: warning: this file requires itself, which only says where its own text goes \
        [require-cycle]
            //= require main
                ^
            hint: remove the line, or write require_self if that is what it is for
        """,
        said(result));
    assertEquals("main a", order("main"));
  }

  @Test
  void theDepthOfABundleIsNotLimited() {
    for (int i = 0; i < 5_000; i++) {
      put("f" + i, "require f" + (i + 1));
    }
    put("f5000");
    String order = order("f0");
    assertEquals("f5000 f4999", order.substring(0, 11));
  }

  @Test
  void aRequireThatIsMissingInTwoBundlesIsSaidOnce() {
    put("a", "require shared");
    put("b", "require shared");
    put("shared", "require gone");
    assertEquals(
        "js/shared.js:1:5: error: couldn't find \"gone\" with type application/javascript in js"
            + " [missing-asset]\n    //= require gone\n        ^\n",
        said(build(tree, "a.js", "b.js")));
  }
}
