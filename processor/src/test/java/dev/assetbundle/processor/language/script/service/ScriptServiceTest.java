package dev.assetbundle.processor.language.script.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.ClosureCompressor;
import dev.assetbundle.processor.language.script.CoffeeScriptProcessor;
import dev.assetbundle.processor.language.script.coffee.CoffeeEngine;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.process.Helpers;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.SourceMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptServiceTest {

  /** Makes a script one that a JVM is started for, and its result smaller. */
  private static final String LONG = "/* " + "long enough\n".repeat(3000) + "*/";

  /** The same for CoffeeScript. */
  private static final String LONG_COFFEE = "\n###\n" + "long enough\n".repeat(3000) + "###\n";

  /** Making maps takes most of the time. */
  private static final int ONE_MAP_IN = 20;

  private final Helpers worker = ScriptWorker.processes(300);

  @AfterEach
  void close() {
    worker.close();
  }

  /** Every file of the tests with such a name but planted mistakes, and more, by a name. */
  private static SortedMap<String, String> files(String name, List<String> more)
      throws IOException {
    SortedMap<String, String> scripts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
      for (Path file :
          files
              .filter(f -> f.toString().matches(name) && !f.toString().contains("mistakes"))
              .filter(Files::isRegularFile)
              .toList()) {
        scripts.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    more.forEach(script -> scripts.put("#" + scripts.size(), script));
    return scripts;
  }

  /** What becomes of a script: text and map, or the refusal. */
  private static Object outcome(Callable<ScriptOutput> work) throws Exception {
    try {
      return work.call();
    } catch (ScriptRefusal.Thrown e) {
      return e.refusal();
    }
  }

  private void assertSameInBothJvms(ScriptTask task, String name, String script) {
    try {
      byte[] question = ScriptWorker.question(task, script).orElseThrow();
      byte[] answer = worker.once(process -> process.ask(question, 300));
      assertEquals(
          outcome(() -> task.run(script)),
          outcome(() -> ScriptWorker.result(answer).orElseThrow()),
          name);
    } catch (Exception e) {
      throw new AssertionError(name, e);
    }
  }

  @Tag("slow")
  @Test
  void makesTheSameOfEveryScriptInBothJvms() throws Exception {
    SortedMap<String, String> scripts =
        files(
            ".*\\.[cm]?js",
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
                ""));
    assertTrue(scripts.size() > 500, "only " + scripts.size() + " scripts");
    List<Map.Entry<String, String>> all = new ArrayList<>(scripts.entrySet());
    IntStream.range(0, all.size())
        .parallel()
        .forEach(
            i ->
                assertSameInBothJvms(
                    i % ONE_MAP_IN == 0 ? ScriptTask.MINIFY_WITH_MAP : ScriptTask.MINIFY,
                    all.get(i).getKey(),
                    all.get(i).getValue()));
  }

  @Tag("slow")
  @Test
  void makesTheSameOfEveryCoffeeScriptInBothJvms() throws Exception {
    List<String> more =
        List.of(
            "square = (x) => x * x",
            "x = (1 +",
            "x = \"a",
            "a if",
            "# fine\n  x = [1",
            "s = 'é\ud83d\ude00'",
            "Title\n\n    console.log 1\n\nNotes\n\n    console.log 2\n",
            "class A extends B\n  constructor: (@a, b...) -> super a\n  c: => await d()",
            "");
    SortedMap<String, String> scripts = files(".*\\.(coffee|litcoffee|coffee\\.md)", more);
    assertTrue(scripts.size() > more.size(), "no files");
    for (Map.Entry<String, String> script : scripts.entrySet()) {
      assertSameInBothJvms(ScriptTask.COMPILE_COFFEE, script.getKey(), script.getValue());
      assertSameInBothJvms(ScriptTask.COMPILE_LITERATE_COFFEE, script.getKey(), script.getValue());
    }
  }

  private static String compress(ScriptService scripts, String script) {
    MemoryContext project = new MemoryContext("js").put("js/app.js", "\n" + script + LONG);
    Optional<Fragment> made =
        new ClosureCompressor(scripts).compress(project.fragment("js/app.js"), project);
    return whole(made, project);
  }

  private static String compile(ScriptService scripts, String script) {
    MemoryContext project = new MemoryContext("js").put("js/app.coffee", script + LONG_COFFEE);
    return whole(project.run(CoffeeScriptProcessor.plain(scripts), "js/app.coffee"), project);
  }

  private static String whole(Optional<Fragment> made, MemoryContext project) {
    return made.map(Fragment::text).orElse("nothing")
        + made.map(css -> css.mappedText().map().entries()).orElse(List.of())
        + project.reported();
  }

  private interface Work {
    String on(ScriptService scripts);
  }

  private void assertSameWithAWorkerOrWithout(Work work) {
    String expected = work.on(ScriptService.here(120));
    assertEquals(expected, work.on(ScriptService.in(worker)));
    assertFalse(worker.handles().isEmpty(), "it was not asked, or gave up");
    worker.close();
    assertEquals(expected, work.on(ScriptService.in(worker)), "closed");
    assertEquals(expected, work.on(ScriptService.in(Helpers.none())), "none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"function f(long) { return long }", "f(a b)", "class A { #x = 1 }"})
  void saysTheSameOfAScriptWithAWorkerOrWithout(String script) {
    assertSameWithAWorkerOrWithout(scripts -> compress(scripts, script));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f = (a, b...) -> a for a in b", "x = [1"})
  void saysTheSameOfCoffeeScriptWithAWorkerOrWithout(String script) {
    assertSameWithAWorkerOrWithout(scripts -> compile(scripts, script));
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIFY", "COMPILE_COFFEE"})
  void saysWhatTookTooLong(ScriptTask task) {
    boolean coffee = task == ScriptTask.COMPILE_COFFEE;
    String name = coffee ? "js/app.coffee" : "js/app.js";
    String script = "f = g(1, 2)\n".repeat(coffee ? 40_000 : 400_000);
    try (ScriptService scripts = ScriptService.inWorker(1)) {
      MemoryContext project = new MemoryContext("js").put(name, script);
      Fragment source = project.fragment(name);
      Optional<Fragment> made =
          coffee
              ? CoffeeScriptProcessor.plain(scripts).process(source, project)
              : new ClosureCompressor(scripts).compress(source, project);
      assertEquals(Optional.empty(), made);
      String tool = coffee ? "coffeescript 2.7.0" : "closure v20240317";
      assertEquals(
          List.of(name + ": " + tool + " did not end within 1 second [tool-timeout]"),
          project.reported().stream()
              .map(d -> d.at() + ": " + d.message() + " [" + d.code() + "]")
              .toList());
    }
  }

  @Test
  void aTextThatTookTooLongIsNoHindranceToTheNext() {
    String script = "f = g(1, 2)\n".repeat(40_000);
    assertThrows(DeepStack.Late.class, () -> ScriptTask.COMPILE_COFFEE.run(script, 1));
    assertTrue(ScriptTask.COMPILE_COFFEE.run("x = 1", 60).text().contains("x = 1;"));
  }

  @Tag("slow")
  @Test
  void compilesTheSameInterpretedOrAsClasses() throws Exception {
    CoffeeEngine interpreted = new CoffeeEngine(false);
    CoffeeEngine compiled = new CoffeeEngine(true);
    List<String> more =
        List.of(
            "class A extends B\n  constructor: (@a, b...) -> super a\n  c: => await d()\n  @e: 0x1F",
            "f = ({a, b = 1_000}, c..., d) -> yield from \"#{a} #{/x#{b}/g}\" unless b? in [1..3]",
            "###\n block\n###\nswitch x\n  when 1, 2 then 'a'\n  else throw new Error # end\n",
            "try a catch {b} then c finally d\nx = for own k, v of o when k then v\n",
            "import a, {b as c} from 'd'\nexport default class\nexport * from 'e'\n",
            "x = `raw`; y = ///a #{b} # no\n c///i; z = <div a={b}>{c}</div>; delete a?.b[0b11]",
            "until a then loop break\n[a, ..., b] = c[1...-1]; a ?= b ** 2 // 3 %% 4; x = do (y = 1e3) -> y");
    for (String script : files(".*\\.coffee", more).values()) {
      assertEquals(
          outcome(() -> interpreted.compile(script, false)),
          outcome(() -> compiled.compile(script, false)),
          script);
    }
  }

  @Test
  void needsOneJvmForAll() {
    ScriptService scripts = ScriptService.in(worker);
    compile(scripts, "a = 1");
    ProcessHandle process = worker.handles().get(0);
    compress(scripts, "f( a )");
    assertEquals(List.of(process), worker.handles());
  }

  @Tag("slow")
  @Test
  void leavesToThisJvmWhatTheOtherCannotDo() {
    String deep = "x = " + "[".repeat(2_000_000);
    assertEquals(compress(ScriptService.here(120), deep), compress(ScriptService.in(worker), deep));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0\0", "\0\0\0\2no", "\0\0\0\6MINIFY\0\0\0\7"})
  void hasNoAnswerToWhatIsNoQuestion(String question) throws IOException {
    byte[] bytes = question.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.empty(), ScriptWorker.result(ScriptWorker.answer(bytes, 300)));
  }

  @Test
  void worksHereWhereTextWouldBeLost() {
    String halfAPair = "f('\ud800')";
    assertEquals(Optional.empty(), ScriptWorker.question(ScriptTask.MINIFY, halfAPair));
    MemoryContext project = new MemoryContext("js").put("js/app.js", "");
    Fragment source =
        project.fragment("js/app.js").becomes(halfAPair + LONG, SourceMap.SAME_PLACES);
    assertEquals(
        Optional.of("f(\"\\ud800\");\n"),
        new ClosureCompressor(ScriptService.in(worker))
            .compress(source, project)
            .map(Fragment::text));
  }

  @ParameterizedTest
  @ValueSource(bytes = {9, 1})
  void givesUpAWorkerThatAnswersNonsense(byte kind) {
    assertThrows(IOException.class, () -> ScriptWorker.result(new byte[] {kind, 0, 0, 0, 9, 7}));
  }

  @ParameterizedTest
  @EnumSource(names = {"MINIFY", "COMPILE_COFFEE"})
  void closingTheBuildEndsTheJvm(ScriptTask task) throws Exception {
    ScriptService scripts = ScriptService.in(worker);
    scripts.run(task, task == ScriptTask.MINIFY ? LONG : LONG_COFFEE);
    ProcessHandle process = worker.handles().get(0);
    scripts.close();
    process.onExit().get(300, TimeUnit.SECONDS);
  }
}
