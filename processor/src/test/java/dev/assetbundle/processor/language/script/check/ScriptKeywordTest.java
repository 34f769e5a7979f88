package dev.assetbundle.processor.language.script.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptKeywordTest {

  /** A bar stands where the parser gives up. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ->> ",
      quoteCharacter = '~',
      textBlock =
          """
          fucntion |start() {} ->> 0 function
          Class |Cart {} ->> 0 class
          a(); retrun |b; ->> 5 return
          lte |x = 1; ->> 0 let
          asycn |function a() {} ->> 0 async
          whlie (a(b)) |{ c(); } ->> 0 while
          if (a) { } esle |{ } ->> 11 else
          { name: form |data } ->> none
          { a: foo |bar } ->> none
          vat |rate ->> none
          form(a) |{ } ->> none
          total |sum ->> none
          return |return ->> none
          """)
  void onlyWhatIsNearlyAKeywordIsTakenForOne(String text, String expected) {
    int refused = text.indexOf('|');
    String found =
        ScriptKeyword.before(text.replace("|", ""), refused)
            .map(keyword -> keyword.offset() + " " + keyword.remedy().split("\"", 3)[1])
            .orElse("none");
    assertEquals(expected, found);
  }
}
