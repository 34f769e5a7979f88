package dev.assetbundle.esbuild.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.esbuild.EsbuildHere;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.text.ReadMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a browser says that an error was thrown, read by the published map. */
class UncaughtErrorTest {

  private static final String HEAD =
      """
      <script>
      told = true;
      addEventListener('error', (e) => say(`${e.lineno}:${e.colno}`));
      </script>
      <script%s src="%s"></script>
      """;

  /** Browsers see five lines before that of the error, and editors two. */
  private static final String THROWS =
      """
      /*! § */ var s = f`§`;
      function f(t) { return t.raw[0] } // §;
      if (s.length == 1) { throw new Error(s) }
      """
          .replace('§', '\u2028');

  @TempDir Path folder;

  @Test
  void separatorsOfLinesDoNotMoveIt() throws Exception {
    Optional<Browser> browser = Browser.find();
    assumeTrue(browser.isPresent(), Browser.MISSING);
    EsbuildHere.needed();
    MemoryTree tree =
        new MemoryTree()
            .put("js/first.js", "var first = `\u2028\u2028`;\n")
            .put("js/classic.js", "//= require ./first\n" + THROWS)
            .put("js/typed.ts", THROWS.replace("(t)", "(t: any)"))
            .put("js/part.mjs", THROWS)
            .put("js/module.mjs", "import './first.js';\nimport './part.mjs';\n");
    Map<String, String> heads = new HashMap<>();
    Map<String, String> files = new HashMap<>();
    Map<String, ReadMap> maps = new HashMap<>();
    for (String how : List.of("plain", "esbuild", "closure")) {
      List<String> names =
          how.equals("closure")
              ? List.of("classic.js")
              : List.of("classic.js", "typed.js", "module.mjs");
      BundleResult result = built(tree, how, names);
      for (String name : names) {
        String frame = how + "_" + name.replaceFirst("\\..*", "");
        String url = "/" + how + "/" + name;
        files.put(url, Builds.text(result, name));
        maps.put(frame, new ReadMap(Builds.text(result, name + ".map")));
        heads.put(frame, HEAD.formatted(name.endsWith(".mjs") ? " type=module" : "", url));
      }
    }
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    try (LibraryPages pages =
        new LibraryPages(
            heads, path -> files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8))) {
      for (Map.Entry<String, String> said : pages.results(browser.get(), folder).entrySet()) {
        String frame = said.getKey();
        ReadMap map = Optional.ofNullable(maps.get(frame)).orElseThrow();
        found.put(frame, place(said.getValue(), map));
        expected.put(
            frame,
            frame.endsWith("typed")
                ? "typed.ts:3"
                : frame.endsWith("module") ? "part.mjs:3" : "classic.js:4");
      }
    }
    assertEquals(7, found.size());
    assertEquals(expected, found);
  }

  private static String place(String said, ReadMap map) {
    if (!said.matches("\\d+:\\d+")) {
      return said;
    }
    String[] place = said.split(":", -1);
    return map.at(Integer.parseInt(place[0]), Integer.parseInt(place[1]))
        .map(spot -> spot.source() + ":" + spot.line())
        .orElse("nowhere, by " + said);
  }

  private static BundleResult built(MemoryTree tree, String how, List<String> names) {
    Settings settings =
        new Settings(
            Builds.PATHS,
            "/assets",
            !how.equals("plain"),
            false,
            "",
            IntegrityAlgorithm.SHA256,
            Settings.UnknownAssets.ERROR,
            Settings.CssUrls.RELATIVE,
            false,
            Settings.SourceMaps.EXTERNAL,
            false,
            List.of());
    ClassLoader plugins =
        how.equals("closure") ? new BuiltInEngines() : ClassLoader.getSystemClassLoader();
    BundleRequest request =
        new BundleRequest("test", names, List.of(), settings, ContentTypes.STANDARD, List.of());
    BundleResult result = Builds.once(tree, plugins, List.of(request)).get(0);
    assertEquals("", Builds.said(result));
    return result;
  }
}
