package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsPitfallsTest {

  private static String found(String js) {
    return JsPitfalls.of(JsTokens.of(js), JsFacts.of(js)).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "if (a) return; f() | [RETURN]",
        "{ function f() {} } | [BLOCK_FUNCTION]",
        "switch (a) { case 1: function f() {} } | [BLOCK_FUNCTION]",
        "if (a) function f() {} | [BLOCK_FUNCTION]",
        "if (a) b(); else function f() {} | [BLOCK_FUNCTION]",
        "l: function f() {} | [BLOCK_FUNCTION]",
        "'use strict'; { function f() {} } | [BLOCK_FUNCTION]",
        "(function () { for (;;) { function f() {} } }) | [BLOCK_FUNCTION]",
        "eval('a') | [DIRECT_EVAL]",
        "function f(a, g = () => a) { var a } | [TWO_SCOPES]",
        "function f(a, {g = function () {}}) { var b } | [TWO_SCOPES]",
        "f = (a, g = () => a) => { function a() {} } | [TWO_SCOPES]",
        "x = { m(a, g = () => a) { if (a) { var a } } } | [TWO_SCOPES]",
        "with (a) b | [WITH]",
        "2 ** -3 | [POWER]",
        "a / /b/.source | [DIVISION_BY_REGEX]",
        "switch (a) { case 1: let b = 1 } | [CASE_DECLARATION]",
        "switch (f(a)) { default: class b {} } | [CASE_DECLARATION]",
        "try { ({ [a]: 1 }) } catch (b) {} | [UNUSED_NAME]",
        "({ a, [b]: 1 }) | [UNUSED_NAME]"
      })
  void areFound(String js, String expected) {
    assertEquals(expected, found(js));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "function f() { return 1 }",
        "var f = () => { return 1 }",
        "class A { m() { function f() {} return 1 } }",
        "(function () { 'use strict'; { function f() {} } })",
        "import a from 'a'; { function f() {} }",
        "{ let f = function () {} }",
        "f()\n function g() {}",
        "(0, eval)('a'); window.eval('a'); o.with(a); o.return",
        "function f(a = 1) { var a } function g(h) { var a = () => 1 }",
        "function f(g = () => {}) { let a }",
        "f(a = 1, () => 2); { var b }",
        "a / b / c; a = /b/",
        "f({ [a]: 1 }); o.f({ [a]: 1 }); b = () => ({ [a]: 1 }); ({ a: [1] })",
        "switch (a) { case 1: { let b } } let c",
        "for (const a of b) { const c = 1 }",
        "switch (a) { case 1: f(class {}) }"
      })
  void othersAreNot(String js) {
    assertEquals("[]", found(js.replace("\\n", "\n")));
  }
}
