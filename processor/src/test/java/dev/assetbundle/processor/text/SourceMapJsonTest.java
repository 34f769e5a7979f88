package dev.assetbundle.processor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceMapJsonTest {

  private static SourceMap read(String json) {
    return SourceMapJson.read(json, name -> Optional.of(name).filter(n -> !n.equals("drop")));
  }

  @ParameterizedTest
  @CsvSource({"A, 0", "C, 1", "D, -1", "e, 15", "f, -15", "gB, 16", "hB, -16", "gqjG, 100000"})
  void numbersAreBase64Digits(String text, int number) {
    assertEquals(number, new Vlq(text).read());
  }

  @Test
  void placesAreRelativeToTheOnesBefore() {
    SourceMap map =
        read(
            """
            {"version": 3, "names": [{"x": []}], "sources": ["a", null, "drop", "b"],
             "mappings": "AAAA,KCAA,EACA;AEEC,CDFDA;;I"}
            """);
    assertEquals("[a, b]", map.sources().toString());
    assertEquals("a:1:1", place(map.locate(1, 1)));
    assertEquals("a:1:1", place(map.locate(1, 9)));
    assertEquals("b:4:2", place(map.locate(2, 1)));
    assertEquals("b:4:2", place(map.locate(2, 5)));
  }

  private static String place(SourceMap.Place place) {
    return place.source() + ":" + place.line() + ":" + place.column();
  }

  @Test
  void sourcesThatDoNotExistAreLeftOut() {
    assertEquals(1, read("{\"sources\":[\"a\"],\"mappings\":\"ADAA,ACAA,CEAA\"}").entries().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sources\":[", "{\"sources\":[\"a\"],\"mappings\":\"g\"}", "nothing"})
  void damagedMapsAreRefused(String json) {
    assertThrows(IllegalArgumentException.class, () -> read(json));
  }
}
