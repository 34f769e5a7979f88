package dev.assetbundle.esbuild.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries in their builds for pages without modules make the same global names, and answer the
 * same, as they are and minified by each engine.
 */
@Tag("slow")
class ClassicLibrariesTest {

  private static final Path LIBRARIES = Path.of("src/test/resources/library/classic.txt");

  /** How many libraries are in a page, each in a frame for each engine. */
  private static final int TOGETHER = 9;

  private static final String GLOBALS = "<script>const before = Object.keys(window);</script>\n";

  private static final String ASK =
      """
      <script>
      const names = Object.keys(window).filter((name) => !before.includes(name)).sort();
      setTimeout(async () => done(`${names}: ${await %s}`));
      </script>
      """;

  /** A library with the files it needs before, and an expression that uses it. */
  private record Library(String name, List<String> files, String ask) {

    static Library of(String line) {
      String[] parts = line.split(" \\| ", 2);
      List<String> files = List.of(parts[0].split(", "));
      String last = files.get(files.size() - 1);
      return new Library(last.replaceFirst("/.*", ""), files, parts[1]);
    }
  }

  @TempDir static Path folder;

  @Test
  void eachEngineKeepsTheirNamesAndAnswers() throws Exception {
    Optional<Browser> browser = Browser.find();
    assumeTrue(browser.isPresent(), Browser.MISSING);
    Path modules = folder.resolve("node_modules");
    new Packages(modules);
    List<Library> libraries =
        Files.readAllLines(LIBRARIES).stream()
            .filter(line -> !line.startsWith("#"))
            .map(Library::of)
            .toList();
    List<String> files =
        libraries.stream().flatMap(one -> one.files().stream()).distinct().toList();
    Map<String, byte[]> served = new HashMap<>();
    for (String file : files) {
      served.put("/original/" + file, Files.readAllBytes(modules.resolve(file)));
    }
    served.putAll(built("/esbuild/", ClassLoader.getSystemClassLoader(), files));
    served.putAll(built("/closure/", new BuiltInEngines(), files));
    Map<String, String> original = new LinkedHashMap<>();
    Map<String, String> minified = new LinkedHashMap<>();
    for (int i = 0; i < libraries.size(); i += TOGETHER) {
      List<Library> some = libraries.subList(i, Math.min(libraries.size(), i + TOGETHER));
      for (String engine : List.of("original", "esbuild", "closure")) {
        Map<String, String> said = said(browser.get(), some, engine, served);
        for (Library library : some) {
          String answer = said.getOrDefault(library.name().replaceAll("\\W", "_"), "nothing");
          if (engine.equals("original")) {
            original.put(library.name() + " esbuild", answer);
            original.put(library.name() + " closure", answer);
          } else {
            minified.put(library.name() + " " + engine, answer);
          }
        }
      }
    }
    original.forEach(
        (name, answer) -> assertTrue(answer.matches("(?s)[\\w$,]+: .+"), name + " says " + answer));
    assertEquals(new TreeMap<>(original), new TreeMap<>(minified));
  }

  private static Map<String, String> said(
      Browser browser, List<Library> libraries, String engine, Map<String, byte[]> served)
      throws Exception {
    Map<String, String> heads = new HashMap<>();
    for (Library library : libraries) {
      StringBuilder head = new StringBuilder(GLOBALS);
      for (String file : library.files()) {
        head.append("<script src=\"/%s/%s\"></script>\n".formatted(engine, file));
      }
      heads.put(library.name().replaceAll("\\W", "_"), head + ASK.formatted(library.ask()));
    }
    try (LibraryPages pages =
        new LibraryPages(heads, path -> served.getOrDefault(path, new byte[0]))) {
      return pages.results(browser, folder);
    }
  }

  private static Map<String, byte[]> built(String prefix, ClassLoader plugins, List<String> files)
      throws IOException {
    Settings settings =
        Builds.settings(
            List.of("node_modules"), prefix.substring(0, prefix.length() - 1), true, false);
    BundleResult result =
        Builds.once(
                new DiskTree(folder),
                plugins,
                List.of(
                    new BundleRequest(
                        "test", files, List.of(), settings, ContentTypes.STANDARD, List.of())))
            .get(0);
    assertEquals("", Builds.said(result));
    Map<String, byte[]> built = new HashMap<>();
    for (BuiltAsset asset : result.assets()) {
      built.put(prefix + asset.logicalPath(), asset.content().bytes());
    }
    return built;
  }
}
