package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLocationTest {

  @ParameterizedTest
  @CsvSource({"a.js, 0, 0, a.js", "a.js, 3, 0, a.js:3", "a.js, 3, 5, a.js:3:5"})
  void leavesOutWhatIsNotKnown(String path, int line, int column, String text) {
    assertEquals(text, new SourceLocation(path, line, column).toString());
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1", "0, 1"})
  void refusesPlacesThatCannotBe(int line, int column) {
    assertThrows(IllegalArgumentException.class, () -> new SourceLocation("a.js", line, column));
  }

  @Test
  void isOrderedByNumberAndNotByText() {
    SourceLocation second = new SourceLocation("a.js", 2, 0);
    SourceLocation tenth = new SourceLocation("a.js", 10, 1);
    SourceLocation later = new SourceLocation("a.js", 10, 12);
    SourceLocation other = new SourceLocation("b.js", 1, 1);
    assertEquals(
        List.of(second, tenth, later, other),
        List.of(other, later, tenth, second).stream().sorted().toList());
  }
}
