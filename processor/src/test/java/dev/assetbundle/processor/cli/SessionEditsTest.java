package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.javac.RandomEdits;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.session.BuildSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits, each followed by three builds: one by a command that stores nothing, one by a
 * command with a cache, and one in a session that outlives all of them. What they write and say
 * must be the same. {@code -Dincremental.scripts=500} runs more of them, {@code -Dincremental.seed}
 * others.
 */
class SessionEditsTest {

  private static final int MOST_FAILURES = 2;

  @TempDir Path folder;

  /**
   * What came of a build.
   *
   * @param files of its manifest, and the SHA-256 of what is there
   */
  private record Outcome(String said, SortedMap<String, String> files) {}

  @Test
  void commandsAndASessionBuildOnTopOfOthersLikeCleanOnes() throws Exception {
    Path project = folder.resolve("project");
    Path cache = folder.resolve("cache");
    RandomEdits edits = new RandomEdits(project, RandomEdits.SEED);
    int succeeded = 0;
    int failures = 0;
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Optional<BuildSession> session = Optional.empty();
    try {
      for (int script = 0; script < RandomEdits.SCRIPTS; script++) {
        String what =
            "seed "
                + RandomEdits.SEED
                + ", script "
                + script
                + ": "
                + edits.script(folder.resolve("c"), cache);
        delete(folder.resolve("clean"));
        Outcome expected = command(edits, "clean", "off");
        assertEquals(expected, command(edits, "cached", cache.toString()), what);
        Precompile.Work work = precompile(edits, "session", "off", console).work().orElseThrow();
        session = Optional.of(session.orElseGet(work.session()));
        session.get().build(work.target().get());
        assertEquals(expected, outcome(edits, "session", console), what);
        failures = expected.said().contains(": error: ") ? failures + 1 : 0;
        succeeded += failures == 0 ? 1 : 0;
        if (failures == MOST_FAILURES) {
          edits.repair();
        }
      }
    } finally {
      session.ifPresent(BuildSession::close);
    }
    assertTrue(
        succeeded > RandomEdits.SCRIPTS / 2,
        succeeded + " of " + RandomEdits.SCRIPTS + " scripts gave a build");
  }

  private Outcome command(RandomEdits edits, String out, String cache) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    precompile(edits, out, cache, console).run();
    return outcome(edits, out, console);
  }

  private Precompile precompile(
      RandomEdits edits, String out, String cache, ByteArrayOutputStream console) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--root=" + folder.resolve("project"),
                "--out=" + folder.resolve(out),
                "--manifest-json=" + folder.resolve(out + ".texts").resolve("manifest.json"),
                "--manifests=application.js,application.css",
                "--cache=" + cache,
                "--no-worker"));
    for (String option : edits.options()) {
      String name = option.replaceFirst("-Aassetbundle\\.", "");
      switch (name) {
        case "minify=true" -> {}
        case "minify=false" -> arguments.add("--no-minify");
        default ->
            arguments.add(
                "--"
                    + name.replace("unknownAssets", "unknown-assets")
                        .replace("sourceMaps", "source-maps"));
      }
    }
    console.reset();
    return new Precompile(
        arguments,
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private Outcome outcome(RandomEdits edits, String out, ByteArrayOutputStream console)
      throws IOException {
    String said = console.toString(StandardCharsets.UTF_8);
    SortedMap<String, String> files = new TreeMap<>();
    Path root = folder.resolve(out);
    if (!said.contains(": error: ")) {
      Path texts = folder.resolve(out + ".texts");
      String json = Files.readString(texts.resolve("manifest.json"));
      files.put("manifest", json);
      collect(root, "\\.(gz|br)$", json, files);
      if (edits.options().contains("-Aassetbundle.sourceMaps=hidden")) {
        collect(texts.resolve("maps"), "\\.map$", json, files);
      }
    }
    return new Outcome(said, files);
  }

  /**
   * Adds the files below a root that belong to those of a manifest; others of earlier builds stay.
   */
  private static void collect(
      Path root, String suffix, String manifest, SortedMap<String, String> files)
      throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (manifest.contains("\"" + name.replaceFirst(suffix, "") + "\"")) {
          files.put(name, Digests.sha256(Files.readAllBytes(file)));
        }
      }
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
