package dev.assetbundle.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          # field,            weakly, strongly
          `"a"`,              true,   true
          `W/"a"`,            true,   false
          `w/"a"`,            false,  false
          `"x", "a", "y"`,    true,   true
          `"x",W/"a","y"`,    true,   false
          `W/"a", "a"`,       true,   true
          `"x,y","a"`,        true,   true
          `"x, "a""`,         false,  false
          `*`,                true,   true
          ` * `,              true,   true
          `"*"`,              false,  false
          `*, "x"`,           false,  false
          `a`,                false,  false
          `"A"`,              false,  false
          `"a`,               false,  false
          `"ab"`,             false,  false
          `""`,               false,  false
          `"a"b`,             false,  false
          `"a" "b"`,          false,  false
          `junk, "a"`,        true,   true
          `,, "a" ,`,         true,   true
          `W/ "a"`,           false,  false
          """)
  void findsTheTag(String field, boolean weakly, boolean strongly) {
    assertEquals(weakly, EntityTags.containWeakly(field, "\"a\""));
    assertEquals(strongly, EntityTags.containStrongly(field, "\"a\""));
  }

  @Test
  void costsLinearTime() {
    for (String piece : new String[] {"\"x\",", "W/", "\"", ", ", "\"x\"y", "W/\"x\" "}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> assertFalse(EntityTags.containWeakly(piece.repeat(200_001), "\"a\"")));
    }
  }
}
