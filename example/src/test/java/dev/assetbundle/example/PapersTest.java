package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.AssetBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what README and docs say against the code. */
class PapersTest {

  private static final Path EXAMPLE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  private static final Pattern NUMBER_OF_EXAMPLES = Pattern.compile("getInteger\\(([^)]*)\\)");
  private static final Pattern OPTION = Pattern.compile(" -D([\\w.]+=\\d+)");
  private static final Pattern EXAMPLES_ROW =
      Pattern.compile("(?m)^\\| `([\\w.]+)` \\| (\\d+) \\| (\\d+) \\|");
  private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java\\R(.*?)^```");
  private static final Pattern SAMPLE =
      Pattern.compile("(?ms)^ *// \\[sample:[a-z]+\\]\\R(.*?)^ *// \\[/sample\\]");
  private static final Pattern MEMBER_ROW =
      Pattern.compile("(?m)^\\| `(\\w+` \\| `[^|]*)` \\|.*\\|$");
  private static final Pattern JAR = Pattern.compile("target/(assetbundle-[\\w.-]+\\.jar)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

  @Test
  void everyJavaSampleIsCompiledAndEveryCompiledSampleIsShown() throws IOException {
    List<String> compiled = new ArrayList<>();
    for (Path sources :
        List.of(
            EXAMPLE.resolve("src"),
            Papers.ROOT.resolve("extensions/sample/src"),
            Papers.ROOT.resolve("extensions/spring-boot/src"),
            Papers.ROOT.resolve("integration/servers/src"),
            Papers.ROOT.resolve("integration/modules/src"))) {
      for (Path source : files(sources, ".java")) {
        compiled.addAll(blocks(SAMPLE, source));
      }
    }
    List<String> shown = new ArrayList<>();
    for (Path paper : Papers.all()) {
      shown.addAll(blocks(JAVA_BLOCK, paper));
    }

    assertTrue(!shown.isEmpty());
    assertEquals(sorted(compiled), sorted(shown.stream().distinct().toList()));
  }

  @Test
  void theTableOfMembersIsComplete() throws IOException {
    List<String> members =
        Arrays.stream(AssetBundle.class.getDeclaredMethods())
            .map(member -> member.getName() + "` | `" + written(member.getDefaultValue()))
            .toList();

    assertEquals(
        sorted(members), sorted(blocks(MEMBER_ROW, Papers.ROOT.resolve("docs/annotation.md"))));
  }

  /** Returns a value as Java writes it in an annotation. */
  private static String written(Object value) {
    return value instanceof String text
        ? "\"" + text + "\""
        : value instanceof Object[] list
            ? Arrays.stream(list)
                .map(PapersTest::written)
                .collect(Collectors.joining(", ", "{", "}"))
            : value.toString();
  }

  @Test
  void theJarsAreCalledWhatTheyAreCalled() throws IOException {
    String pom = Files.readString(EXAMPLE.resolve("pom.xml"));
    String version = pom.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
    List<String> possible =
        List.of(
            "assetbundle-example-" + version + ".jar",
            "assetbundle-processor-" + version + "-cli.jar");

    for (Path paper : Papers.all()) {
      for (String jar : blocks(JAR, paper)) {
        assertTrue(possible.contains(jar), paper + " names " + jar);
      }
    }
  }

  @Test
  void eachRowOfTheComparisonLinksWhatProvesIt() throws IOException {
    List<String> ours =
        Files.readString(Papers.ROOT.resolve("README.md"))
            .replaceFirst("(?s).*\\R## Beside others\\R", "")
            .lines()
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .skip(2)
            .map(line -> line.split("\\|", -1)[2])
            .toList();
    assertTrue(ours.size() > 10, ours::toString);
    assertEquals(List.of(), ours.stream().filter(cell -> !LINK.matcher(cell).find()).toList());
  }

  @Test
  void numbersOfExamplesAreThoseOfTheTestsAndOfTheScriptThatRunsAll() throws IOException {
    List<String> fewer = new ArrayList<>();
    for (String module : List.of("processor", "maven-plugin")) {
      for (Path source : files(Papers.ROOT.resolve(module).resolve("src/test/java"), ".java")) {
        fewer.addAll(blocks(NUMBER_OF_EXAMPLES, source));
      }
    }
    List<String> all = blocks(OPTION, Papers.ROOT.resolve(".ci/run"));

    List<String> shown = new ArrayList<>();
    for (MatchResult row :
        EXAMPLES_ROW
            .matcher(Files.readString(Papers.ROOT.resolve("CONTRIBUTING.md")))
            .results()
            .toList()) {
      String read = "\"" + row.group(1) + "\", " + row.group(2);
      assertTrue(fewer.contains(read), () -> "no test reads " + read + ", but " + fewer);
      shown.add(row.group(1) + "=" + row.group(3));
    }
    assertEquals(sorted(all), sorted(shown));
  }

  private static List<Path> files(Path folder, String extension) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  private static List<String> blocks(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult block) -> block.group(1).strip().replaceAll("\\s+", " "))
        .toList();
  }

  private static List<String> sorted(List<String> list) {
    List<String> sorted = new ArrayList<>(list);
    Collections.sort(sorted);
    return sorted;
  }
}
