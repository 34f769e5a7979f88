package dev.assetbundle.runtime.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Export;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports in processes of their own: from jars, at the same time, and killed. */
@Tag("slow")
class ExportProcessTest {

  private static final int MANY = 1500;
  private static final long LONGEST_SECONDS = 120;
  private static final int ROUNDS = 10;

  @TempDir private Path folder;
  private PublishedFolder classes;
  private Path out;

  @BeforeEach
  void prepare() {
    classes = new PublishedFolder(folder.resolve("classes")).bundle("a.A", "/assets");
    out = folder.resolve("out");
  }

  private static String runtime() {
    try {
      return Paths.get(Export.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> command(Path place, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(place + File.pathSeparator + runtime());
    command.add(Export.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private record Ended(int status, String output) {}

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static Ended end(Process process) throws Exception {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), output);
    return new Ended(process.exitValue(), output);
  }

  private Ended run(String... arguments) throws Exception {
    return end(start(command(classes.folder(), arguments)));
  }

  private Map<String, String> many() {
    Map<String, String> contents = new TreeMap<>();
    for (int i = 0; i < MANY; i++) {
      String content = ("/* " + i + " */\n").repeat(1000);
      String logicalPath = "f" + i % 10 + "/" + i + ".svg";
      contents.put(PublishedFolder.fingerprinted(logicalPath, content), content);
    }
    classes.addAll("a.A", contents);
    return contents;
  }

  @Test
  void aJarIsExportedWithNothingButTheRuntime() throws Exception {
    classes.add("a.A", "app.js", "a();\n");
    Path jar = classes.jar(folder.resolve("app.jar"));
    Ended first = end(start(command(jar, "--out", out.toString())));
    assertEquals(0, first.status(), first.output());
    String told = "exported 1 file, compressed forms not counted, to " + out + ": 1 written (";
    assertTrue(first.output().startsWith(told), first.output());
    Ended second = end(start(command(jar, "export", "--out=" + out)));
    assertTrue(second.output().endsWith("0 written (0 bytes), 1 there already\n"), second.output());
    assertEquals(0, run("verify", "--out", out.toString()).status());
  }

  @Test
  void whatIsWrongIsToldWithTheStatus() throws Exception {
    Ended verified = run("verify", "--out", out.toString());
    assertEquals(1, verified.status(), verified.output());
    Files.delete(classes.folder().resolve("META-INF/assetbundle/a.A.json"));
    Ended nothing = run("--out", out.toString());
    assertEquals(1, nothing.status());
    assertTrue(nothing.output().contains("no bundle is on the class path"), nothing.output());
  }

  /** Killed while it copies, and while it moves what it copied to where readers see it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300})
  void aKilledExportShowsNoHalfFileAndTheNextOneCompletesIt(int visible) throws Exception {
    Map<String, String> contents = many();
    int round = 0;
    while (!isKilled(visible)) {
      round++;
      assertTrue(round < ROUNDS, "each export was done before it was killed");
      out = folder.resolve("out" + round);
    }
    Path assets = out.resolve("assets");
    for (String name : PublishedFolder.names(assets)) {
      if (!name.startsWith(".")) {
        assertEquals(contents.get(name), Files.readString(assets.resolve(name)), name);
      }
    }
    Ended next = run("--out", out.toString());
    assertEquals(0, next.status(), next.output());
    assertEquals(List.of(), Export.verify(out));
    assertEquals(
        MANY + 1, PublishedFolder.names(assets).size(), "files, and nothing but the manifest");
  }

  /** Returns whether an export ended by being killed: it may be faster than this. */
  private boolean isKilled(int visible) throws Exception {
    Process process = start(command(classes.folder(), "--out", out.toString()));
    boolean reached = false;
    while (process.isAlive() && !reached) {
      reached = isReached(out.resolve("assets"), visible);
    }
    int status = process.destroyForcibly().waitFor();
    assertTrue(reached || status == 0, "an export failed by itself");
    return reached && status != 0;
  }

  private static boolean isReached(Path assets, int visible) throws IOException {
    if (visible == 0) {
      return Files.exists(assets.resolve(WorkFolder.NAME + "/200"));
    }
    if (!Files.isDirectory(assets.resolve("f0"))) {
      return false;
    }
    try (Stream<Path> files = Files.walk(assets)) {
      return files.filter(file -> file.toString().endsWith(".svg")).count() >= visible;
    } catch (java.io.UncheckedIOException e) {
      return false; // a file was moved away meanwhile
    }
  }

  @Test
  void twoExportsIntoOneFolderBothCount() throws Exception {
    Map<String, String> contents = many();
    var other = new PublishedFolder(folder.resolve("other")).bundle("b.B", "/assets");
    other.add("b.B", "only/b.js", "b();\n");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(start(command(classes.folder(), "--out", out.toString())));
      processes.add(start(command(other.folder(), "--out", out.toString())));
    }
    for (Process process : processes) {
      Ended ended = end(process);
      assertEquals(0, ended.status(), ended.output());
    }
    assertEquals(List.of(), Export.verify(out));
    SprocketsManifest manifest = SprocketsManifest.of(out.resolve("assets"));
    assertEquals(contents.size() + 1, manifest.files().size());
    assertEquals(contents.size() + 3, PublishedFolder.names(out).size());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
  void aFullDiskIsToldWithTheFileAndLeavesTheFolderAsItWas() throws Exception {
    classes.addPlain("a.A", "small.svg", "1");
    assertEquals(0, run("--out", out.toString()).status());
    List<String> before = PublishedFolder.state(out);
    classes.addPlain("a.A", "small.svg", "2").addPlain("a.A", "large.svg", "x".repeat(6_000_000));
    // 2 MB: the lock has up to 1 MiB.
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f 4000; exec \"$@\"", "sh"));
    command.addAll(command(classes.folder(), "--out", out.toString()));
    Ended ended = end(start(command));
    assertEquals(
        "error: " + out.resolve("assets/large.svg") + " cannot be written: File too large\n",
        ended.output());
    assertEquals(1, ended.status());
    assertEquals(before, PublishedFolder.state(out));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --out                           | error: --out needs a value: a folder
          --out x --out y                 | error: --out is there twice
          clean                           | error: --out is missing: the folder of the exported files, as in clean --out DIR
          clean --out x --keep -1         | error: --keep -1: expected a number from 0
          clean --out x --keep two        | error: --keep two: expected a number from 0
          clean --out x --older-than 1y   | error: --older-than 1y: expected a time such as 30m, 12h or 7d
          clean --out x --kepe 1          | error: clean has no option --kepe, but --help, --keep, --older-than, --out; did you mean "--keep"?
          cleen --out x                   | error: there is no "cleen", but export, clean, clobber, verify; did you mean "clean"?
          --out x y                       | error: export has no option y, but --accel, --allow-any-origin, --apache, --brotli, --caddy, --help, --nginx, --out, --rclone, --s3, --www
          verify --out x y                | error: verify has no option y, but --help, --out
          """)
  void wrongArgumentsAreExplained(String arguments, String said) {
    var err = new java.io.ByteArrayOutputStream();
    int status =
        Export.run(
            List.of(arguments.split(" ")),
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
            new java.io.PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(2, status);
    assertEquals(said + "\n    --help tells all\n", err.toString(StandardCharsets.UTF_8));
  }
}
