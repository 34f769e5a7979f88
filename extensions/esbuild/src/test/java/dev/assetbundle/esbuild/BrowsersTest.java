package dev.assetbundle.esbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowsersTest {

  @Test
  void theyAreReadInAnyOrder() {
    Browsers browsers = Browsers.parse("safari15.6, chrome100,firefox115, chrome100");
    assertEquals(List.of("chrome100", "firefox115", "safari15.6"), browsers.targets());
    assertEquals(List.of(), browsers.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "chrome 100 | did you mean \"chrome100\"?",
        "Chrome100 | did you mean \"chrome100\"?",
        "chrone100 | did you mean \"chrome100\"?",
        "ios_saf 15.4 | did you mean \"ios15.4\"?",
        "firefox >= 115 | did you mean \"firefox115\"?",
        "safari | write the oldest version behind it, as in \"safari100\"",
        "last 2 versions | names are chrome, edge, firefox, ie, ios, opera, safari; queries such as"
            + " \"last 2 versions\" are not understood",
        "es2020 | names are chrome, edge, firefox, ie, ios, opera, safari; queries such as"
            + " \"last 2 versions\" are not understood",
        "~~ | write a value behind \"=\", or leave the option out"
      })
  void whatIsNoneIsAnErrorWithAHint(String item, String hint) {
    Browsers browsers = Browsers.parse("safari15," + item);
    assertEquals(List.of(), browsers.targets());
    assertEquals(
        List.of(hint),
        browsers.problems().stream().map(Diagnostic::hint).map(h -> h.orElse("none")).toList());
    if (!item.isEmpty()) {
      assertEquals(
          "\""
              + item
              + "\" is no value for the compiler option -Aassetbundle.browsers: expected browsers"
              + " with versions, separated by commas, such as chrome100,safari15,firefox115",
          browsers.problems().get(0).message());
    }
  }
}
