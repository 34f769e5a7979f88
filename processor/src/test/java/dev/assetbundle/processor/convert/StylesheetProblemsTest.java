package dev.assetbundle.processor.convert;

import static dev.assetbundle.processor.Builds.build;
import static dev.assetbundle.processor.Builds.minified;
import static dev.assetbundle.processor.Builds.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.source.MemoryTree;
import org.junit.jupiter.api.Test;

class StylesheetProblemsTest {

  private final MemoryTree tree = new MemoryTree();

  private String saidOf(String css) {
    return said(build(tree.put("css/app.css", css), minified(), "app.css"));
  }

  @Test
  void whatIsWrittenAsSassIsSaid() {
    assertEquals(
        """
        css/app.css:1:1: warning: $main is Sass, which browsers do not understand [sass-in-css]
            $main: red;
            ^
            hint: let the name of the file end with .scss, or write CSS
        css/app.css:2:8: warning: image-url() is a function of Sass files, so browsers drop the \
        whole declaration [sass-in-css]
            a { b: image-url("x.png"); // c
                   ^
            hint: write url(...), which gets the fingerprint too, or let the name end with .scss
        css/app.css:2:28: warning: "//" begins no comment in CSS, so browsers drop the rule or \
        declaration behind it [line-comment]
            a { b: image-url("x.png"); // c
                                       ^
            hint: write /* ... */
        """,
        saidOf("$main: red;\na { b: image-url(\"x.png\"); // c\nd: e }\n"));
  }

  @Test
  void aHelperOfSassIsSaidOnceByItsPlace() {
    assertEquals(
        """
        css/app.css:1:8: warning: asset_path() is a function of Sass files, so browsers drop the \
        whole declaration [sass-in-css]
            a { b: asset_path("x.png"); --c: image-url("x.png") }
                   ^
            hint: write url(...), which gets the fingerprint too, or let the name end with .scss
        css/app.css:1:34: warning: image-url() is a function of Sass files, so browsers drop what \
        uses this custom property [sass-in-css]
            a { b: asset_path("x.png"); --c: image-url("x.png") }
                                             ^
            hint: write url(...), which gets the fingerprint too, or let the name end with .css.erb
        """,
        saidOf("a { b: asset_path(\"x.png\"); --c: image-url(\"x.png\") }\n"));
  }

  @Test
  void aMisspeltRuleIsSaid() {
    assertEquals(
        """
        css/app.css:1:1: warning: there is no rule @suports, so browsers skip it with its block \
        [unknown-rule]
            @suports (a: b) { c { d: e } }
            ^
            hint: did you mean "@supports"?
        """,
        saidOf("@suports (a: b) { c { d: e } }\n@forward-x y;\n@tailwind base;\n"));
  }

  @Test
  void aStringThatIsNotClosedIsSaidOnce() {
    assertEquals(
        """
        css/app.css:1:14: warning: this string is not closed, so browsers read what follows in \
        another way [css-syntax]
            a { content: "b;
                         ^
            hint: it is published as it is; mend it, or browsers may skip rules of this and later \
        files; until then the file is not minified
        """,
        saidOf("a { content: \"b;\n  top: 0;\n}\n"));
  }

  @Test
  void aMissingSemicolonAndAMisspeltFunctionAreSaid() {
    assertEquals(
        """
        css/app.css:2:3: warning: a semicolon is missing before "top", so browsers take it for a \
        part of the declaration before it [missing-semicolon]
              top: clac(1px);
              ^
            hint: end that declaration with a semicolon
        css/app.css:2:8: warning: there is no function clac(), so browsers drop the whole \
        declaration [unknown-function]
              top: clac(1px);
                   ^
            hint: did you mean "calc"?
        css/app.css:3:9: warning: there is no function image-ulr(), so browsers drop the whole \
        declaration [unknown-function]
              left: image-ulr(x) }
                    ^
            hint: did you mean "image-url"?
        """,
        saidOf("a { b: c\n  top: clac(1px);\n  left: image-ulr(x) }\n"));
  }

  @Test
  void whatWasNeverMeantForBrowsersIsAnError() {
    assertEquals(
        """
        css/app.css:1:1: error: here is a conflict of git that was not resolved [conflict-marker]
            <<<<<<< HEAD
            ^
            hint: keep one of both sides, and delete the lines with <<<<<<<, ======= and >>>>>>>
        css/app.css:6:1: error: <style> is HTML, not CSS [html-in-css]
            <style>
            ^
            hint: delete the tag: a stylesheet is what stands between <style> and </style>
        css/app.css:7:8: error: this is a tag of ERB, but the file is no template [template-in-css]
            d { e: <%= f %> }
                   ^
            hint: rename it to app.css.erb
        """,
        saidOf(
            """
            <<<<<<< HEAD
            a { b: c }
            =======
            d { b: c }
            >>>>>>> x
            <style>
            d { e: <%= f %> }
            """));
  }

  @Test
  void aFileThatIsNotMinifiedSaysSoOnce() {
    assertEquals(
        """
        css/app.css:1:10: warning: this backslash stands before the end of its line, so browsers \
        read what follows in another way [css-syntax]
            a { b: c \\
                     ^
            hint: it is published as it is; mend it, or browsers may skip rules of this and later \
        files; until then the file is not minified
        css/app.css:3:1: warning: the file ends before this is a rule, so browsers read what \
        follows in another way [css-syntax]
            foo
            ^
            hint: it is published as it is; mend it, or browsers may skip rules of this and later \
        files
        """,
        saidOf("a { b: c \\\n}\nfoo\n"));
  }

  @Test
  void aMarkInTheMiddleIsSaid() {
    assertEquals(
        """
        css/app.css:2:1: warning: a byte order mark in the middle of a file is a part of the name \
        it stands at, so browsers see another name [invisible-character]
            \uFEFFa { b:\u00A0c }
            ^
            hint: delete it
        css/app.css:2:8: warning: the invisible U+00A0 is a part of the name it stands at, so \
        browsers see another name [invisible-character]
            \uFEFFa { b:\u00A0c }
                   ^
            hint: delete it, or write a usual space
        """,
        saidOf("x { y: z }\n\uFEFFa { b:\u00A0c }\n"));
  }
}
