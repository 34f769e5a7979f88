package dev.assetbundle.esbuild.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A page for each library does the same with its original files, without a bundler, and with a
 * linked module, minified or not. Each page exercises its library and says what came of it.
 */
@Tag("slow")
class LibraryPagesTest {

  private static final Path APPS = Path.of("src/test/resources/library");

  private static final String PACKAGES = "/packages/";

  @TempDir static Path folder;

  private static Originals originals;

  @BeforeAll
  static void unpack() throws IOException {
    Path modules = folder.resolve("node_modules");
    originals = new Originals(modules, new Packages(modules));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "react; <button data-twice=\"4\">clicked 2</button><b>a</b><b>b</b><i>caught</i>",
        "preact; <button class=\"dark\" data-twice=\"4\">clicked 2</button><b>a</b><b>b</b>",
        "lit; clicked 2",
        "vue; clicked 2</button>4</p>",
        "hotwire; 4 framed <li>streamed</li>",
        "htmx; <p>fragment n=3 yes</p>",
        "alpine; clicked 4,many,4,8,block,shop",
        "three; true",
        "chart; first,second",
        "d3; $12,345.68 1970-002",
        "codemirror; one more",
        "bootstrap; modal-open",
      })
  void thePageDoesTheSame(String app, String part) throws Exception {
    Optional<Browser> browser = Browser.find();
    assumeTrue(browser.isPresent(), Browser.MISSING);
    String source = Files.readString(APPS.resolve(app + ".js"));
    Path entry = folder.resolve("js/" + app + ".js");
    Files.createDirectories(entry.getParent());
    Files.writeString(entry, source);
    Map<String, byte[]> files = new HashMap<>();
    Map<String, String> heads = new HashMap<>();
    heads.put("original", originals.head() + module("/app.js"));
    files.put("/app.js", source.getBytes(StandardCharsets.UTF_8));
    for (boolean minify : List.of(true, false)) {
      String prefix = minify ? "/minified" : "/linked";
      BundleResult result = build(app, prefix, minify);
      assertEquals("", Builds.said(result));
      for (BuiltAsset asset : result.assets()) {
        files.put(prefix + "/" + asset.outputPath(), asset.content().bytes());
        if (asset.logicalPath().value().equals(app + ".js")) {
          heads.put(prefix.substring(1), module(prefix + "/" + asset.outputPath()));
        }
      }
    }
    try (LibraryPages pages = new LibraryPages(heads, path -> bytes(path, files))) {
      Map<String, String> said = pages.results(browser.get(), folder);
      String original = said.getOrDefault("original", "");
      assertTrue(original.contains(part), said::toString);
      assertEquals(Map.of("original", original, "linked", original, "minified", original), said);
    }
  }

  private static byte[] bytes(String path, Map<String, byte[]> files) throws IOException {
    return path.startsWith(PACKAGES)
        ? originals.file(path.substring(PACKAGES.length()))
        : files.getOrDefault(path, new byte[0]);
  }

  private static String module(String path) {
    return "<script type=\"module\" src=\"%s\"></script>".formatted(path);
  }

  private static BundleResult build(String app, String prefix, boolean minify) {
    Settings settings = Builds.settings(List.of("js", "node_modules"), prefix, minify, true);
    return Builds.build(new DiskTree(folder), settings, app + ".js");
  }
}
