package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.text.SourceMapComment;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsFactsTest {

  private static final List<Function<JsFacts, OptionalInt>> FACTS =
      List.of(
          JsFacts::useStrict,
          JsFacts::functionUseStrict,
          JsFacts::moduleSyntax,
          JsFacts::importAttributes,
          JsFacts::topLevelAwait,
          JsFacts::moduleAwait,
          JsFacts::privateName,
          JsFacts::namedBackreference,
          JsFacts::regexFlagV,
          JsFacts::decorator,
          JsFacts::usingDeclaration,
          JsFacts::accessor);

  private static final List<String> NAMES =
      List.of(
          "script",
          "function",
          "module",
          "attributes",
          "await",
          "moduleawait",
          "private",
          "backreference",
          "v",
          "decorator",
          "using",
          "accessor");

  private static String facts(String js) {
    JsFacts facts = JsFacts.of(js);
    var out = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      OptionalInt offset = FACTS.get(i).apply(facts);
      if (offset.isPresent()) {
        out.append(out.isEmpty() ? "" : " ").append(NAMES.get(i)).append(offset.getAsInt());
      }
    }
    return out.toString();
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
          !function(){'use strict';}()           | function12
          ({a(){"use strict"}})                  | function6
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
          // a/**/   | true
          a /* // */ | false
          '//'       | false
          /[//]/     | false
          a // b\\n  | true
          ~~         | false
          """)
  void tellsWhetherTextCouldBeAppended(String js, boolean inside) {
    assertEquals(inside, JsFacts.endsInsideLineComment(js));
    assertEquals(inside, JsFacts.of(js).endsInsideLineComment());
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
