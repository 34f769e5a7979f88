package dev.assetbundle.processor.syntax.css.minify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.syntax.css.CssProblems;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CssMinifierTest {

  private static final String[] PIECES = {
    "a",
    "b",
    " ",
    " ",
    "\n",
    "{",
    "}",
    "{",
    "}",
    ";",
    ";",
    ":",
    ",",
    "(",
    ")",
    "[",
    "]",
    "calc(",
    "url(x)",
    "url( y )",
    "url( z\\ )",
    "\"s\"",
    "1",
    "1.0",
    "0.50",
    "10.05",
    "+1",
    "-1",
    "+",
    "-",
    "*",
    "/",
    ".",
    "#",
    "#AABBCC",
    "#AaBbCd",
    "2n",
    "n",
    "e",
    "1e",
    "@media ",
    "@import ",
    "@charset \"x\"",
    "@layer ",
    "@x ",
    "--x",
    "--x:",
    "color:",
    "filter:",
    "/**/",
    "/* c */",
    "/*! k */",
    "!important",
    "\\31",
    "\\31 ",
    ">",
    "~",
    "|",
    "=",
    "<",
    "&",
    "%",
    "-->",
    "<!--",
    "style(",
    "var(--y,",
    "@",
    "$",
    "^",
    "\uFEFF"
  };

  /** Pairs of a line that starts with {@code <} and one that starts with {@code >}. */
  static Stream<Arguments> probes() {
    List<String> lines = lines("/syntax/minify.txt");
    List<Arguments> probes = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      probes.add(Arguments.of(lines.get(i).substring(2), lines.get(i + 1).substring(2)));
    }
    return probes.stream();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = CssMinifierTest.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("< ") || line.startsWith("> "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("probes")
  void leavesOutWhatMeansNothing(String css, String expected) {
    assertEquals(expected, CssMinifier.minify(css));
  }

  @ParameterizedTest
  @MethodSource("results")
  void changesNothingTheSecondTime(String minified) {
    assertEquals(minified, CssMinifier.minify(minified));
  }

  static Stream<String> results() {
    return probes().map(pair -> pair.get()[1].toString()).distinct();
  }

  @ParameterizedTest
  @MethodSource("probesWithoutSpacesThatCount")
  void treatsLineEndsAndTabsLikeSpaces(String css, String expected) {
    assertEquals(expected, CssMinifier.minify(css.replace(" ", "\r\n\t")));
  }

  /** Inside strings and verbatim values the spaces themselves are part of the result. */
  static Stream<Arguments> probesWithoutSpacesThatCount() {
    return probes()
        .filter(pair -> !pair.get()[1].toString().contains(" "))
        .filter(pair -> pair.get()[0].toString().contains(" "))
        .filter(pair -> !pair.get()[0].toString().contains("\" "));
  }

  @Test
  void minifiesASheetBetweenOthersAsItDoesAlone() {
    // Of all probes in one sheet, rules that stand in several would go.
    String other = "i{z-index:1}";
    String last = "i{z-index:2}";
    probes()
        .map(Arguments::get)
        .filter(pair -> !pair[1].toString().contains("@import"))
        .filter(pair -> !pair[0].toString().contains("@namespace"))
        .filter(pair -> !pair[0].toString().contains("<!--"))
        .filter(pair -> CssProblems.find(CssSheet.of(pair[0].toString())).isEmpty())
        .filter(pair -> !pair[0].toString().contains("@charset"))
        .filter(pair -> !pair[1].equals(pair[0]))
        .forEach(
            pair ->
                assertEquals(
                    other + pair[1] + last, CssMinifier.minify(other + pair[0] + '\n' + last)));
  }

  @Test
  void losesAndGainsNoTokenOnRandomText() {
    var random = new Random(20260101);
    for (int run = 0; run < 20_000; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      // Colours are only shortened in values, which hardly ever come about by chance.
      String css = run % 2 == 0 ? text.toString() : "a{color:" + text + "}";
      String once = CssMinifier.minify(css);
      assertEquals(once, CssMinifier.minify(once), css);
      if (!CssTokens.hasEmptyBlock(css) && !css.contains("@charset")) {
        assertEquals(CssTokens.meaning(css), CssTokens.meaning(once), css);
      }
    }
  }

  @Test
  void returnsMalformedSheetsAsTheyAre() {
    for (String css :
        List.of(
            "a { b : c",
            "a { b : c } /* x",
            "a { b : \"x",
            "a { b : \"x\n } ",
            "a { b : url( x",
            "a { b : url( x y ) }",
            "a { b : (c }",
            "a { b : c } d ",
            "@import \"x\" ",
            "a \\")) {
      assertEquals(css, CssMinifier.minify(css));
    }
  }

  @Test
  void standsDeepNesting() {
    String deep = "a{ ".repeat(20_000) + "b:c" + " }".repeat(20_000);
    String minified = CssMinifier.minify(deep);
    assertFalse(minified.contains(" "));
    String brackets = "a{b:" + "(".repeat(50_000) + ")".repeat(50_000) + "}";
    assertEquals(brackets, CssMinifier.minify(brackets));
  }
}
