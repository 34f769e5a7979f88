package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.javac.DiskCompiler.Outcome;
import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits, each followed by a build on top of the last one and a clean build beside it: what
 * they write and say must be the same. {@code -Dincremental.scripts=500} runs more of them, {@code
 * -Dincremental.seed} others.
 */
class IncrementalTest {

  // Times of files are trusted only after a while.
  private static final int SCRIPTS_BETWEEN_PAUSES = 10;
  private static final int MOST_FAILURES = 2;
  private static final long PAUSE_MILLIS = 2_300;

  @TempDir Path folder;

  @Test
  void aBuildOnTopOfAnotherIsLikeACleanOne() throws Exception {
    RandomEdits edits = new RandomEdits(folder.resolve("project"), RandomEdits.SEED);
    DiskCompiler javac = new DiskCompiler(folder.resolve("project"));
    Path classes = folder.resolve("project/target/classes");
    Path cache = folder.resolve("cache");
    int succeeded = 0;
    int failures = 0;
    for (int script = 0; script < RandomEdits.SCRIPTS; script++) {
      String what =
          "seed " + RandomEdits.SEED + ", script " + script + ": " + edits.script(classes, cache);
      if (script % SCRIPTS_BETWEEN_PAUSES == 0) {
        Thread.sleep(PAUSE_MILLIS);
      }
      Path clean = folder.resolve("clean");
      delete(clean);
      Outcome expected = javac.compile(clean.resolve("classes"), with(edits, clean, "off"));
      Outcome built =
          javac.compile(classes, with(edits, folder.resolve("project/target"), cache.toString()));
      assertEquals(expected, built, what);
      failures = expected.succeeded() ? 0 : failures + 1;
      if (failures == MOST_FAILURES) {
        edits.repair();
      }
      if (expected.succeeded()) {
        succeeded++;
        assertEquals(listing(clean.resolve("classes")), listing(classes), what);
      }
    }
    assertTrue(
        succeeded > RandomEdits.SCRIPTS / 2,
        succeeded + " of " + RandomEdits.SCRIPTS + " scripts gave a build");
  }

  private static List<String> with(RandomEdits edits, Path target, String cache)
      throws IOException {
    List<String> options = new ArrayList<>(edits.options());
    options.add("-s");
    options.add(Files.createDirectories(target.resolve("generated")).toString());
    options.add("-Aassetbundle.cache=" + cache);
    return options;
  }

  private static String listing(Path root) {
    return DiskCompiler.tree(root).entrySet().stream()
        .map(IncrementalTest::line)
        .collect(Collectors.joining());
  }

  private static String line(Map.Entry<String, byte[]> file) {
    return file.getKey() + " " + Digests.sha256(file.getValue()) + "\n";
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
