package dev.assetbundle.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is not, by RFC 8259. */
class JsonReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                             | {}
          [ ]                            | []
          [1,-2, 0]                      | [1, -2, 0]
          [1.50,2E3,-0.1e-2]             | [1.50, 2E+3, -0.001]
          12345678901234567890           | 12345678901234567890
          {"a":{"b":[true,false,null]}}  | {a={b=[true, false, NULL]}}
          "a\\"\\\\\\/\\u0041\\u00e4"    | a"\\/Aä
          {"z":1,"a":2}                  | {z=1, a=2}
          """)
  void valuesAreRead(String text, String value) throws JsonException {
    assertEquals(value, String.valueOf(JsonReader.read(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "tru",
        "nul",
        "\"",
        "\"\n\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "[1 2]",
        "{\"a\" 1}",
        "1 2",
        "{\"a\":1,\"a\":2}",
        "// x\n1",
        "NaN",
        "\u00a01",
        "[1}",
        "\"\u0000\"",
        "1e99999999999"
      })
  void othersAreRefused(String text) {
    assertThrows(JsonException.class, () -> JsonReader.read(text));
  }

  @Test
  void deepTextsAreRefused() throws JsonException {
    assertThrows(JsonException.class, () -> JsonReader.read("[".repeat(100_000)));
    JsonReader.read("[".repeat(100) + "]".repeat(100));
  }

  @Test
  void theMistakeIsToldWithItsPlace() {
    var failure = assertThrows(JsonException.class, () -> JsonReader.read("{\n  \"a\": x}"));
    assertEquals("2:8 expected a value, found \"x\"", failure.place() + " " + failure.getMessage());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws JsonException {
    Object value =
        Map.of("a\"\\\n\u0001ä", List.of(1L, true, JsonNull.NULL, Map.of(), List.of(), "x"));
    assertEquals(value, JsonReader.read(JsonText.of(value)));
    assertEquals("{\n  \"a\": [\n    1,\n    2\n  ]\n}\n", JsonText.of(Map.of("a", List.of(1, 2))));
  }
}
