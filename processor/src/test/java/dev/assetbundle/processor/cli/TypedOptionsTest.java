package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ->> ",
      textBlock =
          """
          a file that -Aassetbundle.erb.values=FILE names ->> a file that --erb-values FILE names
          the compiler option -Aassetbundle.cacheSize is empty ->> --cache-size is empty
          see -Aassetbundle.cache and -Aassetbundle.remoteCache ->> see --cache and --remote-cache
          js/a.js: -Aother.thing=1 stays ->> js/a.js: -Aother.thing=1 stays
          """)
  void optionsAreNamedAsTheyAreTyped(String message, String expected) {
    assertEquals(expected, TypedOptions.in(message));
  }
}
