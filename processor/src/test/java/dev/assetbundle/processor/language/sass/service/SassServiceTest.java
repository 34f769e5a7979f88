package dev.assetbundle.processor.language.sass.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.SassProcessor;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetKind;
import dev.assetbundle.processor.spi.Fragment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SassServiceTest {

  private static final long PATIENT = 120;

  private final SassService service = SassService.inWorker();

  @AfterEach
  void close() {
    service.close();
  }

  private static MemoryContext project(String scss) {
    return new MemoryContext("css")
        .put("css/app.scss", scss)
        .put("css/_part.scss", "$wide: 10px;\n.part { width: $wide }\n")
        .put("css/_old.sass", ".old\n  width: 1px\n")
        .put("css/_bad.scss", ".bad { width: }\n");
  }

  private static String outcome(SassService service, String scss) {
    MemoryContext project = project(scss);
    Optional<Fragment> made = project.run(SassProcessor.builtIn(service).get(0), "css/app.scss");
    return made.map(Fragment::text).orElse("nothing")
        + made.map(css -> css.mappedText().map().entries()).orElse(List.of())
        + project.reported().stream().map(Diagnostic::toString).toList();
  }

  private static Stream<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(
            child ->
                child.info().commandLine().orElse("").contains(SassWorker.class.getName())
                    && child.isAlive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a { b: 1px + 1px }",
        "@import 'part'; .a { width: $wide * 2; b: image-path('logo.png') }",
        "@import 'old'; .a { @extend .old; }",
        "@warn 'attention'; @debug 1 + 1; .a { b: c }",
        "@import 'missing';",
        "@import 'bad';",
        "@use 'part';",
        ".a { b: $nothing }",
        "@import url(other.css); .a { content: 'é\ud83d\ude00' }",
        "",
      })
  void saysTheSameInBothJvms(String scss) {
    assertEquals(outcome(SassService.here(), scss), outcome(service, scss));
    assertTrue(workers().findAny().isPresent() || scss.startsWith("@use"), "it was not asked");
  }

  @Test
  void whatLibsassWritesToStandardErrorIsToldWhereItBelongs() {
    MemoryContext project =
        new MemoryContext("css", "lib")
            .put("lib/_x.scss", ".x { a: red + 2 }")
            .put("css/_ä b.scss", "\n@function f() { $new: 1 !global; @return 2; }")
            .put(
                "css/app.scss",
                """
                @import 'ä b', 'x';
                .a {
                  @each $i in 1 2 3 { b: red + 1; }
                  c: f();
                  d: unquote(1px);
                }
                """);
    assertTrue(project.run(SassProcessor.builtIn(service).get(0), "css/app.scss").isPresent());
    assertEquals(
        """
        css/_ä b.scss:2:1: note: !global assignments won't be able to declare new variables in \
        future versions [sass-deprecation]
            @function f() { $new: 1 !global; @return 2; }
            ^
            hint: consider adding `$new: null` at the top level
        css/app.scss:3:1: note: the operation `red plus 1` is deprecated and will be an error in \
        future versions [sass-deprecation]
              @each $i in 1 2 3 { b: red + 1; }
            ^
            hint: consider using Sass's color functions instead. \
        https://sass-lang.com/documentation/Sass/Script/Functions.html#other_color_functions
        css/app.scss:5:1: note: passing 1px, a non-string value, to unquote() will be an error in \
        future versions of Sass [sass-deprecation]
              d: unquote(1px);
            ^""",
        String.join("\n", project.reported().stream().map(Diagnostic::toString).toList()));
  }

  @Test
  void whatAnAnswerThrowsComesBack() {
    IllegalStateException failure = new IllegalStateException("broken");
    MemoryContext project =
        new MemoryContext("css") {
          @Override
          public List<String> list(String root, String folder) {
            throw failure;
          }
        }.put("css/app.scss", "@import 'part';");
    assertEquals(
        failure,
        assertThrows(
            IllegalStateException.class,
            () -> project.run(SassProcessor.builtIn(service).get(0), "css/app.scss")));
    assertEquals(".a {\n  b: c;\n}\n", outcome(service, ".a{b:c}").replaceAll("(?s)\\[.*", ""));
  }

  @Test
  void anInterruptionEndsWhatDoesNotEnd() throws Exception {
    outcome(service, ".a { b: c }");
    List<ProcessHandle> before = workers().toList();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread endless =
        new Thread(
            () -> {
              try {
                outcome(service, "@while true { }");
                ended.complete(new AssertionError("it ended"));
              } catch (CancellationException e) {
                ended.complete(e);
              }
            });
    endless.start();
    // Until it is surely at work.
    Thread.sleep(1000);
    endless.interrupt();
    assertEquals("nobody waits for the file", ended.get(PATIENT, TimeUnit.SECONDS).getMessage());
    for (ProcessHandle process : before) {
      process.onExit().get(PATIENT, TimeUnit.SECONDS);
    }
    assertTrue(outcome(service, ".a { b: 1 + 1 }").contains("b: 2"));
  }

  @Test
  void aProcessThatEndsIsReplaced() {
    outcome(service, ".a { b: c }");
    workers().forEach(ProcessHandle::destroyForcibly);
    assertTrue(outcome(service, ".a { b: 1 + 1 }").contains("b: 2"));
  }

  /** A project that gives a URL only after it has killed the process, a number of times. */
  private static MemoryContext deadly(int deaths) {
    AtomicInteger left = new AtomicInteger(deaths);
    return new MemoryContext("css") {
      @Override
      public String url(AssetKind kind, String name, SourceLocation at) {
        if (left.getAndDecrement() > 0) {
          workers().forEach(ProcessHandle::destroyForcibly);
        }
        return super.url(kind, name, at);
      }
    }.put("css/logo.png", "").put("css/app.scss", ".a { b: asset-path('logo.png') }\n");
  }

  @Test
  void oneThatIsKilledOverAFileGetsASecondChance() {
    MemoryContext project = deadly(1);
    assertTrue(project.run(SassProcessor.builtIn(service).get(0), "css/app.scss").isPresent());
    assertEquals(List.of(), project.reported());
  }

  @Test
  void oneThatIsKilledTwiceOverAFileIsSaidToBe() {
    MemoryContext project = deadly(Integer.MAX_VALUE);
    assertTrue(project.run(SassProcessor.builtIn(service).get(0), "css/app.scss").isEmpty());
    assertEquals(
        List.of(
            """
            css/app.scss: error: libsass was killed (status 137) in the middle of this file, and \
            once more when it tried again [tool-ended]
                hint: systems kill processes when memory runs out: see that there is more of it, \
            and build again"""),
        project.reported().stream().map(Diagnostic::toString).toList());
  }

  @Test
  void worksHereWhereNoProcessCanBeHad() {
    try (SassService none = SassService.in(() -> new ProcessBuilder("no-such-program"));
        SassService unknown =
            SassService.in(
                () -> {
                  throw new IOException("in no jar");
                })) {
      String expected = outcome(SassService.here(), ".a { b: 1 + 1 }");
      assertEquals(expected, outcome(none, ".a { b: 1 + 1 }"));
      assertEquals(expected, outcome(unknown, ".a { b: 1 + 1 }"));
    }
  }

  @Test
  void closingItEndsTheProcess() throws Exception {
    outcome(service, ".a { b: c }");
    List<ProcessHandle> before = workers().toList();
    assertFalse(before.isEmpty());
    service.close();
    for (ProcessHandle process : before) {
      process.onExit().get(PATIENT, TimeUnit.SECONDS);
    }
  }
}
