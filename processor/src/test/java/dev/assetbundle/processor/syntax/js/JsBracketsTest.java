package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsBracketsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          f(a[1], {b: `${c}`}); // ) ->> none
          /[(]/.test("(") ->> none
          function f() {N  if (a) {N    b();N}N ->> 2:10 {
          function f() {N  if (a) {N    b();N  }N ->> 1:14 {
          if (a) {N  b();N} else {N  c();N ->> 3:8 {
          function f() {N  if (a)N    b();N  }N}N ->> 4:3 }
          f();N}N ->> 2:1 }
          f(1, 2;N ->> 1:2 (
          f(function() {N  b();N};N ->> 1:2 (
          f(a, [1, 2); ->> 1:6 [
          f({a: 1, b: [2}); ->> 1:13 [
          a = {N  b: function() {N  },N  c: 1NNd();N ->> 1:5 {
          a = `x${b + 1;N`; ->> 1:7 ${
          """)
  void findsTheOneWithoutAPartner(String js, String expected) {
    String text = js.replace("N", "\n");
    assertEquals(
        expected,
        JsBrackets.fault(text)
            .map(
                bracket -> {
                  TextPosition at = Lines.of(text).position(bracket.offset());
                  return at.line() + ":" + at.column() + " " + bracket.mark();
                })
            .orElse("none"));
  }
}
