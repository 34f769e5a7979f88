package dev.assetbundle.processor.diagnostic.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the library says, as it is said to authors. */
class JsonWordsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " => ",
      textBlock =
          """
          {"a": 1,} => found "}", where a name in "..." should be
          {a: 1} => found "a", where a name in "..." should be
          {'a': 1} => found "'", where a name in "..." should be
          {"a" 1} => found "1", where a colon should be
          {"a": 1 "b": 2} => found a quotation mark, where a comma should be
          {"a": } => found "}", where a value should be
          [1, ] => found "]", where a value should be
          [1 2] => found "2", where a comma should be
          ['a'] => found "'", where a value should be
          {"a": yes} => found "yes", which is no value: texts stand in "..."
          {"a": [1} => found "}", where "]" should be
          {"a": 1 => the file ends, and a "}" is missing
          [1, 2 => the file ends, and a "]" is missing
          {"a": "b => a text is not closed by " in its line
          {"a": "b\\n"} => a text is not closed by " in its line
          {"a": 1 // note => found the start of a comment, which JSON does not have
          {"a": "	b"} => a text has a tab or another control character: write it as \\t or \\u0000
          {"a": 1.} => a number that does not go on with a digit
          {"a": "\\q"} => unrecognized character escape 'q' (code 113)
          """)
  void wordsForAuthors(String json, String expected) {
    JsonProcessingException failure =
        assertThrows(
            JsonProcessingException.class,
            () -> new ObjectMapper().readTree(json.replace("\\n", "\n")));
    assertEquals(expected, JsonWords.of(failure.getOriginalMessage()));
  }
}
