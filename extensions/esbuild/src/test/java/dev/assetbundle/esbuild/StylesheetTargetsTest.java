package dev.assetbundle.esbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.esbuild.service.FakeService;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ToolSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTargetsTest {

  private static final String BROWSERS = "chrome100,safari15,firefox115";

  @TempDir Path folder;

  private final StylesheetTargets tool = new StylesheetTargets();
  private final MemoryContext context = new MemoryContext("css");

  @AfterEach
  void close() {
    tool.close();
  }

  private void real(String browsers) {
    ToolSettings settings =
        new ToolSettings(Builds.settings().project(), Map.of("browsers", browsers));
    EsbuildHere.needed();
    assertEquals(List.of(), tool.configure(settings));
  }

  private Fragment run(String css) {
    return tool.process(context.put("css/a.css", css).fragment("css/a.css"), context).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "chrome100 | a { b: c; & .d { e: f } &:hover { g: h } }"
            + " | a { b: c; } a .d { e: f; } a:hover { g: h; }",
        "chrome100 | .a { @media print { b: c } } | @media print { .a { b: c; } }",
        "chrome80 | a { inset: 0 } | a { top: 0; right: 0; bottom: 0; left: 0; }",
        "chrome60 | a { color: rgb(0 0 0 / 50%); fill: #ff000080 }"
            + " | a { color: rgba(0, 0, 0, 0.5); fill: rgba(255, 0, 0, .5); }",
        "chrome100 | a { color: hwb(20 20% 20%) } | a { color: #cc6633; }",
        "safari15 | a { user-select: none } | a { -webkit-user-select: none; user-select: none; }",
        "chrome100 | a { b { background: url(a.png) } c { background: url('ä b.png') } }"
            + " | a b { background: url(a.png); } a c { background: url(ä\\ b.png); }",
        "chrome100 | a { b { content: '\\f101' } } | a b { content: \"\\f101\"; }",
        "chrome100 | a { b { content: 'ä' } } | a b { content: \"ä\"; }",
        "chrome90 | a { b { color: color-mix(in srgb, red, blue) } }"
            + " | a b { color: color-mix(in srgb, red, blue); }"
      })
  void rewritesWhatIsTooNew(String browsers, String css, String expected) {
    real(browsers);
    assertEquals(expected, run(css).text().replaceAll("\\s+", " ").strip());
    assertEquals("", context.said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "chrome130 | a{b:c;& .d{e:f} g:h}",
        "chrome100 | /* plain */a   { b : url( 'c d.png' ) ; *zoom: 1; d: 1px\\9 }",
        "chrome100 | @media \\0screen { .c { color: RED } }",
        "chrome100 | a:is(.b, .c) { color: color-mix(in srgb, red, blue) }"
      })
  void whatHasNothingTooNewStaysAsItIs(String browsers, String css) {
    real(browsers);
    assertEquals(css, run(css).text());
    assertEquals("", context.said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a { b { c: d } width: 1px\\9; }"
            + " | 1:16: this declaration stands behind a nested rule, and would come before it",
        "a { @media print { c: d } e: f }"
            + " | 1:27: this declaration stands behind a nested rule, and would come before it",
        "@media print { a { &:hover { c: d } e: f } }"
            + " | 1:37: this declaration stands behind a nested rule, and would come before it",
        "a { b { c: d; width: 1px\\9 } }" + " | 1:22: \"1px\\9\" is only for old versions of IE",
        "a { b { color: #fff\\9 } } | 1:16: \"#fff\\9\" is only for old versions of IE",
        "@media \\0screen { a { b { c: d } } }"
            + " | 1:8: \"\\0screen\" is only for old versions of IE",
        "a { --x: { y: z }; b { c: d } } | 1:5: this custom property holds a block",
        "a { b { *zoom: 1 } }"
            + " | 1:9: esbuild does not understand it: expected identifier but found \"*\""
      })
  void whatEsbuildGetsWrongStaysAsItIsWithAWarning(String css, String why) {
    real(BROWSERS);
    assertEquals(css, run(css).text());
    assertEquals(
        "css/a.css:"
            + why.replaceFirst(
                ": ",
                ": warning: the stylesheet stays as it is, though it is too new for"
                    + " -Aassetbundle.browsers: ")
            + " [css-not-rewritten]",
        context.said().lines().findFirst().orElse(""));
    assertEquals(1, context.reported().size());
  }

  @Test
  void mistakesAreLeftToThoseWhoTellThem() {
    real(BROWSERS);
    assertEquals("a { b { c: d } // e\n}", run("a { b { c: d } // e\n}").text());
    assertEquals("a { b { c: d }", run("a { b { c: d }").text());
    assertEquals("", context.said());
  }

  @Test
  void commentsOfLicensesStay() {
    real(BROWSERS);
    assertEquals(
        "@charset \"UTF-8\";\n/*! two */\n/*! one */\na b {\n  c: \"ä\";\n}\n",
        run("@charset \"utf-8\";\n/*! one */\na { b { /*! two */ c: 'ä' } } /* three */").text());
  }

  @Test
  void everyPlaceIsKnown() {
    real(BROWSERS);
    Fragment made = run("/* x */\n.a {\n  & .b {\n    color: red;\n  }\n}\n");
    assertEquals(".a .b {\n  color: red;\n}\n", made.text());
    assertEquals(new SourceLocation("css/a.css", 4, 5), made.locate(2, 3));
  }

  @Test
  void whatCannotBeRewrittenIsAWarning() {
    real("chrome60");
    run(".a .b {\n .x & { c: d } }");
    assertEquals(
        "css/a.css:2:5: warning: transforming this CSS nesting syntax is not supported in the"
            + " configured target environment (\"chrome60\") [css-warning]",
        context.said().lines().findFirst().orElse(""));
  }

  @Test
  void itIsNeededOnlyForBrowsers() {
    assertTrue(
        tool.configure(Builds.settings()).stream().noneMatch(StylesheetTargetsTest::isError));
    assertFalse(tool.isNeeded());
    tool.configure(new ToolSettings(folder, Map.of("browsers", "chrome")));
    assertFalse(tool.isNeeded());
    tool.configure(new ToolSettings(folder, Map.of("browsers", "chrome100")));
    assertTrue(tool.isNeeded());
  }

  @Test
  void theBrowsersArePartOfTheName() {
    tool.configure(new ToolSettings(folder, Map.of("browsers", "safari15,chrome100")));
    String one = tool.id();
    tool.configure(new ToolSettings(folder, Map.of("browsers", "chrome100,safari15")));
    assertEquals(one, tool.id());
    tool.configure(new ToolSettings(folder, Map.of("browsers", "chrome101,safari15")));
    assertNotEquals(one, tool.id());
  }

  @Test
  void withoutAProgramThereIsAnError() {
    List<Diagnostic> problems =
        tool.configure(new ToolSettings(folder, Map.of("browsers", BROWSERS, "esbuild", "none")));
    assertTrue(
        problems.stream()
            .anyMatch(
                one ->
                    isError(one)
                        && one.message()
                            .equals(
                                "stylesheets cannot be rewritten for older browsers, as there is"
                                    + " no esbuild here")),
        problems.toString());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void aProgramThatEndsIsAnError() throws IOException {
    String program = FakeService.file(folder, "exits").toString();
    tool.configure(new ToolSettings(folder, Map.of("browsers", BROWSERS, "esbuild", program)));
    context.put("css/a.css", "a {}");
    assertTrue(tool.process(context.fragment("css/a.css"), context).isEmpty());
    assertTrue(context.said().contains("leave -Aassetbundle.browsers out"), context.said());
  }

  private static boolean isError(Diagnostic one) {
    return one.severity() == Severity.ERROR;
  }
}
