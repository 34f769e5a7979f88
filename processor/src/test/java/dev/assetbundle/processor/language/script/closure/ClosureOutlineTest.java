package dev.assetbundle.processor.language.script.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosureOutlineTest {

  private static ClosureOutline outline(String script) {
    return ClosureScript.outline(script, ScriptGuard.of(script));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>>",
      textBlock =
          """
          var a = b             =>> var a=b;               =>> ``
          if(x) dead()          =>> x;                     =>> ``
          var c                 =>> var d                  =>> 1:5 the minifier would not declare "c"
          ; {function c(){}}    =>> {}                     =>> 1:13 the minifier would not declare "c"
          f(g)                  =>> {function g(){}}f(g)   =>> 1:3 the minifier would use the global name "g"
          !function(x){ x }()   =>> !function(a){ x }()    =>> 1:11 the minifier would use the global name "x"
          'use strict'; {function c(){}} =>> "use strict"; =>> ``
          let [a, {b: c}] = d   =>> let [a]=d              =>> 1:13 the minifier would not declare "c"
          """)
  void readsWhatCameOut(String source, String made, String refusal) {
    assertEquals(
        refusal,
        outline(source)
            .refusal(outline(made), source)
            .map(found -> found.line() + ":" + found.column() + " " + found.reason())
            .orElse(""));
  }
}
