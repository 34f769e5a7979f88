package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void putProject() throws IOException {
    put("js/application.js", "//= require_tree ./parts\n");
    put("js/parts/a.js", "first(1);\n");
    put("css/application.css", "a { b: c }\n");
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("root/app/assets").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void delete(String name) throws IOException {
    Files.delete(folder.resolve("root/app/assets").resolve(name));
  }

  private String script() throws IOException {
    return Files.readString(folder.resolve("out/application.js")).replace("\n", "");
  }

  /** Returns the lines without their times, once there are so many. */
  private List<String> lines(int count) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (text(out).lines().count() < count && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    return text(out)
        .lines()
        .map(
            line ->
                line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d ", "").replaceFirst("\\d+ ms$", "N ms"))
        .toList();
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private CompletableFuture<Integer> watch(Ending ending) {
    return CompletableFuture.supplyAsync(
        () ->
            Main.run(
                List.of(
                    "watch",
                    "--root=" + folder.resolve("root"),
                    "--out=" + folder.resolve("out"),
                    "--no-digest",
                    "--no-precompress",
                    "--no-worker",
                    "--cache=off"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ending));
  }

  @Test
  void everySaveIsOneBuildAndOneLine() throws Exception {
    Ending ending = new Ending();
    CompletableFuture<Integer> status = watch(ending);
    lines(2);
    put("js/parts/a.js", "second(2);\n");
    lines(3);
    assertEquals("second(2);", script());
    put("js/parts/b.js", "third(3);\n");
    lines(4);
    assertEquals("second(2);third(3);", script());
    assertEquals("", text(err));
    put("js/parts/a.js", "fourth(\n");
    lines(5);
    assertEquals("second(2);third(3);", script(), "the last good build stays");
    assertTrue(text(err).startsWith("app/assets/js/parts/a.js:1:"), text(err));
    String mistake = text(err);
    put("js/parts/a.js", "fifth(5);\n");
    lines(6);
    assertEquals("fifth(5);third(3);", script());
    delete("js/parts/b.js");
    List<String> lines = lines(7);
    assertEquals("fifth(5);", script());
    ending.ask();
    assertEquals(0, status.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(mistake, text(err), "said once");
    assertEquals(
        List.of(
            "built: wrote 2 files, in N ms",
            "watching " + folder.resolve("root") + "; Ctrl-C ends it",
            "changed app/assets/js/parts/a.js: wrote 1 file, in N ms",
            "new app/assets/js/parts/b.js: wrote 1 file, in N ms",
            "changed app/assets/js/parts/a.js: wrote nothing, 1 error, in N ms",
            "changed app/assets/js/parts/a.js: wrote 1 file, in N ms",
            "removed app/assets/js/parts/b.js: wrote 1 file, in N ms"),
        lines);
  }

  @Test
  void whatIsNoAssetIsNoChange() throws Exception {
    Ending ending = new Ending();
    CompletableFuture<Integer> status = watch(ending);
    lines(2);
    put("js/parts/.a.js.swp", "of an editor");
    put("js/parts/a.js~", "of another one");
    assertFalse(ending.isAskedWithin(1000));
    assertEquals(2, lines(2).size());
    ending.ask();
    assertEquals(0, status.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  @Test
  void wrongArgumentsEndIt() throws Exception {
    int status =
        Main.run(
            List.of("watch", "--root", folder.resolve("rot").toString()),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(1, status);
    assertEquals("", text(out));
    assertTrue(text(err).startsWith("error: the option --out is required"), text(err));
  }

  /** Ctrl-C, and what systems send to end a service. */
  @Test
  void aProcessThatIsEndedEndsWell() throws Exception {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                "--root=" + folder.resolve("root"),
                "--out=" + folder.resolve("out"),
                "--cache=off")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.readString(log).contains("watching") && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    process.toHandle().destroy();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), Files.readString(log));
  }
}
