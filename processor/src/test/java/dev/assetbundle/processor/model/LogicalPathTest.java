package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogicalPathTest {

  @ParameterizedTest
  @CsvSource({
    "js/cart.js,        js/cart.js",
    "./js//cart.js,     js/cart.js",
    "js/../css/a.css,   css/a.css",
    "js/./cart.js,      js/cart.js",
    "js/,               js",
    "..,                ''",
    "../x,              ''",
    "a/../../x,         ''",
    "/x,                ''",
    ".,                 ''",
    "'',                ''",
    "a/..,              ''",
    "'a b/ü.js',        'a b/ü.js'",
    "...,               ...",
  })
  void authorsTextBecomesCanonical(String text, String path) {
    assertEquals(path, LogicalPath.parse(text).map(LogicalPath::value).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a//b", "./a", "a/../b", "..", "../a"})
  void refusesWhatIsNotCanonical(String text) {
    assertThrows(IllegalArgumentException.class, () -> new LogicalPath(text));
  }

  @ParameterizedTest
  @CsvSource({"app.css, '', app.css, 0", "a/b/c.css, a/b, c.css, 2"})
  void knowsItsParts(String text, String folder, String fileName, int depth) {
    LogicalPath path = new LogicalPath(text);
    assertEquals(folder, path.folder());
    assertEquals(fileName, path.fileName());
    assertEquals(depth, path.depth());
  }

  @Test
  void siblingsStayInTheFolder() {
    assertEquals("x.js", new LogicalPath("a.js").sibling("x.js").value());
    assertEquals("b/x.js", new LogicalPath("b/a.js").sibling("x.js").value());
  }
}
