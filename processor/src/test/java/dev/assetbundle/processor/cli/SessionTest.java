package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.session.BuildSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done again, by a command that runs twice and by a session. */
class SessionTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("root/app/assets").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> options(String cache) {
    return List.of(
        "--root=" + folder.resolve("root"),
        "--out=" + folder.resolve("out"),
        "--paths=app/assets/*",
        "--manifests=application.js,application.css",
        "--no-digest",
        "--no-precompress",
        "--no-worker",
        "--cache=" + cache);
  }

  private void putProject() throws IOException {
    put("js/application.js", "//= require ./other\nfirst(1);\n");
    put("js/other.js", "function other(long) { return long }\n");
    put("css/application.scss", "@import \"ink\";\na { color: $ink; b { c: d } }\n");
    put("css/_ink.scss", "$ink: red;\n");
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  /** Runs the command in a JVM of its own and returns the classes of engines that it loaded. */
  private List<String> engines() throws Exception {
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:class+load:file=" + log, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "precompile"));
    command.addAll(options(folder.resolve("cache").toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return Files.readString(log)
        .lines()
        .filter(line -> line.contains(" com.google.javascript.") || line.contains(" io.bit3.jsass"))
        .toList();
  }

  @Test
  void aSecondRunWithNothingChangedRunsNoToolAndWritesNothing() throws Exception {
    putProject();
    assertFalse(engines().isEmpty());
    Map<String, FileTime> written = times();
    assertEquals(List.of(), engines());
    assertEquals(written, times());
    // What is gone comes back without a tool, too.
    Path script = folder.resolve("out/application.js");
    String text = Files.readString(script);
    Files.delete(script);
    assertEquals(List.of(), engines());
    assertEquals(text, Files.readString(script));
  }

  private void build(BuildSession session) {
    console.reset();
    session.build(command().work().orElseThrow().target().get());
  }

  private Precompile command() {
    return new Precompile(
        options("off"),
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private BuildSession session() {
    return command().work().orElseThrow().session().get();
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private String out(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name)).strip();
  }

  @Test
  void aSessionThatIsToldWhatChangedLooksAtNothingElse() throws Exception {
    putProject();
    try (BuildSession session = session()) {
      build(session);
      put("js/application.js", "//= require ./other\nsecond(2);\n");
      put("css/_ink.scss", "$ink: blue;\n");
      session.changed(List.of("app/assets/css/_ink.scss"));
      build(session);
      assertTrue(out("application.css").contains("blue"), out("application.css"));
      assertTrue(out("application.js").endsWith("first(1);"), out("application.js"));
      // Nobody says anything: everything is looked at.
      build(session);
      assertTrue(out("application.js").endsWith("second(2);"), out("application.js"));
    }
  }

  @Test
  void aMistakeIsSaidUntilItIsMendedHoweverLittleASessionIsTold() throws Exception {
    putProject();
    try (BuildSession session = session()) {
      build(session);
      put("js/other.js", "function (\n");
      session.changed(List.of("app/assets/js/other.js"));
      build(session);
      String mistake = said();
      assertTrue(mistake.contains("js/other.js:1:"), mistake);
      put("css/_ink.scss", "$ink: blue;\n");
      session.changed(List.of("app/assets/css/_ink.scss"));
      build(session);
      assertEquals(mistake, said());
      putProject();
      session.changed(List.of("app/assets/js/other.js"));
      build(session);
      assertEquals("", said());
      assertTrue(out("application.css").contains("red"), out("application.css"));
    }
  }

  @Test
  void aSessionSeesFilesThatComeAndGo() throws Exception {
    putProject();
    put("js/application.js", "//= require_tree .\n");
    try (BuildSession session = session()) {
      build(session);
      put("js/third.js", "third(3);\n");
      session.changed(List.of("app/assets/js/third.js"));
      build(session);
      assertTrue(out("application.js").contains("third(3)"), out("application.js"));
      Files.delete(folder.resolve("root/app/assets/js/third.js"));
      session.changed(List.of("app/assets/js/third.js"));
      build(session);
      assertFalse(out("application.js").contains("third(3)"), out("application.js"));
    }
  }

  @Test
  void aSessionSurvivesMistakes() throws Exception {
    putProject();
    try (BuildSession session = session()) {
      build(session);
      String before = out("application.js");
      put("js/other.js", "function (\n");
      build(session);
      assertTrue(said().contains("js/other.js:1:"), said());
      assertEquals(before, out("application.js"));
      build(session);
      assertTrue(said().contains("js/other.js:1:"), "said again");
      putProject();
      build(session);
      assertEquals("", said());
      assertEquals(before, out("application.js"));
    }
  }
}
