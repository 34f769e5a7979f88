package dev.assetbundle.processor.syntax.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.SourceMapComment;
import dev.assetbundle.processor.text.TextEdit;
import dev.assetbundle.processor.text.TextPosition;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CssQuestionsTest {

  private static String references(String css) {
    return CssUrls.find(CssSheet.of(css)).stream()
        .map(r -> css.substring(r.start(), r.end()) + " " + r.value() + " " + r.isSrc())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a{b:url( x.png )}             | url( x.png ) x.png false
          a{b:URL("x y.png" )}          | URL("x y.png" ) x y.png false
          a{b:url(a\\29 b)}             | url(a\\29 b) a)b false
          @import "x.css" screen;       | "x.css" x.css false
          @import url(x.css);           | url(x.css) x.css false
          @IMPORT/**/url('x.css');      | url('x.css') x.css false
          a{b:src("x")}                 | src("x") x true
          a{b:image-set("x" 1x,url(y))} | "x" x false; url(y) y false
          a{b:image-set("x" type("y"))} | "x" x false
          a{b:url("x" cross())}         | "x" x false
          a{--url-x:url(y)}             | url(y) y false
          @namespace url(http://x);     | ``
          @namespace s "x";a{b:url(y)}  | url(y) y false
          /* url(x) */a{b:"url(x)"}     | ``
          a{b:url(x y)}                 | ``
          a{b:url(x                     | url(x x false
          """)
  void findsEveryFileAStylesheetNames(String css, String expected) {
    assertEquals(expected, references(css));
  }

  @Test
  void renamesReferencesInPlace() {
    String css = "@import 'a.css';b{c:url( d.png ) url(\"e.png\")}";
    List<TextEdit> edits =
        CssUrls.find(CssSheet.of(css)).stream()
            .map(r -> new TextEdit(r.start(), r.end(), r.renamed(css, "/x/\"" + r.value())))
            .toList();
    assertEquals(
        "@import \"/x/\\\"a.css\";b{c:url(\"/x/\\\"d.png\") url(\"/x/\\\"e.png\")}",
        TextEdit.apply(css, edits));
  }

  @Test
  void refusesOverlappingEdits() {
    var edits = List.of(new TextEdit(0, 2, "x"), new TextEdit(1, 3, "y"));
    assertThrows(IllegalArgumentException.class, () -> TextEdit.apply("abc", edits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @charset "x";@layer a;@import "b";@import "c"; | []
          a{}@import "b";                                | [3]
          @import "a";@layer b;@import "c";              | [21]
          @layer a{}@import "b";                         | [10]
          <!-- @import "a"; -->@import "b";              | []
          a{@import "b";}                                | []
          ;@import "a";b{}@import "c";                   | [16]
          """)
  void findsDeadImports(String css, String offsets) {
    assertEquals(offsets, structure(css).deadImports().toString());
  }

  private static CssStructure structure(String css) {
    return CssStructure.of(CssSheet.of(css));
  }

  /** By what the facts mean: an import that is put behind, and a rule that is put before. */
  @Test
  void knowsWhatWouldBeDeadBesideOthers() {
    var random = new Random(11);
    List<String> words =
        List.of(
            "@import 'x';",
            "@layer a;",
            "@layer",
            "@charset 'y';",
            "a{}",
            "b",
            ";",
            "}",
            "{",
            "(",
            ")",
            "[",
            "]",
            "'",
            "/*",
            "*/",
            "<!--",
            "-->",
            "url(",
            "@media x{",
            " ",
            "\n");
    for (int run = 0; run < 50_000; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(words.get(random.nextInt(words.size())));
      }
      String css = text.append('\n').toString();
      CssStructure structure = structure(css);
      assertEquals(
          structure(css + "@import 'z';").deadImports().contains(css.length()),
          structure.hasRules(),
          css);
      List<Integer> all =
          structure("a{}" + css).deadImports().stream().map(offset -> offset - 3).toList();
      assertEquals(
          all,
          Stream.of(structure.deadImports(), structure.liveImports())
              .flatMap(List::stream)
              .sorted()
              .toList(),
          css);
    }
  }

  @Test
  void findsCharsetsThatAreNotFirst() {
    assertEquals(List.of(), structure("@charset \"x\";").misplacedCharsets());
    assertEquals(List.of(1, 15), structure(" @charset \"x\"; @CHARSET \"y\";").misplacedCharsets());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a{b:c}          | ``
          a{b:c           | UNCLOSED_BLOCK 1
          a{b:c}}         | UNEXPECTED_CLOSE 6
          a{b:rgb(1}d{}   | UNCLOSED_BLOCK 4
          @a{b{c{}        | UNCLOSED_BLOCK 2, UNCLOSED_BLOCK 4
          a{} /* b        | UNCLOSED_COMMENT 4
          a{} /*/         | UNCLOSED_COMMENT 4
          a{b:"c}         | UNCLOSED_STRING 4
          a{b:"c\\"       | UNCLOSED_STRING 4
          a{b:url(c}      | UNCLOSED_URL 4
          a{b:url(c d)}   | MALFORMED_URL 4
          """)
  void reportsEachMistakeOnce(String css, String expected) {
    String found =
        CssProblems.find(CssSheet.of(css)).stream()
            .map(problem -> problem.kind() + " " + problem.offset())
            .collect(Collectors.joining(", "));
    assertEquals(expected, found);
  }

  @Test
  void findsSourceMapComments() {
    String css = "a{b:'/*# sourceMappingURL=x */'}\n/*# sourceMappingURL=a.css.map */";
    assertEquals(List.of(new SourceMapComment(33, 66, "a.css.map")), CssSheet.of(css).sourceMaps());
  }

  @Test
  void turnsOffsetsIntoPositions() {
    Lines lines = Lines.of("ab\r\n\nc");
    assertEquals(new TextPosition(1, 1), lines.position(0));
    assertEquals(new TextPosition(1, 4), lines.position(3));
    assertEquals(new TextPosition(2, 1), lines.position(4));
    assertEquals(new TextPosition(3, 2), lines.position(6));
    assertEquals(List.of("ab", "", "c"), List.of(lines.line(1), lines.line(2), lines.line(3)));
    assertEquals(3, lines.count());
    assertThrows(IndexOutOfBoundsException.class, () -> lines.position(7));
  }
}
