package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.output.ManifestJson;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the real Sprockets gives, case by case. */
class ConformanceTest {

  private static final Path CORPUS =
      Path.of(System.getProperty("conformance", "src/test/resources/conformance"));

  /** Accidents of Sprockets that we deliberately do not repeat; docs/differences.md says why. */
  private static final Set<String> DIFFERENT =
      Set.of(
          "concat-line-comment-at-end",
          "concat-source-map-comment-kept",
          "directives-closing-on-directive-line",
          "directives-unmatched-quote",
          "link-in-required-file");

  @TempDir Path temporary;

  @TestFactory
  List<DynamicTest> givesWhatSprocketsGives() throws IOException {
    return ConformanceCase.all(CORPUS).stream()
        .filter(c -> !DIFFERENT.contains(c.name()))
        .map(c -> dynamicTest(c.name(), () -> check(c)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> differsOnPurpose() throws IOException {
    return ConformanceCase.all(CORPUS).stream()
        .filter(c -> DIFFERENT.contains(c.name()))
        .map(
            c ->
                dynamicTest(
                    c.name(),
                    () -> {
                      assertEquals("quirk", c.text("tier"), "only quirks may differ");
                      boolean same;
                      try {
                        check(c);
                        same = true;
                      } catch (AssertionError e) {
                        same = false;
                      }
                      assertTrue(!same, "is the same as Sprockets; take it off the list");
                    }))
        .toList();
  }

  @Test
  void everyKnownDifferenceIsACase() throws IOException {
    Set<String> names = new HashSet<>(DIFFERENT);
    ConformanceCase.all(CORPUS).forEach(c -> names.remove(c.name()));
    assertEquals(Set.of(), names);
  }

  private void check(ConformanceCase c) throws IOException {
    BundleResult result = build(c);
    String said =
        result.findings().stream()
            .map(finding -> finding.diagnostic().toString())
            .collect(Collectors.joining("\n"));
    if (c.text("expect").equals("error")) {
      assertTrue(!Builds.succeeded(result), "no error: " + said);
      for (String text : c.list("errorContains")) {
        assertTrue(said.contains(text), () -> "lacks \"" + text + "\": " + said);
      }
      return;
    }
    assertTrue(Builds.succeeded(result), said);
    Map<String, byte[]> actual = new TreeMap<>();
    for (BuiltAsset asset : result.assets()) {
      actual.put(asset.logicalPath().value(), asset.content().bytes());
    }
    compare(c, c.expected(), actual);
    if (c.description().path("manifestJson").asBoolean()) {
      compareManifest(c, result);
    }
  }

  private BundleResult build(ConformanceCase c) throws IOException {
    Path input = c.prepare(temporary.resolve(c.name()));
    boolean manifest = c.description().path("manifestJson").asBoolean();
    Settings settings =
        new Settings(
            c.list("paths"),
            c.option("prefix").asText("/assets"),
            false,
            manifest || c.option("digest").asBoolean(),
            c.option("version").asText(),
            IntegrityAlgorithm.SHA256,
            Settings.UnknownAssets.PASS,
            c.option("cssUrlRewriting").asBoolean()
                ? Settings.CssUrls.ABSOLUTE
                : Settings.CssUrls.KEEP,
            false);
    return Builds.once(
            new DiskTree(input),
            ConformanceTest.class.getClassLoader(),
            List.of(
                new BundleRequest(
                    c.name(),
                    c.list("manifests"),
                    List.of(),
                    settings,
                    ContentTypes.STANDARD,
                    List.of())))
        .get(0);
  }

  private static void compare(
      ConformanceCase c, Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet(), "outputs");
    expected.forEach(
        (path, bytes) -> {
          String want = new String(bytes, StandardCharsets.UTF_8);
          String got = new String(actual.get(path), StandardCharsets.UTF_8);
          if (c.text("compare").equals("css-normalized") && path.endsWith(".css")) {
            assertEquals(NormalizedCss.of(want), NormalizedCss.of(got), path);
          } else if (c.text("compare").equals("js-evaluated") && path.endsWith(".js")) {
            assertEquals(EvaluatedJs.of(want), EvaluatedJs.of(got), path);
          } else if (!Arrays.equals(bytes, actual.get(path))) {
            assertEquals(want, got, path);
            fail(path + ": bytes differ");
          }
        });
  }

  private static void compareManifest(ConformanceCase c, BundleResult result) throws IOException {
    List<PublishedAsset> assets =
        result.assets().stream().map(asset -> new PublishedAsset(asset, List.of())).toList();
    JsonNode manifest = new ObjectMapper().readTree(ManifestJson.of(assets, Optional.empty()));
    JsonNode expected =
        new ObjectMapper().readTree(c.folder().resolve("expected-manifest.json").toFile());
    expected.path("files").forEach(file -> ((ObjectNode) file).remove("mtime"));
    assertEquals(expected, manifest);
  }
}
