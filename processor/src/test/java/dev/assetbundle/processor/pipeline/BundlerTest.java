package dev.assetbundle.processor.pipeline;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlerTest {

  private static BundleResult join(String extension, String first, String second) {
    String open = extension.equals("css") ? "/*= require " : "//= require ";
    String close = extension.equals("css") ? " */" : "";
    MemoryTree tree =
        new MemoryTree()
            .put("js/main." + extension, open + "a" + close + "\n" + open + "b" + close + "\n")
            .put("js/a." + extension, first)
            .put("js/b." + extension, second);
    return build(tree, "main." + extension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a()             | a();N",
        "a();            | a();N",
        "a()NN           | a()N;N",
        "a() // note     | a() // noteN;N",
        "a() // note;    | a() // note;N",
        "a(); // note    | a(); // noteN",
        "a() /* note */  | a() /* note */;N",
        "'//'            | '//';N",
        "/\\/\\//        | /\\/\\//;N",
        "a() + 1N//      | a() + 1N//N;N",
        "``              | ``",
        "N               | N",
      })
  void aSemicolonEndsEachScript(String script, String joined) {
    String text = text(join("js", script.replace('N', '\n'), "b();\n"), "main.js");
    String first = text.substring(0, text.indexOf("b();"));
    assertEquals(joined.replace('N', '\n'), first);
  }

  @Test
  void strictModeThatSpreadsIsSaid() {
    BundleResult result = join("js", "'use strict';\na();\n", "b();\n");
    assertEquals(
        "js/a.js:1:1: warning: \"use strict\" at the start of a bundle holds for all of it, also"
            + " for js/b.js [strict-spreads]\n    'use strict';\n    ^\n"
            + "    hint: put it inside a function, or require another file first\n",
        said(result));
  }

  @Test
  void strictModeThatIsLostIsSaid() {
    BundleResult result = join("js", "a();\n", "'use strict';\nb();\n");
    assertEquals(
        "js/b.js:1:1: note: \"use strict\" has no effect here, because other scripts of the"
            + " bundle come before it [strict-lost]\n    'use strict';\n    ^\n"
            + "    hint: put it inside a function\n",
        said(result));
  }

  @Test
  void strictModeOfAllIsFine() {
    assertEquals("", said(join("js", "'use strict';\na();\n", "\"use strict\";\nb();\n")));
    assertEquals("", said(join("js", "(function () { 'use strict'; })();\n", "b();\n")));
  }

  @Test
  void aSheetIsAppendedAsItIs() {
    BundleResult result = join("css", "a{}", "b{}\n");
    assertEquals("a{}\nb{}\n", text(result, "main.css").strip() + "\n");
    assertEquals("", said(result));
  }

  @Test
  void anImportBehindRulesIsSaid() {
    BundleResult result = join("css", "a{}\n", "@import \"https://x/y.css\";\nb{}\n");
    assertEquals(
        "js/b.css:1:1: warning: browsers ignore this @import, because other rules of the bundle"
            + " come before it [dead-import]\n    @import \"https://x/y.css\";\n    ^\n"
            + "    hint: put it into a file of its own that is required first, or link it from the"
            + " page\n",
        said(result));
    assertEquals("", said(join("css", "@import \"https://x/y.css\";\n", "b{}\n")));
  }
}
