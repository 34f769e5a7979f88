package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.syntax.js.JsFacts.Fact;
import dev.assetbundle.processor.text.SourceMapComment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsFactsTest {

  private static final Map<Fact, String> NAMES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Fact.USE_STRICT, "script"),
              Map.entry(Fact.MODULE, "module"),
              Map.entry(Fact.ATTRIBUTES, "attributes"),
              Map.entry(Fact.AWAIT, "await"),
              Map.entry(Fact.MODULE_AWAIT, "moduleawait"),
              Map.entry(Fact.PRIVATE, "private"),
              Map.entry(Fact.BACKREFERENCE, "backreference"),
              Map.entry(Fact.FLAG_V, "v"),
              Map.entry(Fact.DECORATOR, "decorator"),
              Map.entry(Fact.USING, "using"),
              Map.entry(Fact.ACCESSOR, "accessor")));

  private static String facts(String js) {
    JsFacts facts = JsFacts.of(js);
    List<String> found = new ArrayList<>();
    facts.strictFunctions().forEach(at -> found.add("function" + at));
    NAMES.forEach(
        (fact, name) -> {
          if (facts.has(fact)) {
            found.add(name + facts.offsets().get(fact));
          }
        });
    return String.join(" ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'use strict';                          | script0
          /**/"a";"use strict"                   | script8
          'use strict'.length                    | ~~
          a;'use strict'                         | ~~
          !function(){'use strict';}()           | function11
          ({a(){"use strict"}})                  | function5
          {'use strict'}                         | ~~
          import a from 'b'                      | module0
          import('a')                            | ~~
          a;import{b}from'c'                     | module2
          export default 1                       | module0
          x=import.meta.url                      | module2
          a.export;b.import(c)                   | ~~
          ({export:1,import:2})                  | ~~
          import a from 'b' with {type:'json'}   | module0 attributes18
          with(a){}                              | ~~
          await a()                              | await0 moduleawait0
          async()=>{await a}                     | ~~
          x=async()=>await a                     | ~~
          async function f(){for await(a of b);} | ~~
          for await(const a of b);               | await4
          await(a)                               | await0
          await[a]                               | await0
          if(a){await b}                         | await6 moduleawait6
          await=1                                | ~~
          class A{#b;c(){this.#b}}               | private8
          /(?<a>.)\\k<a>/                        | backreference0
          /\\\\k<a>/                              | ~~
          /\\\\\\k<a>/                            | backreference0
          /[a]/v;/a/gi                           | v0
          a/b/v                                  | ~~
          @a class B{}                           | decorator0
          using a=b                              | using0
          for(using a of b);                     | using4
          class A{accessor b=1}                  | accessor8
          """)
  void tellsWhereSomethingFirstOccurs(String js, String expected) {
    assertEquals(expected, facts(js));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a // b     | true
          a // b;    | true
          // a/**/   | false
          a /* // */ | false
          '//'       | false
          /[//]/     | false
          a // b\\n  | true
          ~~         | false
          """)
  void tellsWhetherTextCouldBeAppended(String js, boolean inside) {
    assertEquals(inside, JsEnd.afterLineComment(js).isPresent());
  }

  @Test
  void aLineEndSeparatesDirectives() {
    assertEquals("script5", facts("'a'\r\n'use strict'\nb()"));
    assertEquals("", facts("'use strict'\n+b"));
  }

  @Test
  void findsSourceMapCommentsOnlyInComments() {
    String js =
        "'//# sourceMappingURL=x'\n//# sourceMappingURL=a.js.map\n/*@ sourceMappingURL=b */";
    assertEquals(
        List.of(new SourceMapComment(25, 54, "a.js.map"), new SourceMapComment(55, 80, "b")),
        JsFacts.of(js).sourceMaps());
  }
}
