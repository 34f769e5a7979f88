package dev.assetbundle.processor.language.script.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.ClosureCompressor;
import dev.assetbundle.processor.language.script.service.ScriptService;
import dev.assetbundle.processor.spi.Fragment;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of scripts that Closure does not take, by what a second parser thinks of them. */
class ScriptCheckTest {

  private final ClosureCompressor closure = new ClosureCompressor(ScriptService.here(120));
  private final MemoryContext project = new MemoryContext("js");

  private Optional<Fragment> compress(String name, String text) {
    return closure.compress(project.put("js/" + name, text).fragment("js/" + name), project);
  }

  private String said() {
    return project.reported().stream()
        .map(
            d ->
                d.at().line()
                    + ":"
                    + d.at().column()
                    + ": "
                    + d.severity().word()
                    + ": "
                    + d.message()
                    + d.hint().map(hint -> " (" + hint + ")").orElse("")
                    + " ["
                    + d.code()
                    + "]")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          f();N<<<<<<< HEADNa();N=======Nb();N>>>>>>> topic ->> 2:1 ->> conflict
          var a = {N<<<<<<< HEADN  b: 1,N=======N  b: 2N>>>>>>> topicN}; ->> 2:1 ->> conflict
          `N<<<<<<< HEADN`;N=======N1;N>>>>>>> topicN ->> 4:1 ->> conflict
          <script>N  f();N</script> ->> 1:1 ->> html
          // aN<div class="a"></div> ->> 2:1 ->> html
          f();N</script> ->> 2:1 ->> html
          <!DOCTYPE html><p>a ->> 1:1 ->> html
          f(<b>bold</b>) ->> 1:3 ->> jsx
          import a from 'b';Nexport default () => <A b={c} />; ->> 2:22 ->> jsx
          function f() { return (<><A/></>) } ->> 1:24 ->> jsx
          const a: number = 1; ->> 1:8 ->> ts
          function f(a: string, b?: c): void {} ->> 1:13 ->> ts
          function f(a?) {} ->> 1:13 ->> ts
          interface A { b: string } ->> 1:11 ->> ts
          type A = string; ->> 1:6 ->> ts
          enum A { B, C } ->> 1:1 ->> ts
          a = b as string; ->> 1:7 ->> ts
          f(a!.b); ->> 1:4 ->> ts
          class A { private b = 1 } ->> 1:19 ->> ts
          class A implements B {} ->> 1:9 ->> ts
          abstract class A {} ->> 1:10 ->> ts
          import type {A} from 'b'; ->> 1:13 ->> ts
          @A class B { constructor(private c: D) {} } ->> 1:26 ->> ts
          f(<%= a %>) ->> 1:3 ->> erb
          <% if a %>Nf()N<% end %> ->> 1:1 ->> erb
          alert(“hi”) ->> 1:7 ->> the quote “ of printed text is no quote of code (write " or ' instead)
          a = ‘b’ ->> 1:5 ->> the quote ‘ of printed text is no quote of code (write " or ' instead)
          a\u200b = 1 ->> 1:2 ->> the character U+200B cannot stand here (remove it; it may be invisible, or only look like another one)
          a = #b in c ->> 1:5 ->> unexpected "#"
          class A { #b; #b } ->> 1:15 ->> identifier '#b' has already been declared (rename one of the two, or leave the second declaration out)
          class A { #b = 1; c() { let d; let d } } ->> 1:36 ->> identifier 'd' has already been declared (rename one of the two, or leave the second declaration out)
          class A { #b = f(1 2) } ->> 1:20 ->> unexpected "2"
          class A { #b = ( ->> 1:16 ->> this "(" is not closed (close it with ")")
          class A { #b = 1; c() { ->> 1:23 ->> this "{" is not closed (close it with "}")
          export const a = ; ->> 1:18 ->> unexpected ";"
          import a from; ->> 1:14 ->> unexpected ";"
          using a = b() ->> 1:1 ->> using declaration cannot appear in the top level when source type is `script` or in the bare case statement (only modules may hold this; call the file .mjs if it is one)
          """)
  void whatIsNoJavaScriptIsAnError(String js, String place, String message) {
    String words =
        switch (message) {
          case "conflict" ->
              "here is a conflict of git that was not resolved (keep one of both sides, and delete the"
                  + " lines with <<<<<<<, ======= and >>>>>>>)";
          case "html" ->
              "this is HTML, not JavaScript (leave the tags out; a script file holds code only)";
          case "jsx" ->
              "this looks like JSX, which no browser knows (end its name with .jsx, which needs"
                  + " dev.assetbundle:assetbundle-esbuild on the processor path, or compile it to"
                  + " JavaScript first)";
          case "ts" ->
              "this looks like TypeScript, which no browser knows (end its name with .ts, which needs"
                  + " dev.assetbundle:assetbundle-esbuild on the processor path, or compile it to"
                  + " JavaScript first)";
          case "erb" ->
              "an ERB tag is no JavaScript (add .erb to the name of the file to have its tags run)";
          default -> message;
        };
    String text = js.replaceAll("N(?=[^a-z]|[a-z1])", "\n") + "\n";
    assertEquals(Optional.empty(), compress("app.js", text));
    String code = message.equals("conflict") ? "conflict-marker" : "syntax-error";
    assertEquals(place + ": error: " + words + " [" + code + "]", said());
  }

  @Test
  void aTextInUtf16WithoutAMarkIsAnError() {
    compress("app.js", "v\0a\0r\0 \0a\0;\0");
    assertEquals(
        "1:2: error: there are zero bytes, so this is no text in UTF-8 (it is probably saved as"
            + " UTF-16; save the file as UTF-8) [syntax-error]",
        said());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          class A { #x = 1 } ->> 1:11 ->> the minifier does not know private members
          class A { @b.c(d, (e)) f() {} @(g) h } ->> 1:11 ->> the minifier does not know decorators
          @a export class B {} ->> 1:1 ->> the minifier does not know decorators
          class A { accessor b = 1; static accessor c; accessor = 2 } ->> 1:11 ->> the minifier does not know "accessor"
          import defer * as a from 'b' ->> 1:1 ->> it is an ES module
          import source a from 'b' ->> 1:1 ->> it is an ES module
          import defer from 'b' ->> 1:1 ->> it is an ES module
          f(import.meta.url) ->> 1:3 ->> it is an ES module
          await f() ->> 1:1 ->> the minifier does not know "await" outside functions
          """)
  void newerJavaScriptIsPublishedAsItIs(String js, String place, String reason) {
    assertEquals(Optional.empty(), compress("app.js", js + "\n"));
    assertEquals(
        place
            + ": warning: not minified: "
            + reason
            + " (it is published as it is, only larger; or minify it by another tool and end its name with .min.js)"
            + " [not-minified]",
        said());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          /* a */N<!-- bNf( ) <!-- c ->> f();
          /* aN*/ --> bNf( ) ->> f();
          --> aNf( ) ->> f();
          /* a */ --> bNf( )N/**/ /* c */ --> d ->> f();
          var a = '<!--', b = /-->/; a --> 0 ->> var a="\\x3c!--",b=/--\\x3e/;0<a--;
          """)
  void commentsLikeThoseOfHtmlAreComments(String js, String expected) {
    String text = "/* long enough for the result to be smaller */" + js.replace('N', '\n') + "\n";
    String made = compress("app.js", text).map(Fragment::text).orElse("");
    assertEquals(expected + "\n", said() + made);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = " ->> ",
      textBlock =
          """
          app.min.js ->> var a = f(1 2); ->> 1:13: error: unexpected "2" [syntax-error]
          app.min.js ->> class A { #b = f(1) } ->> ~~
          app.min.js ->> class A { #b = f(1 2) } ->> 1:20: error: unexpected "2" [syntax-error]
          app.min.js ->> export const a = 1; ->> ~~
          app.min.js ->> await f(); ->> ~~
          app.min.js ->> a <!-- b ->> ~~
          long.js ->> var a = f(1 2);LONG ->> 1:13: error: unexpected "2" [syntax-error]
          long.js ->> var a = f(1, 2);LONG ->> ~~
          long.js ->> <p>LONG</p> ->> 1:1: error: this is HTML, not JavaScript (leave the tags out; a script file holds code only) [syntax-error]
          a.min.mjs ->> import 'b' ->> ~~
          a.min.mjs ->> import 'b' 'c' ->> 1:12: error: unexpected "'" [syntax-error]
          a.mjs ->> a() ->> 1:1: warning: not minified: it is an ES module (it is published as it is, only larger; or minify it by another tool and end its name with .min.js) [not-minified]
          a.mjs ->> with (a) {} ->> 1:1: error: 'with' in strict mode (name the object before each of its properties) [syntax-error]
          """)
  void whatIsMinifiedAlreadyIsReadAllTheSame(String name, String js, String expected) {
    assertEquals(Optional.empty(), compress(name, js.replace("LONG", "a();".repeat(400)) + "\n"));
    assertEquals(expected, said());
  }
}
