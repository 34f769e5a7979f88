package dev.assetbundle.processor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conflict that git has left is the same mistake in every language. */
class ConflictsTest {

  private static final Settings MINIFIED = Builds.minified();

  @ParameterizedTest
  @CsvSource({
    "css/a.css,    '.a { b: c }', a.css",
    "css/a.scss,   '.a { b: c }', a.css",
    "css/a.sass,   '.a',          a.css",
    "js/a.js,      'a();',        a.js",
    "js/a.coffee,  'a = 1',       a.js",
  })
  void isSaidInTheSameWords(String file, String line, String name) {
    String text = "\n<<<<<<< HEAD\n" + line + "\n=======\n" + line + "\n>>>>>>> other\n";
    assertEquals(
        file
            + """
            :3:1: error: here is a conflict of git that was not resolved [conflict-marker]
                <<<<<<< HEAD
                ^
                hint: keep one of both sides, and delete the lines with <<<<<<<, ======= and >>>>>>>
            """,
        Builds.said(Builds.build(new MemoryTree().put(file, line + "\n" + text), MINIFIED, name)));
  }
}
