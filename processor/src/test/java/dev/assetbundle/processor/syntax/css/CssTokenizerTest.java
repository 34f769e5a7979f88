package dev.assetbundle.processor.syntax.css;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CssTokenizerTest {

  private static final String ALPHABET =
      "aeu-_\\\"'()[]{}#@.:;,/*+1%<>! \n\r\t\f\u00e9\ud83d\ude00\0rl";

  private static String join(String css) {
    return CssTokenizer.tokenize(css).stream()
        .map(token -> token.text(css))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a-->b             | IDENT DELIM IDENT
          <!---->           | CDO CDC
          1.5e3px+.5%-1     | DIMENSION PERCENTAGE NUMBER
          1.e               | NUMBER DELIM IDENT
          #fff#             | HASH DELIM
          @media@1          | AT_KEYWORD DELIM NUMBER
          url(a)url( 'a')   | URL FUNCTION WHITESPACE STRING CLOSE_PAREN
          u\\72l(a b)       | BAD_URL
          url(a"b)c         | BAD_URL IDENT
          "a                | STRING
          /* a              | COMMENT
          --x:              | IDENT COLON
          -\\31 a           | IDENT
          U+26-4?           | IDENT NUMBER NUMBER DELIM
          *zoom             | DELIM IDENT
          calc([{}])        | FUNCTION OPEN_SQUARE OPEN_BRACE CLOSE_BRACE CLOSE_SQUARE CLOSE_PAREN
          """)
  void namesEachToken(String css, String kinds) {
    String found =
        CssTokenizer.tokenize(css).stream()
            .map(token -> token.kind().name())
            .collect(Collectors.joining(" "));
    assertEquals(kinds, found);
  }

  @Test
  void endsBadStringsBeforeTheLineEnd() {
    assertEquals(CssKind.BAD_STRING, CssTokenizer.tokenize("'a\nb").get(0).kind());
    assertEquals(2, CssTokenizer.tokenize("'a\nb").get(0).end());
    assertEquals(CssKind.STRING, CssTokenizer.tokenize("'a\\\r\nb'").get(0).kind());
  }

  @Test
  void coversRandomTextWithoutGaps() {
    var random = new Random(7);
    for (int run = 0; run < 20_000; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      assertEquals(text.toString(), join(text.toString()));
      CssProblems.find(CssSheet.of(text.toString()));
      CssUrls.find(CssSheet.of(text.toString()));
      CssStructure.of(CssSheet.of(text.toString()));
    }
  }
}
