package dev.assetbundle.processor.bundle;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.digested;
import static dev.assetbundle.processor.Builds.outputs;
import static dev.assetbundle.processor.Builds.plain;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that are modules: alone, among others, and what they import. */
class ModulesTest {

  private final MemoryTree tree = new MemoryTree();

  private static String lines(BundleResult result) {
    return result.findings().stream()
        .map(
            finding ->
                finding.diagnostic().at()
                    + ": "
                    + finding.diagnostic().severity().word()
                    + ": "
                    + finding.diagnostic().message()
                    + " ["
                    + finding.diagnostic().code()
                    + "]\n")
        .collect(Collectors.joining());
  }

  private static String modules(BundleResult result) {
    return result.assets().stream()
        .map(asset -> asset.logicalPath() + (asset.isModule() ? " module" : ""))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"export const a = 1;\n", "x(import.meta.url);\n", "await x();\n", "export {};\n"})
  void aModuleOnItsOwnIsPublishedAsOne(String js) {
    tree.put("js/main.js", "//= link ./script\n" + js).put("js/script.js", "x();\n");
    BundleResult result = build(tree, "main.js");
    assertEquals("", said(result));
    assertEquals("main.js module, script.js", modules(result));
    assertEquals(js, text(result, "main.js"));
  }

  @Test
  void aModuleMayRequireFilesOfComments() {
    tree.put("js/main.js", "//= require ./note\nexport {};\n").put("js/note.js", "// note\n");
    assertEquals("main.js module", modules(build(tree, "main.js")));
  }

  @Test
  void aFileOfModulesIsOneByItsExtension() {
    tree.put("js/main.mjs", "//= link ./other\n//= link_tree ./more .mjs\nx();\n")
        .put("js/other.mjs", "import './main.mjs';\n")
        .put("js/more/a.mjs.erb", "x('<%= asset_path \"l.png\" %>')\n")
        .put("js/more/b.js", "x()\n")
        .put("img/l.png", "");
    BundleResult result = build(tree, "main.mjs");
    assertEquals("", said(result));
    assertEquals("l.png, main.mjs module, more/a.mjs module, other.mjs module", modules(result));
    assertEquals("x('/assets/l.png');\n", text(result, "more/a.mjs"));
  }

  @Test
  void aModuleAmongScriptsIsAnError() {
    tree.put("js/main.js", "//= require ./cart\n//= require ./lib\nx();\n")
        .put("js/cart.js", "// cart\nexport const a = 1;\n")
        .put("js/lib.js", "y();\n  await z();\n");
    assertEquals(
        """
        js/cart.js:2:1: error: this file is a module, and browsers refuse a bundle with "import" or\
         "export" in it: main.js [joined-module]
            export const a = 1;
            ^
            hint: don't require it; publish it on its own with "link" and load it by its own tag()
        js/lib.js:2:3: error: this file is a module, and browsers refuse a bundle with "import" or\
         "export" in it: main.js [joined-module]
              await z();
              ^
            hint: don't require it; publish it on its own with "link" and load it by its own tag()
        """,
        said(build(tree, "main.js")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "//= require ./a         | js/main.js:1:5",
        "//= require a.mjs       | js/main.js:1:5",
        "x();N                   | ''",
        "//= require_tree .Nx(); | ''",
      })
  void aFileOfModulesIsNotJoined(String main, String place) {
    tree.put("js/main.js", main.replace('N', '\n') + "\n").put("js/a.mjs", "x();\n");
    String directive = main.replace("//= ", "").strip();
    BundleResult result = build(tree, "main.js");
    String found = lines(result);
    assertEquals(
        place.isEmpty()
            ? ""
            : place
                + ": error: "
                + directive
                + " names a module, which browsers refuse in a bundle of scripts"
                + " [joined-module]\n",
        found);
  }

  @Test
  void aScriptOfTheSameNameIsPreferredToAModule() {
    tree.put("js/main.js", "//= require ./a\n")
        .put("js/a.mjs", "x();\n")
        .put("js/a.coffee", "y = 1\n");
    assertEquals("", said(build(tree, "main.js")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          import './b.js'            | browsers will ask for /assets/shop/b.js, which will not be there
          import './b'               | browsers will ask for /assets/shop/b, which will not be there
          import '../c.js?x'         | browsers will ask for /assets/c.js, which will not be there
          import '/assets/c.js'      | browsers will ask for /assets/c.js, which will not be there
          export * from './b.js'     | browsers will ask for /assets/shop/b.js, which will not be there
          import('./b.js')           | browsers will ask for /assets/shop/b.js, which will not be there
          import './d.json'          | browsers will ask for /assets/shop/d.json, which will not be there
          import '../other/e.js'     | browsers will ask for /assets/other/e.js, which will not be there
          import 'c'                 | browsers will ask for nothing, as "c" is no URL, and fail
          import 'https://x.org/c.js' | ``
          import '//x.org/c.js'      | ``
          import '/api/c.js'         | ``
          import './b-0123456789.digested.js' | ``
          import('./' + b)           | ``
          """)
  void anImportThatBrowsersWillNotFindIsSaid(String js, String message) {
    tree.put("js/shop/a.js", js + "\n")
        .put("js/shop/b.js", "")
        .put("js/shop/d.json", "{}")
        .put("js/shop/b-0123456789.digested.js", "")
        .put("js/c.js", "")
        .put("lib/other/e.js", "");
    BundleResult result = build(tree, digested(""), "shop/a.js");
    int column = js.contains("'") ? js.indexOf('\'') + 1 : 0;
    assertEquals(
        message.isEmpty()
            ? ""
            : "js/shop/a.js:1:" + column + ": error: " + message + " [unlinked-import]\n",
        lines(result));
    assertEquals(js.contains("digested") ? 2 : 1, outputs(result).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import './carrt.js'      | "./carrt.js" in js, img | did you mean "cart.js"?
          import '/assets/no.js'   | "no.js" in js, img | ''
          export * from 'own'      | "own" in js, img | if an import map of the page names it, set unknownAssets to WARN or PASS
          export * from 'jquery'   | "jquery" in js, img | no jar of the processor path has it either; add org.webjars.npm:jquery there, in Maven as a <path> of annotationProcessorPaths, in Gradle by annotationProcessor "org.webjars.npm:jquery:VERSION"; the compiler does not show what is in <dependencies>; if an import map of the page names it, set unknownAssets to WARN or PASS
          import('./no.js')        | "./no.js" in js, img | a path that begins with dots starts in the folder of this file, and there is no js/no.js
          import '../no.js'        | "../no.js" in js, img | a path that begins with dots starts in the folder of this file, and there is no no.js
          """)
  void anImportOfNothingIsAnError(String js, String what, String hint) {
    tree.put("js/main.js", js + "\n").put("js/cart.js", "").put("img/x.png", "");
    String line = "    " + js + "\n    " + " ".repeat(js.indexOf('\'')) + "^\n";
    assertEquals(
        "js/main.js:1:"
            + (js.indexOf('\'') + 1)
            + ": error: couldn't find "
            + what
            + " [missing-asset]\n"
            + line
            + (hint.isEmpty() ? "" : "    hint: " + hint + "\n"),
        said(build(tree, "main.js")));
    BundleResult passed =
        build(
            tree,
            Builds.settings(Settings.CssUrls.RELATIVE, Settings.UnknownAssets.PASS),
            "main.js");
    assertEquals("", said(passed));
  }

  @Test
  void withoutFingerprintsWhatIsImportedIsPublished() {
    tree.put("js/main.js", "import './a.js'\n")
        .put("js/a.js", "import './main.js'\nimport('./sub/b.mjs')\n")
        .put("js/sub/b.mjs", "");
    BundleResult result = build(tree, plain(), "main.js");
    assertEquals("", said(result));
    assertEquals("a.js module, main.js module, sub/b.mjs module", modules(result));
  }

  @Test
  void aScriptImportsFromWhereItsBundleIs() {
    tree.put("js/main.js", "//= require ./shop/a\n")
        .put("js/shop/a.js", "import('./b.js')\n")
        .put("js/shop/b.js", "")
        .put("js/c.js", "");
    assertEquals(
        "js/shop/a.js:1:8: error: browsers will ask for /assets/b.js, which will not be there"
            + " [unlinked-import]\n",
        lines(build(tree, plain(), "main.js")));
    assertEquals(List.of("main.js"), outputs(build(tree, plain(), "main.js")));
  }
}
