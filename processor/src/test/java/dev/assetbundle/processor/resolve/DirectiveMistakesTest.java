package dev.assetbundle.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.MemoryTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directives that are read but cannot mean what their authors think. */
class DirectiveMistakesTest {

  private static final Settings MINIFIED = Builds.minified();

  private final MemoryTree tree = new MemoryTree().put("js/shop/x.js", "x();\n");

  private String said(String file, String text) {
    tree.put(file, text);
    String name = file.substring(file.indexOf('/') + 1).replaceFirst("\\.(coffee|scss)$", "");
    String known = name.contains(".") ? name : name + (file.endsWith(".scss") ? ".css" : ".js");
    return Builds.said(Builds.build(tree, known));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          require ./shop/*         | require takes the name of one file, not the pattern "./shop/*" | write require_tree ./shop; require_directory leaves out folders in it
          require shop/*           | require takes the name of one file, not the pattern "shop/*" | write require_tree with the folder, relative to this file, such as ./lib; require_directory leaves out folders in it
          link ./shop/**/*.js      | link takes the name of one file, not the pattern "./shop/**/*.js" | write link_tree ./shop; link_directory leaves out folders in it
          stub ./shop/*            | stub takes the name of one file, not the pattern "./shop/*" | write one line for each file
          require_tree ./shop/*    | require_tree takes a folder, not the pattern "./shop/*" | write require_tree ./shop
          require https://c.io/x.js | require takes files of the search path, not the URL "https://c.io/x.js" | load it by a <script> tag of its own in the page, or save it as a file here
          require //c.io/x.js      | require takes files of the search path, not the URL "//c.io/x.js" | load it by a <script> tag of its own in the page, or save it as a file here
          """)
  void patternsAndUrlsAreNoNames(String directive, String message, String hint) {
    assertEquals(
        "js/a.js:1:5: error: "
            + message
            + " [bad-directive]\n    //= "
            + directive
            + "\n        ^\n    hint: "
            + hint
            + "\n",
        said("js/a.js", "//= " + directive + "\n"));
  }

  @Test
  void aMarkOfAnotherLanguageIsSaidOnce() {
    assertEquals(
        """
        js/a.js:1:1: error: "#=" begins a directive in CoffeeScript only [syntax-error]
            #= require shop/x
            ^
            hint: write "//= require shop/x"
        """,
        Builds.said(Builds.build(tree.put("js/a.js", "#= require shop/x\n"), MINIFIED, "a.js")));
    assertEquals(
        """
        css/b.css:1:4: warning: "#=" begins no comment here, so this require is taken for a part of \
        a rule [bad-directive]
            #= require c
               ^
            hint: write /*= require ... */ above the first rule
        """,
        said("css/b.css", "#= require c\na { b: c }\n"));
    assertEquals(
        """
        js/c.coffee:1:1: error: "//=" begins no directive in CoffeeScript [coffee-error]
            //= require shop/x
            ^
            hint: write "#= require shop/x"
        """,
        said("js/c.coffee", "//= require shop/x\nx = 1\n"));
    assertEquals(
        """
        css/d.scss:1:1: error: "#=" begins a directive in CoffeeScript only [sass-error]
            #= require c
            ^
            hint: write "//=" instead
        """,
        said("css/d.scss", "#= require c\na { b: c }\n"));
  }

  @Test
  void aMisspeltDirectiveIsNotLate() {
    assertEquals(
        """
        css/a.scss:2:5: warning: unknown directive "require_tree." is taken for a comment \
        [unknown-directive]
             *= require_tree.
                ^
            hint: did you mean "require_tree ."?
        """,
        said("css/a.scss", "/*\n *= require_tree.\n */\na { b: c }\n"));
  }

  @Test
  void proseInAStylesheetIsNoComment() {
    assertEquals(
        """
        css/a.css:1:1: warning: "//" begins no comment in CSS, so browsers drop the rule or \
        declaration behind it [line-comment]
            //= Carousel
            ^
            hint: write /* ... */
        """,
        said("css/a.css", "//= Carousel\na { b: c }\n"));
    assertEquals(
        1, said("css/b.css", "//= reqire a\na { b: c }\n").split("warning", -1).length - 1);
  }

  @Test
  void aDeadLinkThatIsRequiredIsOneError() {
    tree.entry("js/dead.js", Kind.BROKEN_LINK).put("js/a.js", "//= require dead\n");
    BundleRequest request =
        new BundleRequest(
            "test",
            List.of("a.js"),
            List.of("**"),
            Builds.plain(),
            ContentTypes.STANDARD,
            List.of());
    assertEquals(
        """
        js/a.js:1:5: error: couldn't find "dead" with type application/javascript in js [missing-asset]
            //= require dead
                ^
            hint: js/dead.js is a link to nothing: let it lead to a file
        """,
        Builds.said(Builds.build(tree, request)));
  }
}
