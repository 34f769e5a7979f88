package dev.assetbundle.processor.finish;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.digested;
import static dev.assetbundle.processor.Builds.outputs;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinisherTest {

  // printf x | sha256sum
  private static final String HEX =
      "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

  @ParameterizedTest
  @CsvSource({
    "logo.png,                    logo-HEX.png",
    "a/b.min.txt,                 a/b.min-HEX.txt",
    "archive.tar.gz,              archive.tar-HEX.gz",
    "LICENSE,                     LICENSE",
    "x.c++,                       x.c++",
    "a.b-c,                       a.b-c",
    "logo-1234567.digested.png,   logo-1234567.digested.png",
    "logo-123456.digested.png,    logo-123456.digested-HEX.png",
    "logo.digested.png,           logo.digested-HEX.png",
    "'a b.png',                   'a b-HEX.png'",
  })
  void theFingerprintStandsBeforeTheExtension(String name, String output) {
    MemoryTree tree = new MemoryTree().put("img/" + name, "x");
    assertEquals(List.of(output.replace("HEX", HEX)), outputs(build(tree, digested(""), name)));
  }

  @Test
  void aVersionChangesEveryName() {
    MemoryTree tree = new MemoryTree().put("img/a.png", "x");
    assertNotEquals(
        outputs(build(tree, digested("1"), "a.png")), outputs(build(tree, digested("2"), "a.png")));
  }

  @Test
  void aFileThatCannotBeReadIsAnError() {
    MemoryTree tree =
        new MemoryTree().unreadable("img/a.png", "disk on fire").unreadable("js/a.js", "gone");
    assertEquals(
        """
        img/a.png: error: can't read img/a.png: disk on fire [unreadable-file]
        js/a.js: error: can't read js/a.js: gone [unreadable-file]
        """,
        said(build(tree, "a.js", "a.png")));
  }

  /** Returns an asset cut where its slices end, each part with the name of its file. */
  private static String cut(BuiltAsset asset) {
    byte[] bytes = text(asset).getBytes(StandardCharsets.UTF_8);
    StringBuilder cut = new StringBuilder();
    int start = 0;
    for (BuiltAsset.Slice slice : asset.slices()) {
      int end = start + (int) slice.size();
      String part = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      cut.append(slice.file()).append('|').append(part.replace("\n", "N")).append('\n');
      start = end;
    }
    assertEquals(bytes.length, start);
    return cut.toString();
  }

  @Test
  void aBundleKnowsWhichOfItsBytesAreFromWhichFile() {
    MemoryTree tree =
        new MemoryTree()
            .put("js/shop/main.js", "//= require ./a\n//= require b\nmain('\u20ac')\n")
            .put("js/shop/a.js", "a('\u00e4') // c")
            .put("js/b.js", "#!/bin/node\nb()\n\n");
    assertEquals(
        """
        shop/a.js|a('\u00e4') // cN;N
        b.js|Nb()N;N
        shop/main.js|NNmain('\u20ac');N
        """,
        cut(build(tree, "shop/main.js").assets().get(0)));
  }

  @Test
  void aSliceOfAStylesheetHasTheUrlsOfTheBundle() {
    MemoryTree tree =
        new MemoryTree()
            .put("css/shop/main.css", "/*= require a */\nb { c: url(../l.png) }\n")
            .put("css/a.css", "@charset \"utf-8\";\na { b: url(l.png) }\n")
            .put("img/l.png", "x");
    BuiltAsset sheet =
        build(tree, "shop/main.css").assets().stream()
            .filter(asset -> asset.logicalPath().fileName().equals("main.css"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        """
        a.css|Na { b: url(../l.png) }N
        shop/main.css|Nb { c: url(../l.png) }N
        """,
        cut(sheet));
  }

  @Test
  void aFileAsItIsHasNoSlices() {
    MemoryTree tree = new MemoryTree().put("img/a.png", "x");
    assertEquals(List.of(), build(tree, "a.png").assets().get(0).slices());
  }
}
