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
    "TypeScript's syntax, TypeScript's syntax",
    "It's no file, it's no file",
    "X, X",
    "'', ''"
  })
  void onlyThatOfAWordGetsSmall(String said, String expected) {
    assertEquals(expected, Sentence.withSmallLetter(said));
  }
}
