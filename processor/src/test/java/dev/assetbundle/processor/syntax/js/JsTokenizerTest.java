package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsTokenizerTest {

  private static final String ALPHABET = "ab/*'\"`${}()[]<>!-=\\#.?:;,1n \n\r\u2028@\ud83d\ude00";

  private static String texts(String js, JsKind kind) {
    return JsTokenizer.tokenize(js).stream()
        .filter(token -> token.kind() == kind)
        .map(token -> token.text(js))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x=/r/g",
        "if(a)/r/g.test(b)",
        "a;{}/r/g",
        "return /r/g",
        "f(/r/g)",
        "x=>/r/g",
        "!/r/g",
        "function f(){}/r/g",
        "class A{}/r/g",
        "a?b:/r/g",
        "for(x of /r/g);",
        "case /r/g:",
        "`${/r/g}`",
        "while(0)/r/g",
        "x={a:/r/g}",
        "else /r/g",
        "a&&/r/g",
        "yield /r/g",
        "x=>{}\n/r/g",
        "/r/g",
        "switch(a){case b:{}/r/g}",
        "({if(a){}}, /r/g)"
      })
  void aSlashStartsARegularExpressionWhereAnOperandComes(String js) {
    assertEquals("/r/g", texts(js, JsKind.REGEX));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/r/g",
        "a()/r/g",
        "a[0]/r/g",
        "x={}/r/g",
        "x=function(){}/r/g",
        "1/r/g",
        "'s'/r/g",
        "`t`/r/g",
        "this/r/g",
        "a.return/r/g",
        "a++/r/g",
        "x=class{}/r/g",
        "a?.if(b)/r/g",
        "`${a}`/r/g",
        "(function(){})/r/g",
        "a?{}/r/g:b",
        "x=async function(){}/r/g",
        "#a in b/r/g"
      })
  void aSlashDividesAfterAnOperand(String js) {
    assertEquals("", texts(js, JsKind.REGEX));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /[/\\]]\\//.a        | REGEX      | /[/\\]]\\//
          0x1F 1_0n .5e-3 1..a | NUMBER     | 0x1F 1_0n .5e-3 1.
          a.#b                 | PRIVATE_NAME | #b
          `a${`b${c}`}d${e}f`  | TEMPLATE_HEAD | `a${ `b${
          `a${{}}b`            | TEMPLATE_TAIL | }b`
          a <!-- b             | LINE_COMMENT | <!-- b
          a --> b              | LINE_COMMENT | ~~
          --> b                | LINE_COMMENT | --> b
          #!/usr/bin/env       | HASHBANG   | #!/usr/bin/env
          a?.5:b               | NUMBER     | .5
          \\u{61}b             | IDENTIFIER | \\u{61}b
          '//' "/*" // c       | LINE_COMMENT | // c
          """)
  void findsTokensOfAKind(String js, JsKind kind, String expected) {
    assertEquals(expected, texts(js, kind));
  }

  @Test
  void coversRandomTextWithoutGaps() {
    var random = new Random(11);
    for (int run = 0; run < 20_000; run++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String js = text.toString();
      String joined =
          JsTokenizer.tokenize(js).stream().map(t -> t.text(js)).collect(Collectors.joining());
      assertEquals(js, joined);
      JsFacts.of(js);
    }
  }

  @Test
  void takesLinearTimeOnUnclosedRegularExpressions() {
    assertTrue(JsTokenizer.tokenize("=/[".repeat(200_000)).size() > 200_000);
  }
}
