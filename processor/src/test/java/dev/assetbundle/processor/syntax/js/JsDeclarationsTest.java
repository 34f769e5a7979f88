package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsDeclarationsTest {

  private static String found(String js) {
    return JsDeclarations.of(JsTokens.of(js)).stream()
        .map(d -> (d.lexical() ? "let " : "var ") + d.name() + d.offset())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          var a, b = 1                               | var a4, var b7
          var a = f(b, c), d                         | var a4, var d17
          const {a, b: c, 'd': e, [f]: g, ...h} = i  | let a7, let c13, let e21, let g29, let h35
          const {a = {b: 1, c}, d = [e, g]} = h      | let a7, let d22
          let [a, , [b], {c}, ...d] = e, f           | let a5, let b11, let c16, let d23, let f31
          let a = b ? c : d, e                       | let a4, let e19
          let a = function b() { var c }, d          | let a4, let d32
          let a = class b { static { var c } }, d    | let a4, let d38
          let a = x => y, b                          | let a4, let b16
          let a = `${b, c}`, d                       | let a4, let d19
          let a = /[,]/, b                           | let a4, let b15
          let = 1; let.a; let in b                   | ~~
          let async = 1, of = 2                      | let async4, let of15
          var a;function b(){var c;let d}class e{}   | var a4, var b15, let e37
          async function a(){}                       | var a15
          function* a(){}                            | var a10
          a: function b(){}                          | var b12
          x = async function a(){}                   | ~~
          export default function(){}                | ~~
          (function a(){})(class b{})                | ~~
          for(var a=0,b;;){var c}                    | var a8, var b12, var c21
          for(var a in b,c);                         | var a8
          for(let a of b);                           | ~~
          switch(a){case 1:let b;var c}              | var c27
          try{var a}catch{let b}                     | var a8
          if(a)var b;else var c                      | var b9, var c20
          x={var:1,let:2,function:3,class(){}}       | ~~
          class A{var=1;let(){} const=2}             | let A6
          a.var;a?.let                               | ~~
          var \\u0061                                | var \\u00614
          var a = (                                  | ~~
          var a = )                                  | ~~
          var a = }{                                 | ~~
          let {a: 1} = b                             | ~~
          """)
  void findsWhatAllScriptsOfThePageSee(String js, String expected) {
    assertEquals(expected, found(js));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          let a = 1N, b                    | let a4, let b12
          let a = 1Nf(), b                 | let a4
          let a =N1, b                     | let a4, let b11
          let a = fN(1), b                 | let a4, let b15
          let a = f()N'x', b               | let a4
          let a = []Nb, c                  | let a4
          let a = {}Nb, c                  | let a4
          let a = function(){}N++b, c      | let a4
          let a = b instanceofNc, d        | let a4, let d24
          let a = bNinstanceof c, d        | let a4, let d24
          let aNlet b                      | let a4, let b10
          let a = 1 /*N*/ b, c             | let a4
          let a = b // c,Nd, e             | let a4
          """)
  void aLineEndEndsADeclarationWhereItEndsAStatement(String js, String expected) {
    assertEquals(expected, found(js.replace('N', '\n')));
  }

  @Test
  void takesTimeInProportionToTheLength() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          found("let " + "[".repeat(200_000));
          found("let " + "{a:".repeat(200_000));
          found("var a=" + "(".repeat(200_000));
          found("var a;".repeat(200_000));
          found("let a=1,".repeat(200_000));
        });
  }
}
