package dev.assetbundle.processor.convert;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.outputs;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.settings;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.Settings.CssUrls;
import dev.assetbundle.processor.model.Settings.UnknownAssets;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetReferencesTest {

  private final MemoryTree tree =
      new MemoryTree()
          .put("img/logo.png", "logo")
          .put("img/a b.png", "space")
          .put("img/icons/x.svg", "<svg/>")
          .put("img/ü.png", "umlaut")
          .put("img/x#y.png", "hash")
          .put("img/q?.png", "question")
          .put("img/50%.png", "percent")
          .put("img/c%20d.png", "escape")
          .put("css/beside.png", "beside")
          .put("css/other.css", "o{}\n")
          .put("css/pages/deep.png", "deep");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // written                     | RELATIVE                     | ABSOLUTE
        "url(logo.png)                 | url(logo.png)                | url(/assets/logo.png)",
        "url('logo.png')               | url(logo.png)                | url(/assets/logo.png)",
        "url( \"logo.png\" )           | url(logo.png)                | url(/assets/logo.png)",
        "URL(logo.png)                 | url(logo.png)                | url(/assets/logo.png)",
        "url(./logo.png)               | url(logo.png)                | url(/assets/logo.png)",
        "url(../img/logo.png)          | url(logo.png)                | url(/assets/logo.png)",
        "url(icons/x.svg?v=1#part)     | url(icons/x.svg?v=1#part)    | url(/assets/icons/x.svg?v=1#part)",
        "url(beside.png)               | url(beside.png)              | url(/assets/beside.png)",
        "url('a b.png')                | url(a%20b.png)               | url(\"/assets/a b.png\")",
        "url(a\\ b.png)                | url(a%20b.png)               | url(\"/assets/a b.png\")",
        "url(a%20b.png)                | url(a%20b.png)               | url(\"/assets/a b.png\")",
        "url('%C3%BC.png?v=%20#%C3')   | url(%C3%BC.png?v=%20#%C3)    | url(/assets/ü.png?v=%20#%C3)",
        "url(ü.png)                    | url(%C3%BC.png)              | url(/assets/ü.png)",
        "url(x%23y.png)                | url(x%23y.png)               | url(/assets/x%23y.png)",
        "url(q%3f.png?)                | url(q%3F.png?)               | url(/assets/q%3F.png?)",
        "url(50%.png)                  | url(50%25.png)               | url(/assets/50%25.png)",
        "url(50%25.png)                | url(50%25.png)               | url(/assets/50%25.png)",
        "url(c%2520d.png)              | url(c%2520d.png)             | url(/assets/c%2520d.png)",
        "url(../%69mg/logo%2Epng)      | url(logo.png)                | url(/assets/logo.png)",
        "image-set('a%20b.png' 1x)     | image-set(\"a%20b.png\" 1x)  | image-set(\"/assets/a b.png\" 1x)",
        "url(/assets/logo.png?v=1)     | url(logo.png?v=1)            | url(/assets/logo.png?v=1)",
        "url(/assets/a%20b.png)        | url(a%20b.png)               | url(\"/assets/a b.png\")",
        "url(/assets/icons/x.svg)      | url(icons/x.svg)             | url(/assets/icons/x.svg)",
        "url(/assetsx/logo.png)        | url(/assetsx/logo.png)       | url(/assetsx/logo.png)",
        "url(/assets)                  | url(/assets)                 | url(/assets)",
        "url(#part)                    | url(#part)                   | url(#part)",
        "url(/logo.png)                | url(/logo.png)               | url(/logo.png)",
        "url(data:image/png;base64,AA) | url(data:image/png;base64,AA)| url(data:image/png;base64,AA)",
        "url(https://x/logo.png)       | url(https://x/logo.png)      | url(https://x/logo.png)",
        "url(//x/logo.png)             | url(//x/logo.png)            | url(//x/logo.png)",
        "url()                         | url()                        | url()",
        "\"url(logo.png)\"             | \"url(logo.png)\"            | \"url(logo.png)\"",
        "image-set('logo.png' 1x)      | image-set(\"logo.png\" 1x)   | image-set(\"/assets/logo.png\" 1x)",
      })
  void aReferenceNamesWhatIsPublished(String written, String relative, String absolute) {
    tree.put("css/app.css", "a { b: " + written + " }\n");
    for (CssUrls form : CssUrls.values()) {
      String expected =
          switch (form) {
            case RELATIVE -> relative;
            case ABSOLUTE -> absolute;
            case KEEP -> written;
          };
      BundleResult result = build(tree, settings(form, UnknownAssets.ERROR), "app.css");
      assertEquals("", said(result));
      assertEquals("a { b: " + expected + " }\n", text(result, "app.css"), form.name());
    }
  }

  @Test
  void whatIsMentionedIsPublishedUnlessReferencesAreKept() {
    tree.put("css/app.css", "a { b: url(logo.png) }\n");
    assertEquals(List.of("app.css", "logo.png"), outputs(build(tree, "app.css")));
    assertEquals(
        List.of("app.css"),
        outputs(build(tree, settings(CssUrls.KEEP, UnknownAssets.ERROR), "app.css")));
  }

  @Test
  void aCommentIsNotSearched() {
    tree.put("css/app.css", "/* url(gone.png) */ a{}\n");
    BundleResult result = build(tree, "app.css");
    assertEquals("", said(result));
    assertEquals(List.of("app.css"), outputs(result));
  }

  @Test
  void aBundleInAFolderGoesUp() {
    tree.put("css/admin/pages/app.css", "/*= require other\n*/a { b: url(logo.png) }\n");
    assertEquals(
        "o{}\n/*\n*/a { b: url(../../logo.png) }\n",
        text(build(tree, "admin/pages/app.css"), "admin/pages/app.css"));
  }

  @Test
  void aRequiredFileIsResolvedFromItsOwnFolderAndSeenFromTheBundle() {
    tree.put("css/pages/part.css", "p { b: url(deep.png) }\n");
    tree.put("css/app.css", "/*= require pages/part */\n");
    assertEquals(
        "p { b: url(pages/deep.png) }\n", text(build(tree, "app.css"), "app.css").strip() + "\n");
  }

  @Test
  void anImportNamesThePublishedSheet() {
    tree.put("css/app.css", "@import \"other.css\";\n@import url(other.css) print;\n");
    BundleResult result = build(tree, "app.css");
    assertEquals(
        "@import \"other.css\";\n@import url(other.css) print;\n", text(result, "app.css"));
    assertEquals(List.of("app.css", "other.css"), outputs(result));
  }

  @Test
  void fingerprintsAreInTheReferences() {
    tree.put("css/app.css", "a { b: url(logo.png) }\n");
    BundleResult result = build(tree, Builds.digested(""), "app.css");
    String logo = outputs(result).get(1);
    assertEquals("a { b: url(" + logo + ") }\n", text(result, "app.css"));
  }

  @Test
  void aMissingTargetIsAnErrorAWarningOrNothing() {
    tree.put("css/app.css", "a {\n  b: url(lgoo.png);\n}\n");
    String error =
        """
        css/app.css:2:6: error: couldn't find "lgoo.png" in css, img [missing-asset]
              b: url(lgoo.png);
                 ^
            hint: did you mean "logo.png"?
        """;
    assertEquals(error, said(build(tree, "app.css")));
    BundleResult warned = build(tree, settings(CssUrls.RELATIVE, UnknownAssets.WARN), "app.css");
    assertEquals(error.replace("error:", "warning:"), said(warned));
    assertEquals("a {\n  b: url(lgoo.png);\n}\n", text(warned, "app.css"));
    BundleResult passed = build(tree, settings(CssUrls.ABSOLUTE, UnknownAssets.PASS), "app.css");
    assertEquals("", said(passed));
    assertEquals("a {\n  b: url(/lgoo.png);\n}\n", text(passed, "app.css"));
  }

  @Test
  void whatIsMissingBelowThePrefixOrWrittenWithoutAnEscapeIsSaid() {
    tree.put(
        "css/app.css",
        "a {\n  b: url(/assets/lgoo.png);\n  c: url(/assets/q/w/e);\n  d: url(c%20d.png) }\n");
    assertEquals(
        """
        css/app.css:2:6: error: couldn't find "/assets/lgoo.png" in css, img [missing-asset]
              b: url(/assets/lgoo.png);
                 ^
            hint: did you mean "logo.png"?
        css/app.css:3:6: error: couldn't find "/assets/q/w/e" in css, img [missing-asset]
              c: url(/assets/q/w/e);
                 ^
            hint: what lies below this path is published by this build, and no asset has that name
        css/app.css:4:6: error: couldn't find "c d.png" in css, img [missing-asset]
              d: url(c%20d.png) }
                 ^
            hint: a url() is decoded; write "c%2520d.png"
        """,
        said(build(tree, "app.css")));
  }

  @ParameterizedTest
  @CsvSource({"RELATIVE", "ABSOLUTE"})
  void urlsOfHelpersStayAsTheyAre(CssUrls form) {
    tree.put("css/app.scss", "a { b: image-url('logo.png'); c: image-url('50%.png') }\n");
    tree.put("css/erb.css.erb", "a { b: url(<%= asset_path 'logo.png' %>) }\n");
    Settings settings =
        new Settings(
            Builds.PATHS,
            "/assets",
            false,
            true,
            "",
            IntegrityAlgorithm.SHA256,
            UnknownAssets.ERROR,
            form,
            false);
    BundleResult result = build(tree, settings, "app.css", "erb.css");
    assertEquals("", said(result));
    String start = form == CssUrls.RELATIVE ? "" : "/assets/";
    String logo = start + output(result, "logo");
    String percent = start + output(result, "50%").replace("%", "%25");
    assertEquals(
        "a {\n  b: url(" + logo + ");\n  c: url(" + percent + ");\n}\n", text(result, "app.css"));
    assertEquals("a { b: url(" + logo + ") }\n", text(result, "erb.css"));
  }

  private static String output(BundleResult result, String start) {
    return outputs(result).stream()
        .filter(name -> name.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sheetsThatMentionEachOtherAreAnError() {
    tree.put("css/app.css", "@import \"b.css\";\n");
    tree.put("css/b.css", "b{}\n@import \"app.css\";\n");
    String cycle =
        "error: files mention each other, so none can be fingerprinted first: css/app.css ->"
            + " css/b.css -> css/app.css [url-cycle]\n    @import \"b.css\";\n            ^\n"
            + "    hint: let one of them do without the other\n";
    for (int i = 0; i < 20; i++) {
      assertEquals(
          "css/app.css:1:9: " + cycle,
          said(build(tree, "b.css", "app.css")).replaceAll("(?s)css/b.css:2:1: warning.*", ""));
    }
  }

  @Test
  void aSheetThatMentionsItselfIsAnError() {
    tree.put("css/app.css", "a { b: url(app.css) }\n");
    assertEquals(
        "css/app.css:1:8: error: the file mentions itself, so it cannot be fingerprinted"
            + " [url-cycle]\n    a { b: url(app.css) }\n           ^\n"
            + "    hint: let it do without its own name\n",
        said(build(tree, "app.css")));
  }
}
