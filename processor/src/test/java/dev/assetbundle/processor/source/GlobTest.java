package dev.assetbundle.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.js,            a.js,        true",
    "*.js,            a/b.js,      false",
    "**,              a/b/c.png,   true",
    "**/*.js,         a.js,        true",
    "**/*.js,         a/b/c.js,    true",
    "js/**/*.js,      js/a.js,     true",
    "js/**,           js/a/b.js,   true",
    "js/**,           jsx/a.js,    false",
    "a?.js,           ab.js,       true",
    "a?.js,           a/.js,       false",
    "'*.{png,jpg}',   a.jpg,       true",
    "'*.{png,jpg}',   a.gif,       false",
    "'{a,b/{c,d}}.js',b/d.js,      true",
    "'{a,b/{c,d}}.js',b/a.js,      false",
    "'a{',            'a{',        true",
    "'a,b',           'a,b',       true",
    "a.js,            aXjs,        false",
    "[a].js,          [a].js,      true",
    "[a].js,          a.js,        false",
    "'\\d',           '\\d',       true",
    "'',              '',          true",
  })
  void takesWholePaths(String glob, String path, boolean taken) {
    assertEquals(taken, new Glob(glob).matches(path));
  }

  @ParameterizedTest
  @CsvSource({"a.js, false", "*.js, true", "a?.js, true", "'{a,b}.js', true", "[a].js, false"})
  void knowsNamesFromPatterns(String text, boolean glob) {
    assertEquals(glob, Glob.isGlob(text));
  }
}
