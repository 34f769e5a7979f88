package dev.assetbundle.processor.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be wrong is planted: many mistakes, and each code of ours. */
class CodesTest {

  private static final int FEWEST = 380;
  private static final Path WORDS = Path.of("src/main/java/dev/assetbundle/processor/diagnostic");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");
  private static final Pattern SAID = Pattern.compile("(?m)\\[([a-z]+(?:-[a-z0-9]+)+)]$");

  /** Codes that no folder of files brings about, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("cache-failed", "needs a disk or a server that fails"),
          Map.entry("cannot-listen", "is said by the command line only"),
          Map.entry("cannot-remove", "needs a disk that fails"),
          Map.entry("cannot-write", "needs a disk that fails"),
          Map.entry("changed-file", "needs somebody who writes during the build"),
          Map.entry("classic-worker", "needs a linker: see WorkersTest of extensions/esbuild"),
          Map.entry("css-module", "needs a linker: see CssModulesTest of extensions/esbuild"),
          Map.entry("duplicate-processor", "needs processors on the processor path"),
          Map.entry("empty-library", "needs another processor path"),
          Map.entry("gone-asset", "needs an earlier build"),
          Map.entry("internal-error", "is no mistake of an author"),
          Map.entry("library-clash", "needs another processor path"),
          Map.entry("library-folder", "needs another processor path"),
          Map.entry("library-versions", "needs another processor path"),
          Map.entry("local-bundle", "is said by javac only: see docs/builds.md"),
          Map.entry("missing-library", "needs another processor path"),
          Map.entry("missing-option", "is said by the command line only"),
          Map.entry("module-error", "needs a linker: see LinkMistakesTest of extensions/esbuild"),
          Map.entry("module-warning", "needs a linker: see LinkMistakesTest of extensions/esbuild"),
          Map.entry("more-problems", "needs a hundred mistakes: see AuthorsMistakesTest"),
          Map.entry("no-encoder", "needs another platform"),
          Map.entry("no-output-list", "needs a disk that fails"),
          Map.entry("no-record", "needs a disk that fails"),
          Map.entry("no-runtime", "needs another class path"),
          Map.entry("own-output", "is said by the command line only"),
          Map.entry(
              "page-relative-worker", "needs a linker: see WorkersTest of extensions/esbuild"),
          Map.entry(
              "require-in-module", "needs a linker: see LinkMistakesTest of extensions/esbuild"),
          Map.entry("temporary-folder", "needs another JVM"),
          Map.entry("tool-ended", "needs somebody who ends a process"),
          Map.entry("tool-failed", "is a mistake of a tool"),
          Map.entry("tool-timeout", "takes its time"),
          Map.entry("unknown-command", "is said by the command line only"),
          Map.entry("unknown-library", "needs another class path"),
          Map.entry("unknown-module", "needs a linker: see LinkMistakesTest of extensions/esbuild"),
          Map.entry("unreadable-folder", "needs a user who is not root"),
          Map.entry("unreadable-name", "needs another locale"),
          Map.entry("unsafe-name", "needs a name that Windows does not take: see StaticsTest"),
          Map.entry("unusable-extension", "needs another processor path"));

  @Test
  void manyMistakesArePlanted() throws IOException {
    int planted = PlantedMistake.all().size();
    assertTrue(planted >= FEWEST, () -> planted + " are planted");
  }

  @Test
  void eachCodeIsPlanted() throws IOException {
    Set<String> planted = new TreeSet<>();
    for (PlantedMistake mistake : PlantedMistake.all()) {
      planted.addAll(all(SAID, Files.readString(mistake.expected())));
    }
    Set<String> codes = new TreeSet<>(codes());
    codes.removeAll(planted);
    assertEquals(new TreeSet<>(ELSEWHERE.keySet()), codes);
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(WORDS)) {
      for (Path file : files.filter(name -> name.toString().endsWith("Problems.java")).toList()) {
        codes.addAll(all(LITERAL, Files.readString(file)));
      }
    }
    return codes;
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    matcher.results().map(result -> result.group(1)).forEach(found::add);
    return found;
  }
}
