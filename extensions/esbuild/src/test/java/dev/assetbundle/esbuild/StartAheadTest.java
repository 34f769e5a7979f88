package dev.assetbundle.esbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.esbuild.service.FakeService;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.session.SessionTools;
import dev.assetbundle.processor.spi.ToolSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the program is started for files that are about to come. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
class StartAheadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private ToolSettings settings(String how) throws IOException {
    return new ToolSettings(folder, Map.of("esbuild", FakeService.file(folder, how).toString()));
  }

  private SessionTools session() throws IOException {
    return session("right");
  }

  private SessionTools session(String how) throws IOException {
    return new SessionTools(
        getClass().getClassLoader(), settings(how), false, 120, ErbOptions.NONE);
  }

  private long starts() throws IOException {
    Path starts = folder.resolve("starts");
    return Files.exists(starts) ? Files.size(starts) : 0;
  }

  /** Waits until the program was started, and asserts that this happened once. */
  private void assertStarts() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (starts() == 0 && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    assertEquals(1, starts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"js/a.js", "js/a.ts", "js/a.tsx", "js/a.jsx", "js/a.mts"})
  void itIsStartedOnceForFilesThatChanged(String file) throws Exception {
    try (SessionTools session = session()) {
      session.expect(List.of("css/a.css", file));
      assertStarts();
      session.expect(List.of(file, "js/b.js"));
    }
    assertEquals(1, starts());
  }

  @Test
  void itIsNotStartedForFilesOfOthers() throws Exception {
    try (SessionTools session = session()) {
      session.expect(List.of("css/a.css", "css/b.scss", "images/a.png", "js", ""));
      // Long enough for it to start if it was going to.
      Thread.sleep(1500);
    }
    assertEquals(0, starts());
  }

  @Test
  void theFirstFileFindsItRunning() throws Exception {
    try (EsbuildCompressor compressor = new EsbuildCompressor()) {
      compressor.configure(settings("right"));
      compressor.start();
      assertEquals(1, starts());
      compressor.start();
      assertEquals(List.of(), minified(compressor));
      assertEquals(1, starts());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuses", "wrong-version", "exits"})
  void oneThatDoesNotWorkIsReportedOnceAndInTheSameWords(String how) throws Exception {
    List<String> first;
    try (EsbuildCompressor compressor = new EsbuildCompressor()) {
      compressor.configure(settings(how));
      first = minified(compressor);
    }
    long before = starts();
    try (EsbuildCompressor compressor = new EsbuildCompressor()) {
      compressor.configure(settings(how));
      compressor.start();
      assertEquals(first, minified(compressor));
    }
    assertEquals(1, first.size());
    assertTrue(first.get(0).contains("no-esbuild"), first::toString);
    assertEquals(2 * before, starts(), "as often as without");
  }

  @Test
  void oneThatIsNotThereIsReportedByItsSettingsOnly() {
    try (EsbuildCompressor compressor = new EsbuildCompressor()) {
      ToolSettings missing = new ToolSettings(folder, Map.of("esbuild", "tools/none"));
      assertEquals(1, compressor.configure(missing).size());
      compressor.start();
      assertEquals(List.of(), minified(compressor));
    }
  }

  @Test
  void theEndDoesNotWaitForOneThatSaysNothing() throws Exception {
    Instant begun;
    try (SessionTools session = session("silent")) {
      session.expect(List.of("js/a.js"));
      assertStarts();
      begun = Instant.now();
    }
    Duration taken = Duration.between(begun, Instant.now());
    assertTrue(taken.compareTo(Duration.ofSeconds(10)) < 0, taken::toString);
    assertEquals(List.of(), ProcessHandle.current().children().filter(this::isOurs).toList());
  }

  private boolean isOurs(ProcessHandle process) {
    return process.isAlive()
        && process
            .info()
            .commandLine()
            .filter(line -> line.contains(folder.toString()))
            .isPresent();
  }

  @Test
  void nothingIsStartedAfterTheEnd() throws Exception {
    EsbuildCompressor compressor = new EsbuildCompressor();
    compressor.start();
    compressor.configure(settings("right"));
    compressor.close();
    compressor.start();
    assertEquals(0, starts());
  }

  /** Returns what is reported of a script. */
  private static List<String> minified(EsbuildCompressor compressor) {
    MemoryContext context = new MemoryContext("js");
    compressor.compress(context.put("js/a.js", "f ( 1 )").fragment("js/a.js"), context);
    return context.reported().stream().map(said -> said.toMessage()).toList();
  }
}
