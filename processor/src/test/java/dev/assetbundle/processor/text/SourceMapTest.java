package dev.assetbundle.processor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.text.SourceMap.Entry;
import dev.assetbundle.processor.text.SourceMap.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceMapTest {

  private static final SourceMap DETAILED =
      SourceMap.of(
          List.of("a.scss", "_b.scss"),
          List.of(
              new Entry(1, 1, 0, 10, 1, false),
              new Entry(2, 3, 1, 20, 5, false),
              new Entry(3, 1, 0, 30, 1, false)));

  @Test
  void identityFindsEveryPlaceAtItself() {
    assertEquals(new Place("a.js", 7, 12), SourceMap.identity("a.js").locate(7, 12));
  }

  @Test
  void aPlaceBelongsToTheLastEntryBeforeIt() {
    assertEquals(new Place("a.scss", 10, 1), DETAILED.locate(2, 2));
    assertEquals(new Place("_b.scss", 20, 5), DETAILED.locate(2, 3));
    assertEquals(new Place("_b.scss", 20, 5), DETAILED.locate(2, 99));
  }

  @Test
  void unchangedTextKeepsItsPlaces() {
    // Moves everything down by two lines and the first line to the right by four columns.
    SourceMap moved = SourceMap.of(List.of(""), List.of(new Entry(3, 5, 0, 1, 1, true)));
    SourceMap map = DETAILED.then(moved);
    assertEquals(new Place("a.scss", 10, 1), map.locate(3, 5));
    assertEquals(new Place("_b.scss", 20, 5), map.locate(4, 3));
    assertEquals(new Place("a.scss", 30, 1), map.locate(5, 1));
  }

  @Test
  void theLastStepMayMixSources() {
    SourceMap joined =
        SourceMap.of(
            List.of(SourceMap.BEFORE, "other.css"),
            List.of(new Entry(1, 1, 1, 1, 1, true), new Entry(2, 1, 0, 2, 3, true)));
    SourceMap map = DETAILED.then(joined);
    assertEquals(new Place("other.css", 1, 4), map.locate(1, 4));
    assertEquals(new Place("_b.scss", 20, 5), map.locate(2, 1));
  }
}
