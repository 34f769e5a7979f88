package dev.assetbundle.processor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptLinesTest {

  @ParameterizedTest
  @CsvSource({
    "abNc, 1, 2, 1, 2",
    "abNc, 2, 1, 2, 1",
    "aSbNc, 2, 1, 1, 3",
    "aSbPcNd, 3, 1, 1, 5",
    "aSbPcNd, 4, 1, 2, 1",
    "SNa, 3, 1, 2, 1",
    "aRb, 2, 1, 1, 3",
    "aRNb, 2, 1, 2, 1",
    "aS, 2, 1, 1, 3",
  })
  void placesOfToolsAreThoseOfEditors(
      String text, int line, int column, int ourLine, int ourColumn) {
    ScriptLines lines =
        ScriptLines.of(
            text.replace('N', '\n')
                .replace('R', '\r')
                .replace('S', '\u2028')
                .replace('P', '\u2029'));
    assertEquals(new TextPosition(ourLine, ourColumn), lines.ours(line, column));
    assertEquals(new TextPosition(line, column), lines.theirs(ourLine, ourColumn));
  }

  @Test
  void bothSidesOfTheMapOfAToolAreCounted() {
    SourceMap tool =
        SourceMap.of(
            List.of("a", "b", "c"),
            List.of(
                new SourceMap.Entry(1, 1, 0, 2, 1, false),
                new SourceMap.Entry(2, 1, 1, 2, 1, false),
                new SourceMap.Entry(3, 1, 2, 2, 1, false)));
    SourceMap ours =
        ScriptLines.sources(
            ScriptLines.made(tool, "x\u2028y\nz"),
            name -> name.equals("c") ? Optional.empty() : Optional.of(name + "\u2028\n"));
    assertEquals(
        List.of(
            new SourceMap.Entry(1, 1, 0, 1, 3, false),
            new SourceMap.Entry(1, 3, 1, 1, 3, false),
            new SourceMap.Entry(2, 1, 2, 2, 1, false)),
        ours.entries());
  }
}
