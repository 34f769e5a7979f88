package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.spi.Fragment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One construct of Sass or CSS each: compiled right, or refused with one error in its place. */
class SassConstructsTest {

  @TestFactory
  List<DynamicTest> constructs() {
    return resource("sass-constructs.txt")
        .lines()
        .filter(row -> row.contains(" => "))
        .map(row -> row.split(" => ", 2))
        .map(row -> dynamicTest(row[0], () -> assertEquals(row[1], outcome(row[0]))))
        .toList();
  }

  @Test
  void modulesAreOneErrorAndHideWhatFollowsFromThem() {
    MemoryContext project = new MemoryContext("css");
    project.put("css/app.scss", "@use 'a';\n@use 'b';\n.a { b: calc(1px + $x); c: var(--x,) }");
    project.run(SassProcessor.builtIn(SassService.here()).get(0), "css/app.scss");
    assertEquals(1, project.reported().size(), project.reported()::toString);
    assertEquals("css/app.scss:1:1", project.reported().get(0).at().toString());
  }

  @Test
  void constructsOfOneFileAreReportedTogether() {
    MemoryContext project = new MemoryContext("css");
    project.put("css/app.scss", ".a { b: calc(1px + $x);\n c: var(--x,);\n d: calc($y) }");
    project.run(SassProcessor.builtIn(SassService.here()).get(0), "css/app.scss");
    assertEquals(
        "[css/app.scss:1:9, css/app.scss:2:5]",
        project.reported().stream().map(Diagnostic::at).toList().toString());
  }

  @Test
  void functionsOfOtherFilesAreKnownInCalc() {
    MemoryContext project = new MemoryContext("css");
    project.put("css/_f.scss", "@function double($x) { @return $x * 2; }");
    project.put("css/app.scss", "@import 'f';\n.a { b: calc(1% + double(2px)) }");
    project.run(SassProcessor.builtIn(SassService.here()).get(0), "css/app.scss");
    assertEquals("css/app.scss:2:9", project.reported().get(0).at().toString());
  }

  @Test
  void theHintNamesAWayOutAndTheArtifact() {
    MemoryContext project = new MemoryContext("css");
    project.put("css/app.scss", "\n.a { b: max(1px, 2vw) }");
    project.run(SassProcessor.builtIn(SassService.here()).get(0), "css/app.scss");
    assertEquals(
        """
        css/app.scss:2:9: error: libsass computes min() and max() itself and cannot mix units [needs-dart-sass]
            .a { b: max(1px, 2vw) }
                    ^
            hint: write it with interpolation, as #{"min(100px, 50vw)"}, or put dev.assetbundle:assetbundle-dart-sass on the processor path\
        """,
        project.reported().get(0).toString());
  }

  @Test
  void whatTheHintsOfferCompiles() {
    MemoryContext project = new MemoryContext("css");
    project.put(
        "css/app.scss",
        """
        $x: 1px;
        @media not all and (hover) { .a { b: c } }
        .a { @at-root :is(#{&}) { c: d } }
        @import url(x.css) #{"layer(x)"};
        @media #{"(width >= 600px)"} { .a { b: #{"rgb(0 0 0 / 50%)"} } }
        .a { b: calc(1% + #{$x}); c: #{"var(--x,)"} }
        .a { d: #{"opacity(var(--x))"}; e: #{"min(100px, 50vw)"}; f: #{"round(up, 1.2px, 1px)"} }
        @supports #{"selector(:has(a))"} { .a { b: c } }
        """);
    Optional<Fragment> css =
        project.run(SassProcessor.builtIn(SassService.here()).get(0), "css/app.scss");
    assertTrue(css.isPresent(), project.reported()::toString);
    assertEquals(
        "@import url(x.css) layer(x); @media not all and (hover) { .a { b: c; } } "
            + ":is(.a) { c: d; } "
            + "@media (width >= 600px) { .a { b: rgb(0 0 0 / 50%); } } "
            + ".a { b: calc(1% + 1px); c: var(--x,); } "
            + ".a { d: opacity(var(--x)); e: min(100px, 50vw); f: round(up, 1.2px, 1px); } "
            + "@supports selector(:has(a)) { .a { b: c; } }",
        css.get().text().replaceAll("\\s+", " ").strip());
  }

  private static String outcome(String source) {
    MemoryContext project = new MemoryContext("css");
    project.put("css/app.scss", source);
    Optional<Fragment> css =
        project.run(SassProcessor.builtIn(SassService.here()).get(0), "css/app.scss");
    List<Diagnostic> reported = project.reported();
    boolean isLeft = reported.size() == 1 && reported.get(0).code().equals("sass-as-text");
    if (css.isPresent() && (reported.isEmpty() || isLeft)) {
      String text = css.get().text().replaceAll("\\s+", " ").strip();
      return isLeft ? text + " ? " + reported.get(0).at().column() : text;
    }
    boolean refused = reported.size() == 1 && reported.get(0).code().equals("needs-dart-sass");
    return refused
        ? "! " + reported.get(0).at().column() + " " + reported.get(0).message()
        : reported.toString();
  }

  static String resource(String name) {
    try (InputStream in = SassConstructsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
