package dev.assetbundle.esbuild.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.esbuild.EsbuildHere;
import dev.assetbundle.esbuild.program.ProgramSearch;
import dev.assetbundle.processor.process.HelperEnded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EsbuildServiceTest {

  @TempDir Path folder;

  private static EsbuildService real() {
    return new EsbuildService(EsbuildHere.needed());
  }

  private EsbuildService fake(String how) throws IOException {
    String file = FakeService.file(folder, how).toString();
    return new EsbuildService(ProgramSearch.here(folder).at(file).orElseThrow());
  }

  private static Map<String, Object> transform(String script, String... flags) {
    return Map.of(
        "command",
        "transform",
        "flags",
        List.of(flags),
        "inputFS",
        false,
        "input",
        script.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> code(Map<String, Object> answer) {
    return EsbuildService.text(answer, "code");
  }

  @Test
  void minifiesAScript() throws IOException {
    try (EsbuildService service = real()) {
      Map<String, Object> answer =
          service.ask(transform("var ä = 1 + 1; // two", "--minify", "--charset=utf8"));
      assertEquals(Optional.of("var ä=2;\n"), code(answer));
    }
  }

  @Test
  void doesManyAtATimeInOneProcess() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try (EsbuildService service = real()) {
      List<Callable<Optional<String>>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String script = "f(" + i + " + 1); //" + "x".repeat(i * 100);
        all.add(() -> code(service.ask(transform(script, "--minify"))));
      }
      int expected = 1;
      for (Future<Optional<String>> code : pool.invokeAll(all)) {
        assertEquals(Optional.of("f(" + expected + ");\n"), code.get());
        expected++;
      }
      assertEquals(1, service.handles().size());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void tellsWhereAMistakeIs() throws IOException {
    try (EsbuildService service = real()) {
      Map<String, Object> answer =
          service.ask(transform("\n  /* ö😀 */ f(;", "--sourcefile=js/a.js", "--log-level=silent"));
      Message.Place place = new Message.Place("js/a.js", 2, 15, "");
      assertEquals(
          List.of(new Message("", "Unexpected \";\"", Optional.of(place), List.of())),
          Message.all(answer, "errors"));
    }
  }

  private static final Map<String, Object> BUILD =
      Map.of(
          "command",
          "build",
          "entries",
          List.of(List.of("", "app.js")),
          "flags",
          List.of("--bundle", "--outdir=/out", "--minify", "--log-level=silent"),
          "write",
          false,
          "stdinContents",
          Values.NULL,
          "stdinResolveDir",
          Values.NULL,
          "absWorkingDir",
          Path.of("").toAbsolutePath().toString(),
          "nodePaths",
          List.of(),
          "context",
          false,
          "plugins",
          List.of(
              Map.of(
                  "name",
                  "assets",
                  "onStart",
                  false,
                  "onEnd",
                  false,
                  "onResolve",
                  List.of(Map.of("id", 0, "filter", ".*", "namespace", "")),
                  "onLoad",
                  List.of(Map.of("id", 1, "filter", ".*", "namespace", "asset")))));

  private static Map<String, Object> answer(Map<String, Object> question) {
    return "on-resolve".equals(question.get("command"))
        ? Map.of("id", 0, "path", String.valueOf(question.get("path")), "namespace", "asset")
        : Map.of(
            "id",
            1,
            "contents",
            ("app.js".equals(question.get("path"))
                    ? "import {b} from 'b.js'; console.log(b)"
                    : "export let b = 'from b'")
                .getBytes(StandardCharsets.UTF_8));
  }

  private static String onlyFile(Map<String, Object> answer) {
    return answer.get("outputFiles") instanceof List<?> files
            && files.get(0) instanceof Map<?, ?> file
            && file.get("contents") instanceof byte[] contents
        ? new String(contents, StandardCharsets.UTF_8)
        : "none";
  }

  @Test
  void answersWhatItAsksBack() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (EsbuildService service = real()) {
      Callable<Map<String, Object>> build = () -> service.ask(BUILD, EsbuildServiceTest::answer);
      for (Future<Map<String, Object>> answer : pool.invokeAll(Collections.nCopies(8, build))) {
        assertEquals(List.of(), Message.all(answer.get(), "errors"));
        assertEquals("(()=>{var o=\"from b\";console.log(o);})();\n", onlyFile(answer.get()));
      }
      assertEquals(1, service.handles().size());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void whatFailsInAnAnswerIsThrownAndTheProgramGoesOn() throws IOException {
    try (EsbuildService service = real()) {
      RuntimeException failure = new IllegalStateException("mine");
      assertSame(
          failure,
          assertThrows(
              IllegalStateException.class,
              () ->
                  service.ask(
                      BUILD,
                      question -> {
                        throw failure;
                      })));
      assertEquals(Optional.of("a;\n"), code(service.ask(transform("a"))));
      assertEquals(1, service.handles().size());
    }
  }

  @Test
  void aRequestThatEndsItIsAnErrorAndTheNextStartsAnother() throws IOException {
    try (EsbuildService service = real()) {
      HelperEnded ended =
          assertThrows(HelperEnded.class, () -> service.ask(Map.of("command", "build")));
      assertEquals(2, ended.status().orElseThrow());
      assertEquals(Optional.of("a;\n"), code(service.ask(transform("a"))));
    }
  }

  @Test
  void aRefusedRequestIsAnException() throws IOException {
    try (EsbuildService service = real()) {
      IOException refused =
          assertThrows(IOException.class, () -> service.ask(transform("a", "--no-such-flag")));
      assertTrue(String.valueOf(refused.getMessage()).contains("no-such-flag"), refused::toString);
    }
  }

  @Test
  void endsWhenItIsClosed() throws Exception {
    ProcessHandle process;
    try (EsbuildService service = real()) {
      service.ask(transform("a"));
      process = service.handles().get(0);
    }
    process.onExit().get(10, TimeUnit.SECONDS);
    assertFalse(process.isAlive());
  }

  private long starts() throws IOException {
    return Files.size(folder.resolve("starts"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void aProgramOfOnesOwnIsAsked() throws IOException {
    try (EsbuildService service = fake("right")) {
      assertEquals(Optional.of("ok"), code(service.ask(transform("a"))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"malformed", "truncated", "huge", "exits"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void oneThatBreaksTheProtocolIsStartedOnceMore(String how) throws IOException {
    try (EsbuildService service = fake(how)) {
      assertThrows(HelperEnded.class, () -> service.ask(transform("a")));
      assertEquals(2, starts());
      assertEquals(List.of(), service.handles());
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void oneThatEndsOnceIsNotNoticed() throws IOException {
    try (EsbuildService service = fake("exits-once")) {
      assertEquals(Optional.of("ok"), code(service.ask(transform("a"))));
      assertEquals(2, starts());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong-version | the program says that its version is \"9.9.9\", not 0.25.10",
        "refuses | Cannot start service: no, really not"
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void oneThatIsNotEsbuildIsNotTriedAgain(String how, String reason) throws IOException {
    try (EsbuildService service = fake(how)) {
      for (int i = 0; i < 2; i++) {
        assertEquals(
            reason,
            assertThrows(IOException.class, () -> service.ask(transform("a"))).getMessage());
      }
      assertEquals(1, starts());
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  /** Asks for something, and expects that this ends when the thread is interrupted. */
  private static void assertInterrupted(EsbuildService service, BooleanSupplier when)
      throws InterruptedException {
    Thread self = Thread.currentThread();
    Thread waking =
        new Thread(
            () -> {
              while (!when.getAsBoolean()) {
                Thread.onSpinWait();
              }
              self.interrupt();
            });
    waking.start();
    assertThrows(CancellationException.class, () -> service.ask(transform("a")));
    assertTrue(Thread.interrupted());
    waking.join();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void oneThatIsInterruptedWhileItStartsIsEnded() throws Exception {
    Set<ProcessHandle> before = children();
    try (EsbuildService service = fake("silent")) {
      assertInterrupted(service, () -> Files.exists(folder.resolve("starts")));
    }
    Set<ProcessHandle> left = children();
    left.removeAll(before);
    for (ProcessHandle process : left) {
      // Fails with a TimeoutException.
      process.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void oneThatOnlySpeaksWhenItServesIsRefused() throws IOException {
    try (EsbuildService service = fake("nameless")) {
      assertEquals(
          "the program says that its version is \"0.25.10\", and nothing if it is asked by"
              + " --version",
          assertThrows(IOException.class, () -> service.ask(transform("a"))).getMessage());
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void whoWaitsForOneThatHangsCanBeInterrupted() throws Exception {
    try (EsbuildService service = fake("hangs")) {
      assertInterrupted(service, () -> !service.handles().isEmpty());
      assertEquals(List.of(), service.handles());
    }
  }
}
