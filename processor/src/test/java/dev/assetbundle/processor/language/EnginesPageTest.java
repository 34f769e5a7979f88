package dev.assetbundle.processor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of engines: every kind of file, with the version of its engine. */
class EnginesPageTest {

  private static final Pattern TABLE =
      Pattern.compile("(?s)\\| files \\| engine \\| \\|\\R\\|---\\|---\\|---\\|\\R(.*?)\\R\\R");
  private static final Pattern EXTENSION = Pattern.compile("`\\.([a-z0-9.]+)`");

  /** Names of engines by the properties of the parent that hold their versions. */
  private static final Map<String, String> ENGINES =
      Map.of(
          "acorn.version", "acorn",
          "brotli4j.version", "brotli4j",
          "closure.version", "Closure Compiler",
          "coffeescript.version", "CoffeeScript",
          "esbuild.version", "esbuild",
          "jsass.version", "jsass",
          "rhino.version", "Rhino",
          "sass-embedded.version", "sass-embedded-host");

  private static String table() throws IOException {
    var found = TABLE.matcher(read("docs/engines.md"));
    assertTrue(found.find());
    return found.group(1);
  }

  private static String read(String name) throws IOException {
    return Files.readString(Path.of("..").resolve(name));
  }

  @Test
  void everyKindOfFileIsInIt() throws IOException {
    Set<String> expected = new TreeSet<>(Set.of("js", "mjs", "css", "br"));
    // Those of the extension, which this module does not see.
    expected.addAll(Set.of("ts", "tsx", "mts", "jsx"));
    try (Languages languages = new Languages(false, 120, ErbOptions.NONE)) {
      languages.processors().stream().map(AssetProcessor::reads).forEach(expected::add);
    }
    String files =
        table()
            .lines()
            .map(row -> row.split("(?<!\\\\)\\|", -1)[1])
            .collect(Collectors.joining("\n"));
    Set<String> shown =
        EXTENSION
            .matcher(files)
            .results()
            .map((MatchResult extension) -> extension.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, shown);
  }

  @Test
  void versionsAreThoseOfThePom() throws IOException {
    String pom = read("pom.xml");
    String shown = table();
    ENGINES.forEach(
        (property, name) -> {
          String version =
              pom.replaceAll("(?s).*<" + property + ">(.*?)</" + property + ">.*", "$1");
          Pattern wanted =
              Pattern.compile(Pattern.quote(name) + " " + Pattern.quote(version) + "(?![\\d.]\\d)");
          Pattern any = Pattern.compile(Pattern.quote(name) + " v?\\d+[\\d.]*\\d");
          assertTrue(wanted.matcher(shown).find(), name + " " + version);
          assertEquals(
              Set.of(name + " " + version),
              any.matcher(shown).results().map(MatchResult::group).collect(Collectors.toSet()));
        });
  }

  @Test
  void versionsOfSassAreThoseOfItsPage() throws IOException {
    try (Languages languages = new Languages(false, 120, ErbOptions.NONE)) {
      String libsass =
          languages.processors().stream()
              .filter(tool -> tool.reads().equals("scss"))
              .findFirst()
              .orElseThrow()
              .id();
      String version = Stream.of(libsass.split("/", -1)).skip(1).findFirst().orElseThrow();
      assertTrue(table().contains("libsass " + version), libsass);
      String row = "| version | " + version + ", by jsass ";
      assertTrue(read("docs/sass.md").contains(row), row);
    }
  }
}
