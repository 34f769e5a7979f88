package dev.assetbundle.processor.syntax.css;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CssDataUrisTest {

  private static final String URI = "data:image/png;base64,AAAA";

  private static List<CssDataUris.Found> found(int length, String css) {
    return CssDataUris.longerThan(length, CssSheet.of(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{b:url(%s)}",
        "a{b:url(\"%s\")}",
        "a{b:url('%s')}",
        "@import \"%s\";",
        "a{b:url( %s )}"
      })
  void findsThemInEveryForm(String css) {
    String text = css.formatted(URI);
    assertEquals(
        List.of(new CssDataUris.Found(text.indexOf(URI), URI)), found(URI.length() - 2, text));
  }

  @Test
  void shortOnesAndOtherTextsAreNone() {
    assertEquals(List.of(), found(URI.length(), "a{b:url(" + URI + ")}"));
    assertEquals(List.of(), found(5, "a{b:url(images/long-name.png);content:'some data: text'}"));
    assertEquals(List.of(), found(5, "/* " + URI + " */ a{b:c}"));
  }
}
