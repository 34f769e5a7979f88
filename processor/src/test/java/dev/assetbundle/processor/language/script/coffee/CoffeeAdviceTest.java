package dev.assetbundle.processor.language.script.coffee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.CoffeeScriptProcessor;
import dev.assetbundle.processor.language.script.service.ScriptService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code that CoffeeScript 1.12.7 compiles, as was tried, and 2.7.0 does not. */
class CoffeeAdviceTest {

  private static final String VERSION = "this is CoffeeScript 2, and Rails has 1.12; ";

  private static String said(String code) {
    MemoryContext project = new MemoryContext("js").put("js/a.coffee", code);
    project.run(CoffeeScriptProcessor.plain(ScriptService.here(120)), "js/a.coffee");
    return String.join(
        "\n",
        project.reported().stream()
            .map(d -> d.at() + ": " + d.message() + d.hint().map(h -> " (" + h + ")").orElse(""))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>>",
      textBlock =
          """
          class A extends B\\n  m: ->\\n    super                 =>> 3:5
          class A extends B\\n  m: ->\\n    super\\n    1          =>> 3:5
          class A extends B\\n  m: ->\\n    super # all           =>> 3:5
          class A extends B\\n  constructor: ->\\n    x = super   =>> 3:9
          class A extends B\\n  m: ->\\n    super + 1             =>> 3:5
          class A extends B\\n  m: ->\\n    super - 1             =>> 3:5
          class A extends B\\n  m: -> super if x                  =>> 2:9
          class A extends B\\n  m: -> super\\n  n: -> 1            =>> 2:9
          class A extends B\\n  @m: -> super\\n  @n: 1             =>> 2:10
          class A extends B\\n  m: ->\\n    x = => super\\n    y = 1 =>> 3:12
          class A extends B\\n  m: (x = super) -> x               =>> 2:11
          class A extends B\\n  m: -> f super\\n  n: -> f 1        =>> 2:11
          """)
  void namesABareSuper(String code, String at) {
    assertEquals(
        "js/a.coffee:"
            + at
            + ": super stands without arguments or parentheses ("
            + VERSION
            + "write super(arguments...) to hand on all arguments, or super() for none)",
        said(code.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>>",
      textBlock =
          """
          B::m = -> super()                        =>> 1:11: cannot use super outside of an instance method  =>> put the method into the body of its class, or call Parent::method.call(@)
          class A extends B\\n  constructor: ->\\n    @a = 1\\n    super() =>> 3:5: Can't reference 'this' before calling super in derived class constructors =>> as in JavaScript, a constructor of a class that extends another has to call super before it uses @
          class A extends B\\n  constructor: (@a) -> =>> 2:17: Can't use @params in derived class constructors without calling super =>> as in JavaScript, a constructor of a class that extends another has to call super
          get = 1\\nget name: 1                     =>> 2:1: 'get' cannot be used as a keyword, or as a function call without parentheses =>> it knows no getters, and wants parentheses in a call: get(...)
          await = 1                                =>> 1:1: keyword 'await' can't be assigned =>> await is a word of the language now: use another name
          A extends B                              =>> 1:3: unexpected extends =>> extends stands behind the name of a new class only: class A extends B
          x = a <b and c> d                        =>> 1:15: missing </ =>> a "<" with a name right behind it is JSX: write a < b
          if a <b then c                           =>> 1:6: missing /> =>> a "<" with a name right behind it is JSX: write a < b
          f ->\\n\\ta\\n  \\tb                        =>> 3:4: mixed indentation =>> tabs and blanks cannot be mixed: indent all lines with the same
          """)
  void saysWhatTheOtherVersionAccepts(String code, String message, String hint) {
    String text = code.replace("\\n", "\n").replace("\\t", "\t");
    assertEquals("js/a.coffee:" + message + " (" + VERSION + hint + ")", said(text));
  }

  @Test
  void saysNothingOfVersionsWhereNoneAcceptsIt() {
    assertEquals(
        "js/a.coffee:1:8: cannot use super outside of an instance method", said("f = -> super()"));
    assertEquals(
        "js/a.coffee:1:5: missing ) (what begins here is not closed: add ))", said("x = (1 +"));
    assertEquals(
        "js/a.coffee:5:1: unexpected if",
        said("class A extends B\n  m: (x) ->\n    super x\n\nif if\n"));
  }
}
