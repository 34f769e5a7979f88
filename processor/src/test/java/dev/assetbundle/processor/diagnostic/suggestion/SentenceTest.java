package dev.assetbundle.processor.diagnostic.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

  @ParameterizedTest
  @CsvSource({
    "Permission denied, permission denied",
    "UTF-8 is expected, UTF-8 is expected",
    "A name is missing, A name is missing",
    "X, X",
    "'', ''"
  })
  void onlyThatOfAWordGetsSmall(String said, String expected) {
    assertEquals(expected, Sentence.withSmallLetter(said));
  }
}
