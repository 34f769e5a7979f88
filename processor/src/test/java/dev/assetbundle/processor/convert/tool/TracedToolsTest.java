package dev.assetbundle.processor.convert.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.incremental.store.TraceStore.Dependency;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.CheckingCompressor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.SourceMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class TracedToolsTest {

  private final MapStore store = new MapStore();
  private MemoryContext project = new MemoryContext("css").put("css/a.x", "a");
  private int calls;

  /** Keeps everything, and lets a test spoil it. */
  private static final class MapStore implements ResultStore {
    private final Map<String, byte[]> values = new TreeMap<>();

    @Override
    public Optional<byte[]> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, byte[] value) {
      values.put(key, value);
    }
  }

  private class Language implements AssetProcessor {
    private final String version;
    private final BiFunction<Fragment, ProcessingContext, String> work;

    Language(String version, BiFunction<Fragment, ProcessingContext, String> work) {
      this.version = version;
      this.work = work;
    }

    @Override
    public String id() {
      return "x/" + version;
    }

    @Override
    public String reads() {
      return "x";
    }

    @Override
    public String writes() {
      return "css";
    }

    @Override
    public Optional<Fragment> process(Fragment source, ProcessingContext context) {
      calls++;
      return Optional.of(source.becomes(work.apply(source, context), SourceMap.SAME_PLACES));
    }
  }

  private String run(String version, BiFunction<Fragment, ProcessingContext, String> work) {
    return run(version, "program", work);
  }

  private String run(
      String version, String program, BiFunction<Fragment, ProcessingContext, String> work) {
    Tool cached =
        new TracedTools(store)
            .traced(Tool.of(new Language(version, work)), () -> Optional.of(program));
    return cached.run(project.fragment("css/a.x"), project).orElseThrow().text();
  }

  private static String importing(Fragment source, ProcessingContext context) {
    SourcePath near = new SourcePath("css", new LogicalPath("near.x"));
    SourcePath far = new SourcePath("css", new LogicalPath("far.x"));
    return source.text() + context.read(near).or(() -> context.read(far)).orElse("-");
  }

  @Test
  void theSameInputIsConvertedOnce() {
    assertEquals("A", run("1", (source, context) -> "A"));
    assertEquals("A", run("1", (source, context) -> "B"));
    assertEquals(1, calls);
  }

  @Test
  void anotherTextVersionOrProgramIsConvertedAgain() {
    run("1", (source, context) -> source.text());
    assertEquals("B", run("2", (source, context) -> "B"));
    assertEquals("C", run("1", "program of today", (source, context) -> "C"));
    project.put("css/a.x", "other");
    assertEquals("other", run("1", (source, context) -> source.text()));
    assertEquals(4, calls);
  }

  @Test
  void runsAgainWhenWhatItReadChanges() {
    project.put("css/far.x", "1");
    assertEquals("a1", run("1", TracedToolsTest::importing));
    assertEquals("a1", run("1", TracedToolsTest::importing));
    project.put("css/far.x", "2");
    assertEquals("a2", run("1", TracedToolsTest::importing));
    assertEquals(2, calls);
  }

  @Test
  void runsAgainWhenAFileLookedForInVainAppears() {
    project.put("css/far.x", "far");
    assertEquals("afar", run("1", TracedToolsTest::importing));
    project.put("css/near.x", "near");
    assertEquals("anear", run("1", TracedToolsTest::importing));
    assertEquals(2, calls);
  }

  @Test
  void runsAgainWhenAFolderGetsAnotherFile() {
    BiFunction<Fragment, ProcessingContext, String> glob =
        (source, context) -> String.join(",", context.list("css", "all"));
    project.put("css/all/1", "");
    assertEquals("1", run("1", glob));
    assertEquals("1", run("1", glob));
    project.put("css/all/2", "");
    assertEquals("1,2", run("1", glob));
    assertEquals(2, calls);
  }

  @Test
  void runsAgainWhenAUrlOrAnEmbeddedAssetChanges() {
    BiFunction<Fragment, ProcessingContext, String> mention =
        (source, context) ->
            context.url(AssetKind.IMAGE, "i.png", SourceLocation.NONE)
                + context.dataUri("d.png", SourceLocation.NONE).orElse("");
    project.put("css/i.png", "").put("css/d.png", "d");
    String first = run("1", mention);
    assertEquals(first, run("1", mention));
    assertEquals(1, calls);
    project.put("css/d.png", "other");
    run("1", mention);
    assertEquals(2, calls);
  }

  @Test
  void whatALanguageReportedIsReportedAgain() {
    BiFunction<Fragment, ProcessingContext, String> warn = saying(Severity.WARNING);
    String first = run("1", warn);
    project = new MemoryContext("css").put("css/a.x", "a");
    assertEquals(first, run("1", warn));
    assertEquals(1, calls);
    assertEquals(
        List.of("warning: said 1 [odd]"),
        project.reported().stream().map(Diagnostic::toString).toList());
  }

  private BiFunction<Fragment, ProcessingContext, String> saying(Severity severity) {
    return (source, context) -> {
      context.report(Diagnostic.of(severity, "odd", SourceLocation.NONE, "said " + calls));
      return "A";
    };
  }

  @Test
  void resultsWithErrorsAreNotStored() {
    run("1", saying(Severity.ERROR));
    run("1", saying(Severity.ERROR));
    assertEquals(2, calls);
    assertEquals(
        List.of("error: said 1 [odd]", "error: said 2 [odd]"),
        project.reported().stream().map(Diagnostic::toString).toList());
  }

  @Test
  void resultsWithWhatHoldsForThisMachineAreNotStored() {
    BiFunction<Fragment, ProcessingContext, String> warn =
        (source, context) -> {
          context.report(
              Diagnostic.of(Severity.WARNING, "odd", SourceLocation.NONE, "it does not run here")
                  .ofMachine());
          return "A";
        };
    run("1", warn);
    run("1", warn);
    assertEquals(2, calls);
  }

  @Test
  void whatItDeclaredIsDeclaredAgainOnce() {
    BiFunction<Fragment, ProcessingContext, String> declare =
        (source, context) -> {
          context.declare(
              new Directive(
                  Directive.Kind.REQUIRE, List.of("b c"), new SourceLocation("css/a.x", 1, 2)));
          return importing(source, context);
        };
    run("1", declare);
    List<Directive> first = List.copyOf(project.declared());
    project.declared().clear();
    run("1", declare);
    assertEquals(first, project.declared());
    project.declared().clear();
    project.put("css/near.x", "near");
    run("1", declare);
    assertEquals(first, project.declared());
    assertEquals(2, calls);
  }

  @Test
  void reusesAnOlderTraceWhoseAnswersHoldAgain() {
    for (String branch : List.of("1", "2", "3", "2", "1", "3")) {
      project.put("css/far.x", branch);
      assertEquals("a" + branch, run("1", TracedToolsTest::importing));
    }
    assertEquals(3, calls);
    for (int i = 4; i <= 8; i++) {
      project.put("css/far.x", String.valueOf(i));
      run("1", TracedToolsTest::importing);
    }
    assertEquals(8, calls);
    // Five are known; 4 is the oldest of them.
    for (String known : List.of("8", "4")) {
      project.put("css/far.x", known);
      assertEquals("a" + known, run("1", TracedToolsTest::importing));
    }
    assertEquals(8, calls);
    project.put("css/far.x", "3");
    assertEquals("a3", run("1", TracedToolsTest::importing));
    assertEquals(9, calls);
  }

  @Test
  void whatOneRunAskedIsAskedOnceForAllOfThem() {
    for (String branch : List.of("1", "2", "3")) {
      project.put("css/far.x", branch);
      run("1", TracedToolsTest::importing);
    }
    TracingContext tracing = new TracingContext(project.put("css/far.x", "4"));
    Tool traced =
        new TracedTools(store)
            .traced(
                Tool.of(new Language("1", TracedToolsTest::importing)),
                () -> Optional.of("program"));
    traced.run(project.fragment("css/a.x"), tracing);
    List<Dependency> asked = tracing.trace();
    assertEquals(4, asked.size());
    // Before the tool runs, and by the tool.
    assertEquals(asked.subList(0, 2), asked.subList(2, 4));
  }

  @Test
  void declaresOnceIfTheResultIsGone() {
    BiFunction<Fragment, ProcessingContext, String> declare =
        (source, context) -> {
          context.declare(
              new Directive(
                  Directive.Kind.REQUIRE, List.of("b"), new SourceLocation("css/a.x", 1, 2)));
          return importing(source, context);
        };
    run("1", declare);
    List<Directive> first = List.copyOf(project.declared());
    project.declared().clear();
    store.values.values().removeIf(bytes -> ToolResult.read(bytes).isPresent());
    assertEquals(1, store.values.size());
    run("1", declare);
    assertEquals(first, project.declared());
    assertEquals(2, calls);
  }

  @Test
  void damagedEntriesAreMisses() {
    run("1", TracedToolsTest::importing);
    store.values.replaceAll((key, bytes) -> new byte[] {0, 0, 0, 9, 1});
    assertEquals("a-", run("1", TracedToolsTest::importing));
    assertEquals(2, calls);
  }

  @Test
  void placesAreThoseOfTheFirstRun() {
    AssetProcessor shifts =
        new Language("1", (source, context) -> "") {
          @Override
          public Optional<Fragment> process(Fragment source, ProcessingContext context) {
            calls++;
            SourceMap map =
                SourceMap.of(
                    List.of(SourceMap.BEFORE, "css/b.x"),
                    List.of(
                        new SourceMap.Entry(1, 1, 1, 7, 3, true),
                        new SourceMap.Entry(2, 1, 0, 1, 1, false)));
            return Optional.of(source.becomes("b\na\n", map));
          }
        };
    Tool cached = new TracedTools(store).traced(Tool.of(shifts), () -> Optional.of(""));
    Fragment source = project.fragment("css/a.x");
    for (int i = 0; i < 2; i++) {
      Fragment made = cached.run(source, project).orElseThrow();
      assertEquals(new SourceLocation("css/b.x", 7, 4), made.locate(1, 2));
      assertEquals(new SourceLocation("css/a.x", 1, 1), made.locate(2, 5));
    }
    assertEquals(1, calls);
  }

  /** Compresses every text to "small"; finds a mistake in each that holds one. */
  private class Checking implements CheckingCompressor {

    @Override
    public String id() {
      return "y/1";
    }

    @Override
    public String compresses() {
      return "css";
    }

    @Override
    public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
      return Optional.of(source.becomes("small", SourceMap.SAME_PLACES));
    }

    @Override
    public boolean check(Fragment source, ProcessingContext context) {
      calls++;
      if (source.text().contains("mistake")) {
        SourceLocation at = SourceLocation.of(source.source());
        context.report(Diagnostic.of(Severity.ERROR, "mistake", at, "there is one"));
      }
      return true;
    }
  }

  private void runs(Tool tool) {
    new TracedTools(store)
        .traced(tool, () -> Optional.of(""))
        .run(project.fragment("css/a.x"), project);
  }

  @Test
  void aTextWithoutMistakesIsCheckedOnce() {
    runs(Tool.checking(new Checking()));
    runs(Tool.checking(new Checking()));
    assertEquals(1, calls);
    project.put("css/a.x", "mistake");
    runs(Tool.checking(new Checking()));
    runs(Tool.checking(new Checking()));
    assertEquals(3, calls);
    assertEquals("there is one", project.reported().iterator().next().message());
  }

  @Test
  void whatWasCompressedIsNotChecked() {
    runs(Tool.of(new Checking()));
    runs(Tool.checking(new Checking()));
    assertEquals(0, calls);
  }

  @Test
  void aCompressorRunsAgainOnlyForItsMap() {
    AssetCompressor compressor =
        new AssetCompressor() {
          @Override
          public String id() {
            return "y/1";
          }

          @Override
          public String compresses() {
            return "css";
          }

          @Override
          public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
            calls++;
            return Optional.of(
                source.becomes(
                    "small",
                    SourceMap.of(
                        List.of(SourceMap.BEFORE),
                        List.of(new SourceMap.Entry(1, 1, 0, 4, 2, false)))));
          }
        };
    Tool cached = new TracedTools(store).traced(Tool.of(compressor), () -> Optional.of(""));
    Fragment source = project.fragment("css/a.x");
    assertEquals("small", cached.run(source, project).orElseThrow().text());
    Fragment again = cached.run(source, project).orElseThrow();
    assertEquals("small", again.text());
    assertEquals(1, calls);
    assertEquals(
        compressor.compress(source, project).orElseThrow().locate(1, 3), again.locate(1, 3));
  }

  @Test
  void textThatIsNoUnicodeIsNotStored() {
    assertEquals("\ud800", run("1", (source, context) -> "\ud800"));
    assertEquals("\ud800", run("1", (source, context) -> "\ud800"));
    assertEquals(2, calls);
  }
}
