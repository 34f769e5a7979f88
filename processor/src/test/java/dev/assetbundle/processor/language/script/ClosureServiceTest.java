package dev.assetbundle.processor.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.ClosureEngine.Output;
import dev.assetbundle.processor.sourcemap.SourceMap;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.worker.Worker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureServiceTest {

  /** Makes a script one that a JVM is started for, and its result smaller. */
  private static final String LONG = "/* " + "long enough\n".repeat(3000) + "*/";

  private final Worker worker = new Worker(ClosureWorker::command);

  @AfterEach
  void close() {
    worker.close();
  }

  /** Every script of the tests, and some that Closure does not take, by a name. */
  private static SortedMap<String, String> scripts() throws IOException {
    SortedMap<String, String> scripts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.[cm]?js")).toList()) {
        scripts.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    List<String> more =
        List.of(
            "f(a b)",
            "var s = \"abc",
            "\n\n  return 1",
            "class A { #x = 1 }",
            "export const a = 1",
            "const c = 1;\n c = 2",
            "x = {['__proto__']: 1}",
            "var __assetbundle_x = 1",
            "var s = 'é\ud83d\ude00'; f( s )",
            "x = " + "a +\n".repeat(5000) + "b",
            "");
    more.forEach(script -> scripts.put("#" + scripts.size(), script + LONG));
    return scripts;
  }

  /** What becomes of a script: text and map, or the refusal. */
  private static Object outcome(Callable<Output> work) throws Exception {
    try {
      return work.call();
    } catch (ScriptRefusal.Thrown e) {
      return e.refusal();
    }
  }

  @Test
  void makesTheSameOfEveryScriptInBothJvms() throws Exception {
    SortedMap<String, String> scripts = scripts();
    assertTrue(scripts.size() > 500, "only " + scripts.size() + " scripts");
    for (Map.Entry<String, String> entry : scripts.entrySet()) {
      String script = entry.getValue();
      byte[] question = ClosureExchange.question(script, true).orElseThrow();
      byte[] answer = worker.ask(question, 300).orElseThrow();
      assertEquals(
          outcome(() -> ClosureScript.minify(script, true)),
          outcome(() -> ClosureExchange.result(answer).orElseThrow()),
          entry.getKey());
    }
  }

  private static String compress(ClosureCompressor closure, String script) {
    MemoryContext project = new MemoryContext("js").put("js/app.js", "\n" + script + LONG);
    Optional<Fragment> made = closure.compress(project.fragment("js/app.js"), project);
    return made.map(Fragment::text).orElse("nothing")
        + made.map(Fragment::map).map(SourceMap::entries).orElse(List.of())
        + project.reported();
  }

  @ParameterizedTest
  @ValueSource(strings = {"function f(long) { return long }", "f(a b)", "class A { #x = 1 }"})
  void saysTheSameOfAScriptWithAWorkerOrWithout(String script) {
    String expected = compress(new ClosureCompressor(), script);
    assertEquals(expected, compress(compressor(worker), script));
    assertTrue(worker.handle().isPresent(), "it was not asked, or gave up");
    worker.close();
    assertEquals(expected, compress(compressor(worker), script), "closed");
    assertEquals(expected, compress(compressor(Worker.NONE), script), "none");
  }

  private static ClosureCompressor compressor(Worker worker) {
    return new ClosureCompressor(ClosureService.in(worker));
  }

  @Test
  void leavesToThisJvmWhatTheOtherCannotDo() throws IOException {
    String deep = "x = " + "[".repeat(2_000_000);
    assertEquals(compress(new ClosureCompressor(), deep), compress(compressor(worker), deep));
    assertEquals(
        Optional.empty(), ClosureExchange.result(ClosureExchange.answer(new byte[] {0, 0})));
  }

  @Test
  void worksHereWhereTextWouldBeLost() {
    String halfAPair = "f('\ud800')";
    assertEquals(Optional.empty(), ClosureExchange.question(halfAPair, false));
    MemoryContext project = new MemoryContext("js").put("js/app.js", "");
    Fragment source = project.fragment("js/app.js").with(halfAPair + LONG, SourceMap.identity(""));
    assertEquals(
        Optional.of("f(\"\\ud800\");\n"),
        compressor(worker).compress(source, project).map(Fragment::text));
  }

  @ParameterizedTest
  @ValueSource(bytes = {9, 1})
  void givesUpAWorkerThatAnswersNonsense(byte kind) {
    assertThrows(IOException.class, () -> ClosureExchange.result(new byte[] {kind, 0, 0, 0, 9, 7}));
  }

  @Test
  void closingTheBuildEndsTheJvm() throws Exception {
    ClosureCompressor compressor = compressor(worker);
    compress(compressor, "f( a )");
    ProcessHandle process = worker.handle().orElseThrow();
    compressor.close();
    process.onExit().get(300, TimeUnit.SECONDS);
  }
}
