package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what fails in every browser is found. */
class JsBundlerWordsTest {

  private static String found(String js) {
    return JsBundlerWords.of(JsTokens.of(js)).stream()
        .map(place -> place.offset() + " " + place.word())
        .collect(Collectors.joining(", "));
  }

  @Test
  void eachIsFoundOnce() {
    assertEquals(
        "0 ENV, 22 HOT, 47 GLOB, 69 COMPUTED_IMPORT",
        found(
            "import.meta.env[MODE];import.meta.hot.accept();import.meta.glob(x); "
                + " import(`./${x}.js`);import('../a/' + x); import.meta.env.DEV;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (import.meta.hot) { import.meta.hot.accept(); }",
        "import.meta.env?.MODE",
        "import.meta?.env.MODE; import.meta.env.MODE",
        "const mode = import.meta.env && import.meta.env.MODE",
        "const { env } = import.meta; import.meta.env.MODE",
        "try { x = import.meta.env.MODE; import('./' + x) } catch {}",
        "import.meta.url",
        "x.import.meta.env.y",
        "import(name)",
        "import('./' + name)",
        "import(`../${name}`, f('.js'))",
        "import('./a.js')",
        "import(`./a.js`)",
        "import(/* @vite-ignore */ './' + name)",
        "import(/* webpackIgnore: true */ `./${name}`)",
        "import(`${base}/x.js`)",
        "import('/' + name)",
        "'import.meta.env.MODE'",
      })
  void whatMayWorkIsNotFound(String js) {
    assertEquals("", found(js));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import('./a/' + x)",
        "import('../' + f(x) + '.js')",
        "import(`./${f(x, {})}.js`, {})",
        "import(`./a-${x}`)"
      })
  void whatIsWrittenOfANameIsEnough(String js) {
    assertEquals("0 COMPUTED_IMPORT", found(js));
  }

  @Test
  void onlyTheBlockOfATryIsTried() {
    assertEquals("32 ENV", found("try { f({}) } catch (e) { x = 1;import.meta.env.MODE }"));
  }
}
