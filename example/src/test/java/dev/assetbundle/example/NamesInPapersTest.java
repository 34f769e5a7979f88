package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The papers for people who change the code name only what is there: files and folders, types, and
 * members of types as in {@code model/Directive.Kind}.
 */
class NamesInPapersTest {

  /** Where a path in a paper may begin. */
  private static final List<Path> BASES =
      Stream.of(
              "",
              "processor/src/main/java/dev/assetbundle/processor",
              "processor/src/main/resources/dev/assetbundle/processor",
              "runtime/src/main/java/dev/assetbundle/runtime",
              "extensions/sample/src/main/resources")
          .map(Papers.ROOT::resolve)
          .toList();

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static final Predicate<String> PATH =
      Pattern.compile("(?!target/)[\\w.-]+/[\\w./*-]*").asMatchPredicate();
  private static final Predicate<String> TYPE =
      Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.\\w+)?").asMatchPredicate();
  private static final Predicate<String> CONSTANT =
      Pattern.compile("[A-Z]+(_[A-Z]+)*").asMatchPredicate();

  private final Declarations declarations = Declarations.below(Papers.ROOT);

  NamesInPapersTest() throws IOException {}

  @Test
  void whatIsNamedIsThere() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    for (String paper : List.of("docs/architecture.md", "CONTRIBUTING.md")) {
      List<String> names = names(Papers.ROOT.resolve(paper));
      assertTrue(names.size() > 50, paper + " has few names");
      for (String name : names) {
        if (!isThere(name)) {
          missing.add(paper + ": " + name);
        }
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  private static List<String> names(Path paper) throws IOException {
    String text = BLOCK.matcher(Files.readString(paper)).replaceAll("");
    return CODE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private boolean isThere(String name) throws IOException {
    if (PATH.test(name)) {
      return isFile(name) || isMember(name);
    }
    return TYPE.test(name)
        ? isFile(name) || declarations.has(name)
        : !CONSTANT.test(name) || declarations.hasConstant(name);
  }

  /** Whether there is a file or folder of that name, of a Java file without its extension. */
  private static boolean isFile(String name) throws IOException {
    for (Path base : BASES) {
      if (name.contains("*") ? matches(base, name) : isFile(base.resolve(name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFile(Path path) {
    return Files.exists(path) || Files.exists(path.resolveSibling(path.getFileName() + ".java"));
  }

  private static boolean matches(Path base, String pattern) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern + ".java");
    Path folder = base.resolve(pattern.substring(0, pattern.lastIndexOf('/')));
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> matcher.matches(base.relativize(file)));
    }
  }

  private boolean isMember(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/')
        && isFile(name.substring(0, dot))
        && declarations.has(name.substring(name.lastIndexOf('/') + 1));
  }

  @Test
  void whatIsNotThereIsFound() throws IOException {
    List<String> wrong =
        List.of(
            "live/server.js",
            "output/Precompressors",
            "output/Precompressor.of",
            "resolve/Precompressor.publish",
            "diagnostic/*Solutions",
            "Precompressors",
            "Precompressor.of",
            "Directive.Kinds",
            "NO_SUCH_CONSTANT");
    for (String name : wrong) {
      assertTrue(!isThere(name), name);
    }
    for (String name : Arrays.asList("Directive.Kind", "Settings.minify", "output/Encoder")) {
      assertTrue(isThere(name), name);
    }
  }
}
