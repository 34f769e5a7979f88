package dev.assetbundle.processor.syntax.js;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsImportsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          import './a.js'                              | ./a.js7
          import a from "./b.js"                       | ./b.js14
          import a, {b as c, default as d} from 'e'    | e38
          import * as a from'b'                        | b18
          import a from './b.json' with {type: 'json'} | ./b.json14
          export * from 'a'                            | a14
          export * as a from 'b'                       | b19
          export {a, b as c} from 'd'                  | d24
          import 'a'; import 'b'                       | a7, b19
          import('a')                                  | a7
          import('a', {with: {type: 'json'}})          | a7
          function f() { return import ( "a" ) }       | a31
          async () => { await import('a') }            | a27
          import(a + 'b')                              | ~~
          import(f('b'))                               | ~~
          import.meta.resolve('a')                     | ~~
          a.import('b'); import_('c')                  | ~~
          export const from = 'a'                      | ~~
          export default 'a'                           | ~~
          export function from() { return 'a' }        | ~~
          export {a}; from = 'b'                       | ~~
          // import 'a'                                | ~~
          'import "a"'                                 | ~~
          import './\\x61.js'                          | ~~
          """)
  void findsTheNamesOfOtherModules(String js, String expected) {
    assertEquals(
        expected,
        JsImports.of(JsTokens.of(js)).stream()
            .map(named -> named.specifier() + named.offset())
            .collect(Collectors.joining(", ")));
  }
}
