package dev.assetbundle.processor.bundle;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlerTest {

  private static BundleResult join(String extension, String first, String second) {
    String open = extension.equals("css") ? "/*= require " : "//= require ";
    String close = extension.equals("css") ? " */" : "";
    MemoryTree tree =
        new MemoryTree()
            .put("js/main." + extension, open + "a" + close + "\n" + open + "b" + close + "\n")
            .put("js/a." + extension, first)
            .put("js/b." + extension, second);
    return build(tree, "main." + extension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a()             | a();N",
        "a();            | a();N",
        "a()NN           | a()N;N",
        "a() // note     | a() // noteN;N",
        "a() // note;    | a() // note;N;N",
        "a(); // note    | a(); // noteN",
        "a() /* note */  | a() /* note */;N",
        "a() <!-- note   | a() <!-- noteN;N",
        "a(); <!-- note; | a(); <!-- note;N",
        "a()N--> note    | a()N--> noteN;N",
        "a()N/**/ --> b  | a()N/**/ --> bN;N",
        "a()/*N*/ --> b  | a()/*N*/ --> bN;N",
        "a --> 0         | a --> 0;N",
        "'<!--'          | '<!--';N",
        "<!--            | <!--;N",
        "'//'            | '//';N",
        "/\\/\\//        | /\\/\\//;N",
        "a() + 1N//      | a() + 1N//N;N",
        "``              | ``",
        "N               | N",
      })
  void aSemicolonEndsEachScript(String script, String joined) {
    String text = text(join("js", script.replace('N', '\n'), "b();\n"), "main.js");
    String first = text.substring(0, text.indexOf("b();"));
    assertEquals(joined.replace('N', '\n'), first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "#!/bin/nodeNa();N | b();N           | #!/bin/nodeNa();Nb();N",
        "a();N             | #!/bin/nodeNb() | a();NNb();N",
        "a();N             | #!/bin/node     | a();NN",
        "``                | #!/bin/nodeNb() | #!/bin/nodeNb();N",
      })
  void anInterpreterIsNamedByTheFirstCharactersOnly(String first, String second, String joined) {
    String text = text(join("js", first.replace('N', '\n'), second.replace('N', '\n')), "main.js");
    assertEquals(
        joined.replace('N', '\n'),
        text.stripTrailing() + "\n".repeat(joined.endsWith("NN") ? 2 : 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "const a = 1          | const a = 2                | b.js:1:7: a js/a.js:1:7",
        "let a                | class a {}                 | b.js:1:7: a js/a.js:1:5",
        "class a {}           | var a                      | b.js:1:5: a js/a.js:1:7",
        "function a() {}      | let a                      | b.js:1:5: a js/a.js:1:10",
        "const a = 1          | async function* a() {}     | b.js:1:17: a js/a.js:1:7",
        "var a                | const a = 1                | b.js:1:7: a js/a.js:1:5",
        "for (var a of b) {}  | let a                      | b.js:1:5: a js/a.js:1:10",
        "{ if (b) { var a } } | let a                      | b.js:1:5: a js/a.js:1:16",
        "let b, a             | let { c: [, a] } = d       | b.js:1:13: a js/a.js:1:8",
        "let c = [1, 2], a    | let c, b, a                | b.js:1:5: c (and 1 more name)"
            + " js/a.js:1:5",
        "var a                | function a() {}            | ``",
        "function a() {}      | function a() {}            | ``",
        "var a                | var a                      | ``",
        "let a                | { let a; function a() {} } | ``",
        "let a                | (function () { var a })()  | ``",
        "let a                | (class a {})               | ``",
        "let a                | b = function a() {}        | ``",
        "let a                | for (let a = 0; a; ) {}    | ``",
        "let a = 1            | a = 2                      | ``",
        "let a                | let c = 1Na, b             | ``",
        "let a                | let c = () => {}Na(), b    | ``",
        "let a                | let c = () => 1, b         | ``",
        "let a                | var b = {a, c: a}          | ``",
        "let a; let a         | b                          | a.js:1:12: a js/a.js:1:5",
        "let a; var a         | b                          | a.js:1:12: a js/a.js:1:5",
        "var {a} = c; let [a] = b | b                      | a.js:1:19: a js/a.js:1:6",
        "let a; { let a }     | b                          | ``",
        "if(b) function a(){}; let a | b                   | ``",
        "if(b);else function a(){}; let a | b              | ``",
        "function a(){} var a | b                          | ``",
        "let a; let a; let a  | let a                      | a.js:1:12: a (and 1 more name)"
            + " js/a.js:1:5; js/b.js:1:5: a js/a.js:1:5",
        "let a                | x = { let: a, const: 1 }   | ``",
        "let a                | x.let; x.var               | ``",
      })
  void aNameThatIsDeclaredTwiceIsOneTooMany(String first, String second, String expected) {
    BundleResult result = join("js", first, second.replace('N', '\n'));
    String all =
        result.findings().stream()
            .map(
                finding ->
                    finding.diagnostic().at()
                        + ": "
                        + finding
                            .diagnostic()
                            .message()
                            .replace("\"", "")
                            .replace("is declared in ", "")
                            .replace(" too, so browsers refuse the whole bundle", ""))
            .collect(Collectors.joining("; "));
    assertEquals(expected.isEmpty() ? "" : "js/" + expected, all);
  }

  @Test
  void aNameOfTwoFilesIsSaidAtBothPlaces() {
    assertEquals(
        "js/b.js:2:7: error: \"settings\" is declared in js/a.js:1:7 too, so browsers refuse the"
            + " whole bundle [declared-twice]\n"
            + "    const settings = 2;\n"
            + "          ^\n"
            + "    hint: rename one of them, or put the code of one file into a block or"
            + " function\n",
        said(join("js", "const settings = 1;\n", "b();\nconst settings = 2;\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a()N/* end        | 2:1 comment "*/"
          a() /*/           | 1:5 comment "*/"
          a(`xN             | 1:3 template "`"
          a(`x${y} z        | 1:8 template "`"
          a('x              | 1:3 string a quote
          a('x\\            | 1:3 string a quote
          a("x\\"           | 1:3 string a quote
          a('x\\\\')        | ~~
          'a'               | ~~
          ''                | ~~
          ``                | ~~
          `a${b}`           | ~~
          /* a */           | ~~
          a // /*           | ~~
          a = /[/*]/        | ~~
          (function () {    | ~~
          """)
  void whatTakesInTheNextScriptIsSaid(String script, String said) {
    String[] parts = said.split(" ", 3);
    assertEquals(
        said.isEmpty()
            ? ""
            : "js/a.js:%s: this %s is not closed, so browsers refuse this script, and each bundle that it is joined to [js-syntax] close it with %s"
                .formatted(parts[0], parts[1], parts[2]),
        join("js", script.replace('N', '\n'), "b();\n").findings().stream()
            .map(BundleResult.Finding::diagnostic)
            .map(d -> d.at() + ": " + d.message() + " [" + d.code() + "] " + d.hint().orElse(""))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void strictModeThatSpreadsIsSaid() {
    BundleResult result = join("js", "'use strict';\na();\n", "b();\n");
    assertEquals(
        "js/a.js:1:1: warning: \"use strict\" at the start of a bundle holds for all of it, also"
            + " for js/b.js [strict-spreads]\n    'use strict';\n    ^\n"
            + "    hint: put it inside a function, or require another file first\n",
        said(result));
  }

  @Test
  void strictModeThatIsLostIsSaid() {
    BundleResult result = join("js", "a();\n", "'use strict';\nb();\n");
    assertEquals(
        "js/b.js:1:1: note: \"use strict\" has no effect here, because other scripts of the"
            + " bundle come before it [strict-lost]\n    'use strict';\n    ^\n"
            + "    hint: put it inside a function\n",
        said(result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/* a */ /* b */N'use strict';a() | 'use strict';b()   | ``",
        "/* a */N/* b */N'use strict';a() | b()                | strict-spreads a.js:3:1",
        "/* a */                          | 'use strict';b()   | strict-lost b.js:1:1",
        "/* a */N                         | 'use strict';b()   | strict-lost b.js:1:1",
        "// aN                            | 'use strict';b()   | ``",
        "/* a */ // bN                    | 'use strict';b()   | ``",
        "// aN/* b */                     | 'use strict';b()   | strict-lost b.js:1:1",
        "N                                | 'use strict';b()   | ``",
        "#!/bin/node                      | 'use strict';b()   | ``",
        "'a';                             | 'use strict';b()   | strict-spreads b.js:1:1",
        "'use strict' + a                 | b()                | ``",
        ";'use strict'                    | b()                | ``",
        "'use strict'.length              | 'use strict';b()   | strict-lost b.js:1:1",
        "'use strict'N+ a                 | 'use strict';b()   | strict-lost b.js:1:1",
        "'use strict'Na()                 | b()                | strict-spreads a.js:1:1",
        "'use strict' // a                | b()                | strict-spreads a.js:1:1",
        "'use\\x20strict'               | b()                | ``",
        "'use strict';a()                 | // b               | ``",
      })
  void strictModeIsThatOfTheJoinedText(String first, String second, String expected) {
    String said =
        join("js", first.replace('N', '\n'), second).findings().stream()
            .map(found -> found.diagnostic().code() + " " + found.diagnostic().at())
            .collect(Collectors.joining("; "));
    assertEquals(expected, said.replace("js/", ""));
  }

  @Test
  void aCommentOfTheManifestBeforeItsFilesIsAFileToo() {
    MemoryTree tree =
        new MemoryTree()
            .put("js/main.js", "/* all */\n//= require_self\n//= require a\n")
            .put("js/a.js", "'use strict';\na();\n");
    BundleResult result = build(tree, "main.js");
    assertEquals("/* all */\n\n;\n'use strict';\na();\n", text(result, "main.js"));
    assertEquals(
        "[strict-lost]",
        result.findings().stream().map(f -> f.diagnostic().code()).toList().toString());
  }

  @Test
  void strictModeOfAllIsFine() {
    assertEquals("", said(join("js", "'use strict';\na();\n", "\"use strict\";\nb();\n")));
    assertEquals("", said(join("js", "(function () { 'use strict'; })();\n", "b();\n")));
  }

  @Test
  void aSheetIsAppendedAsItIs() {
    BundleResult result = join("css", "a{}", "b{}\n");
    assertEquals("a{}\nb{}\n", text(result, "main.css").strip() + "\n");
    assertEquals("", said(result));
  }

  @Test
  void anImportBehindRulesIsSaid() {
    BundleResult result = join("css", "a{}\n", "@import \"https://x/y.css\";\nb{}\n");
    assertEquals(
        "js/b.css:1:1: warning: browsers ignore this @import, because other rules of the bundle"
            + " come before it [dead-import]\n    @import \"https://x/y.css\";\n    ^\n"
            + "    hint: put it into a file of its own that is required first, or link it from the"
            + " page\n",
        said(result));
    assertEquals("", said(join("css", "@import \"https://x/y.css\";\n", "b{}\n")));
  }
}
