package dev.assetbundle.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scripts that a minifier, or joining, is likely to change: each file of {@code scripts} is a
 * bundle of its own, and so is each folder, whose files are joined by their names.
 */
class HandwrittenScriptsTest {

  /** Those that the engine does not know, so that they are published as they are. */
  private static final Set<String> UNMINIFIED =
      Set.of(
          "await-name.js",
          "block-function-label.js",
          "delete-of-nothing.js",
          "old-octal.js",
          "private-members.js");

  static final Path SCRIPTS = NodeJs.RESOURCES.resolve("scripts");

  /** Returns the names of those that the engine does not know. */
  Set<String> unminified() {
    return UNMINIFIED;
  }

  /** Returns the names of those that the engine is known to change. */
  Set<String> changed() {
    return Set.of();
  }

  @TestFactory
  List<DynamicTest> printTheSameInABundle() throws IOException {
    Optional<NodeJs> node = NodeJs.find();
    assumeTrue(node.isPresent(), NodeJs.MISSING);
    List<Path> scripts =
        sorted(SCRIPTS).stream()
            .filter(path -> !changed().contains(path.getFileName().toString()))
            .toList();
    List<Trial> trials = scripts.stream().map(path -> Trial.of(read(path))).toList();
    List<Verdict> verdicts = new Laboratory(node.get()).judge(trials);
    return IntStream.range(0, scripts.size())
        .mapToObj(i -> test(scripts.get(i).getFileName().toString(), verdicts.get(i)))
        .toList();
  }

  private DynamicTest test(String name, Verdict verdict) {
    return dynamicTest(name, () -> check(verdict, unminified().contains(name)));
  }

  private static void check(Verdict verdict, boolean unminified) {
    verdict
        .difference()
        .ifPresent(
            difference ->
                assertEquals(
                    difference.expected(),
                    difference.actual(),
                    () -> difference.kind() + ": " + difference.published()));
    assertTrue(verdict.comparable(), "throws");
    // What is published as it is shows nothing of the minifier.
    assertEquals(unminified, verdict.isUnminified(), () -> String.join("\n", verdict.warnings()));
  }

  static List<String> read(Path path) {
    try {
      List<String> files = new ArrayList<>();
      for (Path file : Files.isDirectory(path) ? sorted(path) : List.of(path)) {
        files.add(Files.readString(file, StandardCharsets.UTF_8));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
