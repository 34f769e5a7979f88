package dev.assetbundle.processor.convert.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.SourceMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {

  /** Long enough for any machine. */
  private static final long PATIENT = 60;

  private final MemoryContext project = new MemoryContext("js").put("js/a.js", "a\n");
  private final Fragment source = project.fragment("js/a.js");

  /** A tool that is a function. */
  private record Program(BiFunction<Fragment, ProcessingContext, Optional<Fragment>> work)
      implements AssetProcessor, AssetCompressor {

    @Override
    public String id() {
      return "tool/1";
    }

    @Override
    public String reads() {
      return "js";
    }

    @Override
    public String writes() {
      return "js";
    }

    @Override
    public List<String> engines() {
      return List.of();
    }

    @Override
    public String compresses() {
      return "js";
    }

    @Override
    public Optional<Fragment> process(Fragment text, ProcessingContext context) {
      return work.apply(text, context);
    }

    @Override
    public Optional<Fragment> compress(Fragment text, ProcessingContext context) {
      return work.apply(text, context);
    }
  }

  private static Tool tool(BiFunction<Fragment, ProcessingContext, Optional<Fragment>> work) {
    return Tool.of((AssetProcessor) new Program(work));
  }

  private Optional<Fragment> process(
      int seconds, BiFunction<Fragment, ProcessingContext, Optional<Fragment>> work) {
    return new TimeLimit(seconds).limited(tool(work)).run(source, project);
  }

  private List<String> reported() {
    return project.reported().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void givesWhatTheToolGives() {
    assertSame(source, process(1, (text, context) -> Optional.of(text)).orElseThrow());
    assertEquals(Optional.empty(), process(1, (text, context) -> Optional.empty()));
    assertEquals(List.of(), reported());
  }

  @Test
  void answersOneQuestionAtATime() {
    AtomicInteger open = new AtomicInteger();
    List<Integer> most = new ArrayList<>();
    MemoryContext busy =
        new MemoryContext("js") {
          @Override
          public List<String> roots() {
            most.add(open.incrementAndGet());
            pause(5);
            open.decrementAndGet();
            return List.of();
          }
        };
    new TimeLimit(60)
        .limited(
            tool(
                (text, context) -> {
                  IntStream.range(0, 20).parallel().forEach(i -> context.roots());
                  return Optional.empty();
                }))
        .run(source, busy);
    assertEquals(Collections.nCopies(20, 1), most);
  }

  /** Returns a context that takes its time for each file. */
  private static MemoryContext answersAfter(long millis) {
    return new MemoryContext("js") {
      @Override
      public Optional<String> read(SourcePath file) {
        pause(millis);
        return Optional.of("b");
      }
    };
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void throwsWhatTheToolThrows() {
    IllegalStateException failure = new IllegalStateException("broken");
    assertIsThrown(
        failure,
        (text, context) -> {
          throw failure;
        });
    StackOverflowError overflow = new StackOverflowError();
    assertIsThrown(
        overflow,
        (text, context) -> {
          throw overflow;
        });
  }

  private void assertIsThrown(
      Throwable failure, BiFunction<Fragment, ProcessingContext, Optional<Fragment>> work) {
    assertSame(failure, assertThrows(failure.getClass(), () -> process(1, work)));
  }

  @Test
  void saysWhichFileTookTooLong() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    BiFunction<Fragment, ProcessingContext, Optional<Fragment>> work =
        (text, context) -> {
          try {
            Thread.sleep(TimeUnit.HOURS.toMillis(1));
          } catch (InterruptedException e) {
            interrupted.complete(true);
          }
          return Optional.of(text);
        };
    assertEquals(Optional.empty(), process(1, work));
    assertTrue(interrupted.get(PATIENT, TimeUnit.SECONDS));
    String expected =
        "js/a.js: error: tool did not end within 1 second [tool-timeout]\n"
            + "    hint: look for a loop that does not end, or deep nesting; if it only takes that"
            + " long, allow more seconds by -Aassetbundle.toolTimeout=SECONDS";
    assertEquals(List.of(expected), reported());
    assertEquals(
        Optional.empty(),
        new TimeLimit(1)
            .limited(Tool.of((AssetCompressor) new Program(work)))
            .run(source, project));
    assertEquals(List.of(expected), reported());
  }

  @Test
  void whatWasGivenUpChangesNothing() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    CompletableFuture<Throwable> late = new CompletableFuture<>();
    process(
        1,
        (text, context) -> {
          while (over.getCount() > 0) {
            // Minds no interruption.
            Thread.interrupted();
          }
          try {
            context.report(
                Diagnostic.of(Severity.ERROR, "late", SourceLocation.of(text.source()), "late"));
            late.complete(new AssertionError("was heard"));
          } catch (CancellationException e) {
            late.complete(e);
          }
          return Optional.of(text);
        });
    over.countDown();
    assertEquals("the time of this tool is over", late.get(PATIENT, TimeUnit.SECONDS).getMessage());
    assertEquals(1, reported().size());
  }

  @Test
  void doesNotCountTheTimeOfAnswers() {
    MemoryContext slow = answersAfter(1500);
    Optional<Fragment> made =
        new TimeLimit(1)
            .limited(
                tool(
                    (text, context) ->
                        Optional.of(
                            text.becomes(
                                context.read(text.source()).orElseThrow(), SourceMap.NONE))))
            .run(source, slow);
    assertEquals("b", made.orElseThrow().text());
    assertEquals(List.of(), slow.reported());
  }

  @Test
  void endsWorkThatTakesLongBesidesAnswers() {
    MemoryContext slow = answersAfter(700);
    new TimeLimit(1)
        .limited(
            tool(
                (text, context) -> {
                  context.read(text.source());
                  pause(700);
                  context.read(text.source());
                  pause(700);
                  return Optional.of(text);
                }))
        .run(source, slow);
    assertEquals(List.of("tool-timeout"), slow.reported().stream().map(Diagnostic::code).toList());
  }

  @Test
  void tellsWhoWasInterruptedWhenTheWorkIsDone() {
    Thread.currentThread().interrupt();
    assertTrue(process(9, (text, context) -> Optional.of(text)).isPresent());
    assertTrue(Thread.interrupted());
  }

  @ParameterizedTest
  @CsvSource({"1,1", "120,120", "86400,86400", "86401,", "0,", "-1,", "1.5,", "2s,", "'',", "007,"})
  void readsSeconds(String text, Integer seconds) {
    assertEquals(Optional.ofNullable(seconds), TimeLimit.parse(text));
  }
}
