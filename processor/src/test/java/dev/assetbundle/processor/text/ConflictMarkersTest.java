package dev.assetbundle.processor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConflictMarkersTest {

  @Test
  void aConflictBeginsAndEndsWithALine() {
    String text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n";
    assertEquals(OptionalInt.of(2), ConflictMarkers.first(text));
    assertEquals(OptionalInt.empty(), ConflictMarkers.first(text.replace(">", "")));
    assertEquals(OptionalInt.empty(), ConflictMarkers.first(text.replace("<<<<<<<", " <<<<<<<")));
    assertEquals(OptionalInt.empty(), ConflictMarkers.first("a <<<<<<< b\n>>>>>>> c\n"));
  }
}
