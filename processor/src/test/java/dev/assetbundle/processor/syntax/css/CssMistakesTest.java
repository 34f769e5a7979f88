package dev.assetbundle.processor.syntax.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CssMistakesTest {

  private static String mistakes(String css) {
    return CssMistakes.find(CssSheet.of(css), true).stream()
        .map(problem -> (problem.kind() + " " + problem.offset() + " " + problem.text()).strip())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          // a\\nb{c:d}                              | LINE_COMMENT 0
          // a\\n  // b\\n\\n// c\\nd{}              | LINE_COMMENT 0
          // a\\nb{c:d}\\n// e\\nf{}                 | LINE_COMMENT 0, LINE_COMMENT 12
          // it's (\\na{b:c}                         | LINE_COMMENT 0
          // /* a\\nb{}                              | LINE_COMMENT 0
          a{b:c; // d: e\\nf:g}                      | LINE_COMMENT 7
          a{b:c // d\\nf:g}                          | LINE_COMMENT 6, MISSING_SEMICOLON 11 f
          a{b:c}// x                                 | LINE_COMMENT 6
          //= require a\\na{}                        | LINE_COMMENT 0 require a
          a{b:url(//x/y);c:url("http://x")}          | ``
          @import "//x/y";/* // */a{b:"//"}          | ``
          a{--b://c;--d:http://e}                    | ``
          a{grid-area:1 / 2 / 3}                     | ``
          $a: b;\\nc{d:$a}                           | SASS 0 $a
          a{b:c($d)}                                 | SASS 6 $d
          a{b:-$c-d}                                 | SASS 5 $c-d
          @include a;b{@extend .c}                   | SASS 0 @include
          @mixin a($b){c:$b}                         | SASS 0 @mixin
          @function --a(){result:1}                  | ``
          a-#{b}{c:d}                                | SASS 2 #{}
          a[b$=c],a[b$="c"]{d:e}                     | ``
          a{b:darken(red,1%);c:map-get(d,e)}         | SASS 4 darken()
          a{b:saturate(2);c:rgba(1,2,3,.4)}          | ``
          a{b:image-url("x");c:Font_Path("y")}       | HELPER 4 image-url, HELPER 21 font_path
          a{--b:image-url("x")}                      | HELPER_IN_PROPERTY 6 image-url
          a{b c;d:e}                                 | MISSING_COLON 2 b
          a{b c}@b{c{d e}}                           | MISSING_COLON 2 b, MISSING_COLON 11 d
          a{@b c;.d{e:f}g h{i:j}}b c{d:e}            | ``
          a{b:c\\nd:e}                               | MISSING_SEMICOLON 6 d
          a{b:c d:e}                                 | MISSING_SEMICOLON 6 d
          a{b:c\\nd:e\\nf:g;h:i}                     | MISSING_SEMICOLON 6 d
          a{b:c(d)/**/e : f}                         | MISSING_SEMICOLON 12 e
          a{--b:c\\nd:e}                             | MISSING_SEMICOLON 8 d
          a{--b:c d:e;--f:{g:h};--i:j:k}             | ``
          a{b: c\\n&:hover{d:e}}                     | MISSING_SEMICOLON 7 &:hover
          a{b:hover c{d:e}}a:hover{}                 | ``
          @media (a:b){c:d{e:f}}                     | ``
          a{filter: progid:A.B(c=d) progid:E.F(g=h)} | ``
          a{*zoom:expression(b?c:d)}                 | ``
          @page :first{a:b}@font-face{src:url(c)}    | ``
          <<<<<<< a\\nb{\\n=======\\nc{}\\n>>>>>>> d | CONFLICT_MARKER 0 <<<<<<<
          a{}\\n=======\\nb{}\\n>>>>>>> c\\n         | CONFLICT_MARKER 4 =======, CONFLICT_MARKER 16 >>>>>>>
          /*\\n=======\\n*/a{b:"<<<<<<< "}           | ``
          <style>\\na{}\\n</style>                   | MARKUP 0 <style>
          a{}\\n<link rel=x>                         | MARKUP 4 <link rel=x>
          <!-- a{} -->                               | ``
          @media (width<style){a{}}                  | MARKUP 13 <s...
          @media (1px<width<2px){a{}}                | ``
          a{b:url(<%= c "d" %>)}                     | TEMPLATE_TAG 8
          a{b:<%= c %>}d{e:<%= f %>}                 | TEMPLATE_TAG 4
          a{}\\uFEFFb{}\\uFEFFc{}                    | INVISIBLE 3 U+FEFF
          \\uFEFFa{b:"\\uFEFF"}                      | ``
          a{b:c;\\u00A0d:e}                          | INVISIBLE 6 U+00A0
          .a\\u200Db{}                               | ``
          a{b:c \\\\\\n}                             | LONE_BACKSLASH 6
          a{}b                                       | UNFINISHED_RULE 3
          a{}b:c;                                    | UNFINISHED_RULE 3
          a{}@import "b"                             | UNFINISHED_RULE 3
          a{}@import "b";                            | ``
          a{b:c                                      | UNCLOSED_BLOCK 1
          """)
  void findsEachOnce(String css, String expected) {
    String text =
        css.replace("\\n", "\n")
            .replace("\\uFEFF", "\uFEFF")
            .replace("\\u00A0", "\u00A0")
            .replace("\\u200D", "\u200D")
            .replace("\\\\", "\\");
    assertEquals(expected, mistakes(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a{b:rbg(1);c:Calk(2)}                      | rbg 4, calk 13
          a{b:calc(1px + vra(--c))}                  | vra 15
          a{b:-x-calk(1);c:--calk(2)}                | ``
          a:nott(b){}@supports (c:calk(1)){}         | ``
          a{--b:calk(1)}                             | ``
          a{filter:progid:A.b(c)}                    | ``
          a{b:expression(c(d))}                      | ``
          """)
  void findsFunctionsOfNobody(String css, String expected) {
    assertEquals(
        expected,
        CssFunctions.unknown(CssSheet.of(css)).stream()
            .map(problem -> problem.text() + " " + problem.offset())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void whatIsNotMinifiedAlwaysHasAProblem() {
    Random random = new Random(5);
    List<String> words =
        List.of("a", "{", "}", ":", ";", "(", ")", "'", "/*", "*/", "//", "\\", "\n", " ", "<!--");
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append(words.get(random.nextInt(words.size())));
      }
      CssSheet sheet = CssSheet.of(text.toString());
      boolean isSilent = CssMistakes.find(sheet, random.nextBoolean()).isEmpty();
      assertTrue(!isSilent || !CssProblems.isUnsafeToTouch(sheet), text::toString);
    }
  }
}
