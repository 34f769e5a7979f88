package dev.assetbundle.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is published besides manifests. */
class StaticsTest {

  private final MemoryTree tree =
      new MemoryTree()
          .put("js/a.js", "a;\n")
          .put("img/logo.png", "logo")
          .put("img/README.md", "")
          .put("img/secret.pem", "")
          .put("img/x.yml", "");

  private BundleResult build(List<String> manifests, String... statics) {
    return Builds.build(
        tree,
        new BundleRequest(
            "test", manifests, List.of(statics), Builds.plain(), ContentTypes.STANDARD, List.of()));
  }

  @Test
  void theDefaultTellsWhatItLeavesOut() {
    BundleResult result = build(List.of("a.js"), "**");
    assertEquals(List.of("a.js", "logo.png"), Builds.outputs(result));
    assertEquals(
        """
        note: 3 files are not published, since pages do not load such: img/README.md, \
        img/secret.pem, img/x.yml [left-out]
            hint: a pattern of its own in statics publishes them, such as "**.md"
        """,
        Builds.said(result));
  }

  @Test
  void aNameThatIsAnotherPathElsewhereIsRefused() {
    tree.put("img/a\\b.png", "").put("img/c\td.png", "").put("img/e f.png", "");
    tree.put("img/f\ng/h.png", "");
    assertEquals(
        """
        img/a\\b.png: error: the published name of this file has a backslash, which browsers and \
        other systems take for another path [unsafe-name]
            hint: rename the file, or its folder
        img/c\td.png: error: the published name of this file has a control character, which \
        browsers and other systems take for another path [unsafe-name]
            hint: rename the file, or its folder
        img/f
        g/h.png: error: the published name of this file has a control character, which browsers \
        and other systems take for another path [unsafe-name]
            hint: rename the file, or its folder
        """,
        Builds.said(build(List.of("a.js"), "*.png", "**/*.png")));
  }

  @Test
  void aPatternOfItsOwnPublishesAnything() {
    BundleResult result = build(List.of("a.js"), "**", "**.{yml,md}", "*.pem");
    assertEquals(
        List.of("README.md", "a.js", "logo.png", "secret.pem", "x.yml"), Builds.outputs(result));
    assertEquals("", Builds.said(result));
    assertEquals(List.of("a.js", "x.yml"), Builds.outputs(build(List.of("a.js"), "**.yml")));
    assertEquals("", Builds.said(build(List.of("a.js"), "**.yml")));
  }

  @Test
  void whatIsLinkedOrMentionedIsNotLeftOut() {
    tree.put("js/a.js", "//= link README.md\n");
    tree.put("css/b.css", "a { b: url(x.yml) }\n");
    BundleResult result = build(List.of("a.js", "b.css"), "**");
    assertEquals(
        List.of("README.md", "a.js", "b.css", "logo.png", "x.yml"), Builds.outputs(result));
    assertEquals(
        """
        note: 1 file is not published, since pages do not load such: img/secret.pem [left-out]
            hint: a pattern of its own in statics publishes them, such as "**.pem"
        """,
        Builds.said(result));
  }

  @Test
  void ofManyTheFirstAreNamed() {
    for (int i = 0; i < 9; i++) {
      tree.put("lib/f" + i, "");
    }
    assertEquals(
        """
        note: 12 files are not published, since pages do not load such: img/README.md, \
        img/secret.pem, img/x.yml, lib/f0, lib/f1 and 7 more [left-out]
            hint: a pattern of its own in statics publishes them, such as "**.md"
        """,
        Builds.said(build(List.of("a.js"), "**")));
  }

  @Test
  void aBundleMayHaveNoManifest() {
    BundleResult result = build(List.of(), "*.png");
    assertEquals(List.of("logo.png"), Builds.outputs(result));
    assertEquals("", Builds.said(result));
    assertEquals(
        """
        error: the lists of manifests and statics are empty [no-manifests]
            hint: name at least one manifest, such as "application.js", or publish "**"
        """,
        Builds.said(build(List.of())));
  }

  @Test
  void aBundleThatComesToNothingIsSaid() {
    MemoryTree scripts = new MemoryTree().put("js/a.js", "");
    assertEquals(
        "warning: no asset matches \"**\" [empty-glob]\n",
        Builds.said(
            Builds.build(
                scripts,
                new BundleRequest(
                    "test",
                    List.of(),
                    List.of("**"),
                    Builds.plain(),
                    ContentTypes.STANDARD,
                    List.of()))));
  }

  @Test
  void typesOfTheProjectAreForPages() {
    ContentTypes own = ContentTypes.with(Map.of("yml", "text/yaml"));
    BundleResult result =
        Builds.build(
            tree,
            new BundleRequest("test", List.of(), List.of("**"), Builds.plain(), own, List.of()));
    assertEquals(List.of("logo.png", "x.yml"), Builds.outputs(result));
  }
}
