package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

  private static String text(String path, String type) {
    return FailedAsset.bytes(new LogicalPath(path), type, "0123456789abcdef", ERRORS)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("nothing");
  }

  @Test
  void aScriptSaysEverythingAndBringsTheOverlay() {
    assertEquals(
        """
        console.error("AssetBundle could not build shop/js/a.js\\n\\n\
        js/a.js:2:3: error: no \\"x\\" here [bad-code]\\n    \\tx = '</script>\\\\'\\n    \\t ^\\n\
            hint: write y, or \u00fc\\n\\n\
        css/a.css:1: error: no */ here [bad-style]");
        import("../../assetbundle-live/0123456789abcdef/client.js");
        """,
        text("shop/js/a.js", "text/javascript; charset=utf-8"));
  }

  @Test
  void aScriptWithoutAFolderFindsTheOverlayToo() {
    String script = text("a.js", "text/javascript");
    assertTrue(script.contains("import(\"./assetbundle-live/"), script);
  }

  @Test
  void aStylesheetSaysEverythingInOneString() {
    String sheet = text("css/a.css", "text/css; charset=utf-8");
    String said =
        "AssetBundle could not build css/a.css\\a \\a js/a.js:2:3: error: no \\22 x\\22  here"
            + " [bad-code]\\a     \\9 x = '</script>\\5c '\\a     \\9  ^\\a     hint: write y, or \\fc"
            + " \\a \\a css/a.css:1: error: no */ here [bad-style]";
    assertTrue(sheet.contains("content: \"" + said + "\";\n"), sheet);
    assertEquals(List.of(), CssProblems.find(CssSheet.of(sheet)));
  }

  @Test
  void anImageCanSayNothing() {
    assertFalse(text("a.png", "image/png").contains("error"));
  }
}
