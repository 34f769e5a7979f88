package dev.assetbundle.processor.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.service.ScriptService;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoffeeScriptProcessorTest {

  private final AssetProcessor coffee = CoffeeScriptProcessor.plain(ScriptService.here(120));
  private final MemoryContext project = new MemoryContext("js");

  private Fragment compile(String text) {
    Fragment made = project.put("js/a.coffee", text).run(coffee, "js/a.coffee").orElseThrow();
    assertEquals(List.of(), project.reported());
    return made;
  }

  private String reported() {
    return project.reported().stream()
        .map(d -> d.at() + ": " + d.severity().word() + ": " + d.message() + " [" + d.code() + "]")
        .collect(Collectors.joining("\n"));
  }

  @Test
  void wrapsEachFileInAFunction() {
    String expected =
        """
        (function() {
          var square;

          square = (x) => {
            return x * x;
          };

        }).call(this);
        """;
    assertEquals(expected, compile("square = (x) => x * x").text());
  }

  @Test
  void keepsItsVariablesToItself() {
    String source = "n = 0\n@shared = (x) -> x + 1\nconsole.log (@shared n for n in [1..3]).join()";
    String script = compile(source).text() + "console.log(typeof n, shared(4));";
    assertEquals("2,3,4\nundefined 5", RhinoScript.run(script));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      textBlock =
          """
          x = (1 +          => 1:5: error: missing )
          x = "a            => 1:5: error: missing "
          a if              => 1:5: error: unexpected end of input
          if a then else if => 1:16: error: unexpected if
          x = ->> 1         => 1:7: error: unexpected >
          f `a              => 1:3: error: this JavaScript is not closed
          # fine\\n  x = [1  => 2:7: error: missing ]
          """)
  void showsMistakesInTheWordsOfTheCompiler(String source, String expected) {
    String text = source.replace("\\n", "\n");
    assertTrue(project.put("js/a.coffee", text).run(coffee, "js/a.coffee").isEmpty());
    assertEquals("js/a.coffee:" + expected + " [coffee-error]", reported());
  }

  @Test
  void mapsPlacesToTheSource() {
    Fragment made = compile("# cart\n\nadd = (item) ->\n  price item\n");
    int line = 1 + (int) made.text().substring(0, made.text().indexOf("price")).lines().count() - 1;
    assertEquals("js/a.coffee:4:3", made.locate(line, 12).toString());
  }

  @Test
  void readsLiterateSources() {
    AssetProcessor literate = CoffeeScriptProcessor.literate("litcoffee", ScriptService.here(120));
    project.put("js/a.litcoffee", "Title\n\n    console.log 1\n\nNotes\n\n    console.log 2\n");
    String script = project.run(literate, "js/a.litcoffee").orElseThrow().text();
    assertEquals("1\n2", RhinoScript.run(script));
    project.put("js/b.litcoffee", "Title\n\n    x = (1\n");
    assertTrue(project.run(literate, "js/b.litcoffee").isEmpty());
    assertEquals("js/b.litcoffee:3:9: error: missing ) [coffee-error]", reported());
  }

  @Test
  void givesTheSameTextInEveryThread() throws Exception {
    String expected = compile("f = (a, b...) -> a for a in b").text();
    Callable<String> task =
        () -> new CoffeeScriptProcessorTest().compile("f = (a, b...) -> a for a in b").text();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<String> made : threads.invokeAll(Collections.nCopies(16, task))) {
        assertEquals(expected, made.get());
      }
    } finally {
      threads.shutdown();
    }
  }
}
