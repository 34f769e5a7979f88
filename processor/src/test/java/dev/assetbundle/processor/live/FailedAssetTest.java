package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.syntax.css.CssProblems;
import dev.assetbundle.processor.syntax.css.CssSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailedAssetTest {

  private static final List<Diagnostic> ERRORS =
      List.of(
          Diagnostic.of(
                  Severity.ERROR, "bad-code", new SourceLocation("js/a.js", 2, 3), "no \"x\" here")
              .excerpt("\tx = '</script>\\'")
              .hint("write y, or \u00fc"),
          Diagnostic.of(
              Severity.ERROR, "bad-style", new SourceLocation("css/a.css", 1, 0), "no */ here"));

  private static final FailedAsset FAILED =
      new FailedAsset(List.of("css/a.css", "shop/js/a.js"), ERRORS);

  private static String script(String path) {
    return text(FAILED.script(new LogicalPath(path), "0123456789abcdef"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aScriptNamesAllThatFailedAndBringsTheOverlay() {
    assertEquals(
        """
        console.error("AssetBundle could not build css/a.css, shop/js/a.js\\n\\n\
        js/a.js:2:3: error: no \\"x\\" here [bad-code]\\n    \\tx = '</script>\\\\'\\n    \\t ^\\n\
            hint: write y, or \u00fc\\n\\n\
        css/a.css:1: error: no */ here [bad-style]");
        import("../../assetbundle-live/0123456789abcdef/client.js");
        """,
        script("shop/js/a.js"));
  }

  @Test
  void aScriptWithoutAFolderFindsTheOverlayToo() {
    assertTrue(script("a.js").contains("import(\"./assetbundle-live/"), script("a.js"));
  }

  @Test
  void aStylesheetSaysEverythingInOneStringAndKeepsItsStyles() {
    String sheet = text(FAILED.stylesheet("@import 'x.css';\np { color: red }"));
    String said =
        "AssetBundle could not build css/a.css, shop/js/a.js\\a \\a js/a.js:2:3: error: no \\22 x\\22"
            + "  here [bad-code]\\a     \\9 x = '</script>\\5c '\\a     \\9  ^\\a     hint: write y,"
            + " or \\fc \\a \\a css/a.css:1: error: no */ here [bad-style]";
    assertTrue(sheet.contains("content: \"" + said + "\";\n"), sheet);
    assertTrue(sheet.startsWith("@import 'x.css';\np { color: red }\nhtml:not("), sheet);
    assertEquals(List.of(), CssProblems.find(CssSheet.of(sheet)));
  }

  @Test
  void stylesThatAreNotClosedSwallowNoMessage() {
    for (String styles : List.of("p { color: red", "p { } /* a", "p { } a, b", "p { a: '")) {
      String sheet = text(FAILED.stylesheet(styles));
      assertTrue(sheet.startsWith("html:not("), sheet);
      assertTrue(sheet.endsWith(styles), sheet);
    }
  }
}
