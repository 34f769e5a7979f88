package dev.assetbundle.processor.language.script.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.ClosureCompressor;
import dev.assetbundle.processor.language.script.CoffeeScriptProcessor;
import dev.assetbundle.processor.language.script.service.ScriptService;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes of scripts and templates are shown where they begin, not where a parser notices. */
class ScriptPlaceTest {

  private final MemoryContext project = new MemoryContext("js");

  private String said() {
    return project.reported().stream()
        .map(d -> d.at() + ": " + d.message() + d.hint().map(h -> " (" + h + ")").orElse(""))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          function f() {N  if (a) {N    b();N}N ->> 2:10: this "{" is not closed (close it with "}")
          f(1, 2;Nvar b; ->> 1:2: this "(" is not closed (close it with ")")
          f();N}Ng(); ->> 2:1: this "}" closes nothing (delete it, or open it before)
          f();N/* aN b ->> 2:1: this comment is not closed (close it with "*/")
          a = `bNc(); ->> 1:5: unterminated template literal (close it with "`")
          a = "b;Nf(; ->> 1:5: unterminated string literal (close it with the quote it begins with; a text of several lines stands in `...`)
          a = {b: 1 // xN c: 2}; ->> 1:10: a comma is missing here (write "," between properties)
          a = `b${c`; ->> 1:7: this "${" is not closed (close it with "}")
          a = "<%= asset_path "b" %>"; ->> 1:6: an ERB tag is no JavaScript (add .erb to the name of the file to have its tags run)
          f();N#= require b ->> 2:1: "#=" begins a directive in CoffeeScript only (write "//= require b")
          """)
  void aScriptIsShownWhereItBegins(String js, String expected) {
    project.put("js/a.js", js.replace("N", "\n"));
    new ClosureCompressor(ScriptService.here(120)).compress(project.fragment("js/a.js"), project);
    assertEquals("js/a.js:" + expected, said());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          x = "y#{z + 1" ->> 1:7: this "#{" is not closed (close it with "}")
          x = [1, ->> 1:5: missing ] (what begins here is not closed: add ])
          ### x ->> 1:1: this comment is not closed (close it with "###")
          var x = 1 ->> 1:1: reserved word 'var' (leave it out: CoffeeScript declares variables by itself)
          x = 1N  // don'tNy = 2 ->> 2:3: "//" begins no comment in CoffeeScript (write "#", or "###" before and after several lines)
          x = "<%= asset_path "y" %>" ->> 1:6: an ERB tag is no CoffeeScript (add .erb to the name of the file to have its tags run)
          """)
  void coffeeScriptToo(String coffee, String expected) {
    project.put("js/a.coffee", coffee.replace("N", "\n"));
    project.run(CoffeeScriptProcessor.plain(ScriptService.here(120)), "js/a.coffee");
    assertEquals("js/a.coffee:" + expected, said());
  }
}
