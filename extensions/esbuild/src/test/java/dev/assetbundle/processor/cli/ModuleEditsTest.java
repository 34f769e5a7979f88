package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random edits of a project of modules, each followed by three builds: one that stores nothing, one
 * with a cache, and one in a session that outlives all of them. What they write and say must be the
 * same. {@code -Dincremental.scripts=500} runs more of them, {@code -Dincremental.seed} others.
 */
class ModuleEditsTest {

  private final Random random = new Random(RandomEdits.SEED);

  @TempDir Path folder;

  private record Outcome(String said, SortedMap<String, String> files) {}

  @Test
  void linkedModulesAreBuiltOnTopOfOthersLikeCleanOnes() throws Exception {
    begin();
    int succeeded = 0;
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    Optional<BuildSession> session = Optional.empty();
    try {
      for (int script = 0; script < RandomEdits.SCRIPTS; script++) {
        String what = "seed " + RandomEdits.SEED + ", script " + script + ": " + edit(script);
        delete(folder.resolve("clean"));
        Outcome expected = command("clean", "off");
        assertEquals(expected, command("cached", folder.resolve("cache").toString()), what);
        Precompile.Work work = precompile("session", "off", console).work().orElseThrow();
        session = Optional.of(session.orElseGet(work.session()));
        session.get().build(work.target().get());
        assertEquals(expected, outcome("session", console), what);
        boolean failed = expected.said().contains("error: ");
        succeeded += failed ? 0 : 1;
        if (failed) {
          begin();
        }
      }
    } finally {
      session.ifPresent(BuildSession::close);
    }
    assertTrue(
        succeeded > RandomEdits.SCRIPTS / 2,
        succeeded + " of " + RandomEdits.SCRIPTS + " scripts gave a build");
  }

  /** Each file stands where one is looked for first, or says something about that. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "node_modules/bare/package.json | {\"main\": \"q.js\"}",
        "js/node_modules/bare/index.js | export const p = 'near';",
        "js/tsconfig.json | {\"compilerOptions\": {\"paths\": {\"bare\": [\"./own.js\"]}}}",
        "js/package.json | {\"browser\": {\"bare\": \"./own.js\"}}",
        "js/deep.js | console.log('file');"
      })
  void aFileThatWasLookedForInVainIsSeen(String name, String text) throws IOException {
    write("js/app.js", "import { p } from 'bare';\nimport './deep';\nconsole.log(p);\n");
    write("js/own.js", "export const p = 'own';\n");
    write("img/logo.svg", "<svg/>");
    write("js/deep/index.js", "console.log('index');\n");
    write("node_modules/bare/index.js", "export const p = 'index';\n");
    write("node_modules/bare/q.js", "export const p = 'q';\n");
    Outcome before = command("cached", folder.resolve("cache").toString());
    assertEquals("", before.said());
    write(name, text);
    Outcome after = command("cached", folder.resolve("cache").toString());
    assertEquals(command("clean", "off"), after);
    assertNotEquals(before, after);
  }

  private void begin() throws IOException {
    delete(folder.resolve("project"));
    write("js/app.js", "import { a } from './a';\nimport { p } from 'pack';\na(p);\n");
    write("js/a.js", "import './a.css';\nexport const a = (x) => import('./b.js');\n");
    write("js/deep/d/index.js", "console.log('index');\n");
    write(
        "js/b.js",
        "import './deep/d';\nimport logo from '../img/logo.svg';\nconsole.log(logo, 'b');\n");
    write("js/a.css", "a { background: url(../img/logo.svg) }\n");
    write("img/logo.svg", "<svg/>");
    write("node_modules/pack/package.json", "{\"exports\": \"./p.js\"}");
    write("node_modules/pack/p.js", "export const p = 'p';\n");
    write("node_modules/pack/q.js", "export const p = 'q';\n");
  }

  private String edit(int number) throws IOException {
    return switch (random.nextInt(16)) {
      case 0 -> write("js/b.js", "import './deep/d'; console.log('b" + number + "');\n");
      case 1 -> write("js/a.css", "a { top: " + number + "px }\n");
      case 2 -> write("img/logo.svg", "<svg id='" + number + "'/>");
      case 3 -> write("node_modules/pack/p.js", "export const p = " + number + ";\n");
      case 4 -> write("node_modules/pack/package.json", "{\"exports\": \"./q.js\"}");
      case 5 -> write("node_modules/pack/package.json", "{\"exports\": {\"import\": \"./p.js\"}}");
      // In the place of a file that was found in vain before.
      case 6 -> write("js/pack.js", "export const p = 'own " + number + "';\n");
      case 7 -> remove("js/pack.js");
      case 8 -> write("js/a.coffee", "export a = (x) -> x + " + number + "\n");
      case 9 -> write("js/node_modules/pack/index.js", "export const p = 'near " + number + "';\n");
      case 10 -> remove("js/node_modules/pack/index.js");
      case 11 -> write("js/b.js", "export const n = " + number + "; import('./a.js');\n");
      case 12 -> remove("js/a.css");
      case 13 -> write("js/deep/d.js", "console.log('file " + number + "');\n");
      case 14 -> remove("js/deep/d.js");
      default -> write("js/a.js", "export const a = (x) => x + " + number + ";\n");
    };
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve("project").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return "write " + name;
  }

  private String remove(String name) throws IOException {
    Files.deleteIfExists(folder.resolve("project").resolve(name));
    return "remove " + name;
  }

  private Outcome command(String out, String cache) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    precompile(out, cache, console).run();
    return outcome(out, console);
  }

  private Precompile precompile(String out, String cache, ByteArrayOutputStream console) {
    console.reset();
    PrintStream printed = new PrintStream(console, true, StandardCharsets.UTF_8);
    return new Precompile(
        List.of(
            "--root=" + folder.resolve("project"),
            "--paths=js,img,node_modules",
            "--out=" + folder.resolve(out),
            "--manifest-json=" + folder.resolve(out).resolve("manifest.json"),
            "--manifests=app.js",
            "--source-maps=external",
            "--cache=" + cache,
            "--no-worker"),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        printed);
  }

  private Outcome outcome(String out, ByteArrayOutputStream console) throws IOException {
    String said = console.toString(StandardCharsets.UTF_8);
    SortedMap<String, String> files = new TreeMap<>();
    Path root = folder.resolve(out);
    if (!said.contains("error: ")) {
      String json = Files.readString(root.resolve("manifest.json"));
      files.put("manifest", json);
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          // Those of earlier builds stay.
          String name = root.relativize(file).toString().replaceFirst("\\.(gz|br)$", "");
          if (json.contains("\"" + name + "\"")) {
            files.put(root.relativize(file).toString(), Digests.sha256(Files.readAllBytes(file)));
          }
        }
      }
    }
    return new Outcome(said, files);
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
