package dev.assetbundle.processor.language.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.service.ScriptService;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextPosition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureCompressorTest {

  private final ClosureCompressor closure = new ClosureCompressor(ScriptService.here(120));
  private final MemoryContext project = new MemoryContext("js");

  private Optional<Fragment> compress(String name, String text) {
    Fragment source = project.put("js/" + name, text).fragment("js/" + name);
    Optional<Fragment> made = closure.compress(source, project);
    assertEquals(errors(project), errors(checked(source)), "without compressing");
    return made;
  }

  private MemoryContext checked(Fragment source) {
    MemoryContext other = new MemoryContext("js");
    closure.check(source, other);
    assertEquals(errors(other), other.reported());
    return other;
  }

  private static List<Diagnostic> errors(MemoryContext context) {
    return context.reported().stream().filter(found -> found.severity() == Severity.ERROR).toList();
  }

  private String minified(String text) {
    String padded = text + "/* this is long enough for every result to be smaller ........ */";
    String made = compress("app.js", padded).map(Fragment::text).orElse("");
    assertEquals(List.of(), project.reported());
    return made;
  }

  private String reported() {
    return project.reported().stream()
        .map(d -> d.at() + ": " + d.severity().word() + ": " + d.message() + " [" + d.code() + "]")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"externs", "nocompile", "typeSummary"})
  void ordersOfClosureInCommentsLeaveNothingOut(String order) {
    assertEquals(
        "function api(a){return a+\"@" + order + "\"};",
        minified(
                "/**\n * @fileoverview The API.\n * @"
                    + order
                    + "\n */\nfunction api(first) { return first + '@"
                    + order
                    + "'; }")
            .strip());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      textBlock =
          """
          function unused(first) { return first }  => function unused(a){return a};
          var x = 1; let y = 2; const z = 3        => var x=1;let y=2;const z=3;
          class Cart { add(item) {} }              => class Cart{add(a){}};
          'use strict'; f( )                       => "use strict";f();
          "use client"; 'use strict'; f( )         => "use client";"use strict";f();
          !function(long){'use strict'; f(long)}() => !function(a){"use strict";f(a)}();
          (function(){'use strict'; g(h()); function h(){ 'use asm' }})() => (function(){"use strict";g(a());function a(){"use asm"}})();
          var o = {get a(){'use strict'; return 1}, b(){'use strict'}} => var o={get a(){"use strict";return 1},b(){"use strict"}};
          a.b ||= 1; c ??= f(d.e &&= 2)            => a.b||=1;c??=f(d.e&&=2);
          import('./x.js').then(a)                 => import("./x.js").then(a);
          element.offsetHeight;                    => element.offsetHeight;
          function f(name){ return eval('name') }  => function f(name){return eval("name")};
          function f(name){ with(name){ g(name) } } => function f(name){with(name)g(name)};
          var s = '\\ud800\\u00e9'                 => var s="\\ud800\\u00e9";
          var s = 'é\\ud800\\u00e9'                => var s="é\\ud800éé";
          void node.offsetWidth; if (node.a) {}    => void node.offsetWidth;node.a;
          if (a) { b() } else { c() }              => a?b():c();
          Error = f; throw new Error('x');         => Error=f;throw new Error("x");
          (function(){ var Error = f; throw new Error('x') })() => (function(){var a=f;throw new a("x");})();
          function Error(message) {} new Error(1)  => function Error(a){}new Error(1);
          class A { x = 1; static { this.y = 2 } } => class A{x=1;static{this.y=2}};
          x = a?.b ?? 10n ** 2n                    => x=a?.b??100n;
          async function* f(){ for await (let x of y) yield* x } => async function*f(){for await(let a of y)yield*a};
          f(/[/]\\p{L}(?<n>a)(?<=b)/su)            => f(/[/]\\p{L}(?<n>a)(?<=b)/su);
          """)
  void makesSmallerWhatItKnows(String source, String expected) {
    assertEquals(expected.replace("éé", "é") + "\n", minified(source).replace("éé", "é"));
  }

  @Test
  void keepsLicensesAndDropsOtherComments() {
    String source = "/*! Cart 1.0 */\n/** @license MIT */\n// gone\nvar a = 1; /* gone */\n";
    assertEquals("/*! Cart 1.0 */\n/** @license MIT */\nvar a=1;\n", minified(source));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      textBlock =
          """
          class A { #x = 1 }                       => 1:11 => the minifier does not know private members
          f(/(?<y>.)\\k<y>/)                       => 1:3  => the minifier does not know "\\k<name>" in regular expressions
          f(/[a--b]/v)                             => 1:3  => the minifier does not know the flag "v" of regular expressions
          await f()                                => 1:1  => the minifier does not know "await" outside functions
          { using x = f() }                        => 1:3  => the minifier does not know "using"
          class A { @dec b() {} }                  => 1:11 => the minifier does not know decorators
          class A { accessor b = 1 }               => 1:11 => the minifier does not know "accessor"
          import a from './a.json' with {type: 'json'} => 1:1 => it is an ES module
          export const a = 1                       => 1:1  => it is an ES module
          f(import.meta.url)                       => 1:3  => it is an ES module
          class A { 'constructor'() {} }           => 1:11 => the minifier does not know a constructor in quotes
          for ((async) of a) {}                    => 1:7  => the minifier does not know "async" as a name here
          a: function f() {}                       => 1:1  => the minifier says: lexical declarations are only allowed at top level or inside a block.
          """)
  void publishesWhatItDoesNotKnowAsItIs(String source, String place, String reason) {
    assertTrue(compress("app.js", source).isEmpty());
    String expected = "js/app.js:" + place + ": warning: not minified: " + reason;
    assertEquals(expected + " [not-minified]", reported());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "=>",
      textBlock =
          """
          f(a b)              => 1:5 => ',' expected
          x = = 1             => 1:6 => primary expression expected
          var s = "abc        => 1:9 => unterminated string literal
          if a { }            => 1:4 => '(' expected
          let x, y z          => 1:10 => semi-colon expected
          $('#id').on('a'; b) => 1:16 => ',' expected
          return 1            => 1:1 => return must be inside function
          """)
  void showsMistakesWhereTheyWereMade(String source, String place, String message) {
    assertTrue(compress("app.js", "\n" + source + "\n").isEmpty());
    String expected = "js/app.js:" + place.replaceFirst("1", "2") + ": error: " + message;
    assertEquals(expected + " [syntax-error]", reported());
  }

  @Test
  void leavesWhatIsMinifiedAlone() {
    assertTrue(compress("app.min.js", "var   a  =  1;").isEmpty());
    assertTrue(compress("app.js", "var a = 1 ;".repeat(100)).isEmpty());
    assertTrue(compress("small.js", "a();\n").isEmpty());
    assertEquals("", reported());
  }

  @Test
  void leavesVeryLargeScriptsAlone() {
    assertTrue(compress("app.js", "a  ( ) ;\n".repeat(1_200_000)).isEmpty());
    assertEquals(
        "js/app.js:1:1: warning: not minified: it is larger than 10 MB [not-minified]", reported());
  }

  @Test
  void descendsIntoDeepExpressions() {
    String sum =
        IntStream.range(0, 5000).mapToObj(i -> "a" + i).collect(Collectors.joining(" +\n"));
    assertEquals(
        sum.replace(" ", "").replace("\n", ""),
        minified("x = " + sum).substring(2).replaceAll("[;\n]", ""));
  }

  @Test
  void mapsPlacesToTheSource() {
    Fragment made =
        compress("app.js", "// cart\n\nfunction add(item) {\n  price(item);\n}\n").orElseThrow();
    assertEquals("function add(a){price(a)};\n", made.text());
    assertEquals("js/app.js:4:3", made.locate(1, 17).toString());
  }

  @Test
  void meansTheSameAsBefore() {
    String source =
        """
        var log = [], counter = 0;
        function strict() { 'use strict'; return this === undefined; }
        function sloppy() { return this === undefined; }
        function outer(first, second) {
          var names = [], inner;
          for (var name in {first: 1, second: 2}) { names.push(name + ':' + typeof names); }
          inner = function named(n) { return n < 2 ? n : named(n - 1) + named(n - 2); };
          return names.join() + inner(10) + (first || second) + arguments.length;
        }
        function dynamic(secret) { var local = 2; return eval('secret + local'); }
        function scoped(thing) { with (thing) { return size + (typeof thing); } }
        label: for (var i = 0; i < 3; i++) { for (;;) { counter++; continue label; } }
        switch (counter) { case 1: log.push('one'); case 3: log.push('three'); default: log.push('end'); }
        console.log(strict(), sloppy(), outer(0, 'x'), dynamic(1), scoped({size: 7}), i, log);
        console.log(typeof log, [1, , 3].length, '\\u00e9\\x00'.length, 0.1 + 0.2, -0 === 0, 1e21, 017);
        try { null.x } catch (e) { console.log(e instanceof TypeError) } finally { console.log('f') }
        """;
    assertEquals(RhinoScript.run(source), RhinoScript.run(minified(source)));
  }

  @Test
  void givesTheSameBytesInEveryThread() throws Exception {
    String source =
        "(function(){'use strict';"
            + "a.b ||= function(first){ return first };\n".repeat(50)
            + "})()";
    String expected = minified(source);
    Callable<String> task = () -> new ClosureCompressorTest().minified(source);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<String> made : threads.invokeAll(java.util.Collections.nCopies(16, task))) {
        assertEquals(expected, made.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void linesAreThoseOfEditors() {
    assertTrue(compress("app.js", "/* \u2028 */ `\u2029`;\nf(a b)\n").isEmpty());
    assertEquals("js/app.js:2:5: error: ',' expected [syntax-error]", reported());
  }

  @Test
  void linesOfTheMapAreThoseOfEditors() {
    Fragment made =
        compress("app.js", "/*! \u2028 */ var s = f`\u2029`; // long enough\n  call ( s ) ;\n")
            .orElseThrow();
    TextPosition at = Lines.of(made.text()).position(made.text().indexOf("call"));
    assertEquals("js/app.js:2:3", made.locate(at).toString());
  }
}
