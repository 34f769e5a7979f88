package dev.assetbundle.processor.diagnostic.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  @ParameterizedTest
  @CsvSource({
    "requires,     require stub link,    require",
    "reqiure,      require stub link,    require",
    "requre,       require stub link,    require",
    "requore,      require stub link,    require",
    "cart,         cart,                 ''",
    "crat,         cart dart,            cart",
    "ab,           cd,                   ''",
    "a,            b c,                  b",
    "elephant,     require stub link,    ''",
    "x,            '',                   ''",
    "slip,         slot ship,            ship",
    "card,         care cart,            care",
  })
  void isNearEnoughToBeASlipOfTheFinger(String word, String candidates, String nearest) {
    List<String> all = Arrays.asList(candidates.split(" ", -1));
    assertEquals(nearest, Suggestion.nearest(word, all).orElse(""));
  }
}
