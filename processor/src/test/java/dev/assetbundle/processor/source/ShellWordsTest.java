package dev.assetbundle.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordsTest {

  // Checked with Shellwords of Ruby.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "require a        | require+a",
        "require  a\tb    | require+a+b",
        "require 'a b'    | require+a b",
        "require \"a b\"  | require+a b",
        "a\"b c\"d        | ab cd",
        "a\\ b            | a b",
        "'a\\b'           | a\\b",
        "\"a\\b\"         | a\\b",
        "\"a\\\"b\"       | a\"b",
        "''               | ``",
        "a '' b           | a++b",
        "a # b            | a+#+b",
        "a\\              | a\\",
        "don't            | OPEN",
        "say \"x          | OPEN",
      },
      delimiter = '|')
  void splitsAsAShellDoes(String text, String words) {
    Optional<String> split = ShellWords.split(text).map(list -> String.join("+", list));
    assertEquals(words, split.orElse("OPEN"));
  }
}
