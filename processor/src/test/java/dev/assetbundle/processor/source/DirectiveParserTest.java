package dev.assetbundle.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveParserTest {

  private static ParsedSource parse(String text) {
    return parse(text, false);
  }

  private static ParsedSource parse(String text, boolean hash) {
    return DirectiveParser.parse(MappedText.read("a.js", text), hash);
  }

  private static String directives(ParsedSource source) {
    return source.directives().stream()
        .map(directive -> directive.at().line() + ":" + directive.at().column() + " " + directive)
        .collect(Collectors.joining(", "));
  }

  private static List<String> said(ParsedSource source) {
    return source.diagnostics().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void blanksDirectivesSoThatLineNumbersHold() {
    ParsedSource source = parse("// shop\n//= require js/cart\n//= stub x\nstart();\n");
    assertEquals("2:5 require js/cart, 3:5 stub x", directives(source));
    assertEquals("// shop\n\n\nstart();\n", source.text().text());
    SourceMap.Place start = source.text().map().locate(4, 1);
    assertEquals("4:1", start.line() + ":" + start.column());
  }

  @Test
  void aHeaderOfOneDirectiveVanishes() {
    ParsedSource source = parse("//= require a\nstart();\n");
    assertEquals("start();\n", source.text().text());
    assertEquals(2, source.text().map().locate(1, 1).line());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "//= require a       | 1:5 require a",
        "// = require a      | 1:6 require a",
        "//=require a        | 1:4 require a",
        "//== require a      | 1:6 require a",
        "// //= require a    | 1:8 require a",
        "/*= require a */    | 1:5 require a",
        "/* = require a */   | 1:6 require a",
        "//x= require a      | ``",
        "// require a        | ``",
        "//= Require a       | ``",
        "//= require \"a b\" | 1:5 require a b",
        "#= require a        | ``",
        "//= require_self    | 1:5 require_self",
        "//= link_tree . .js | 1:5 link_tree . .js",
      })
  void readsTheFormsOfSprockets(String text, String directives) {
    assertEquals(directives, directives(parse(text + "\n")));
  }

  @Test
  void aDirectiveThatClosesItsCommentLeavesTheMarkBehind() {
    ParsedSource source = parse("/* shop\n *= require a */\nb();\n");
    assertEquals("2:5 require a", directives(source));
    assertEquals("/* shop\n*/\nb();\n", source.text().text());
  }

  @Test
  void aDirectiveThatOpensACommentLeavesTheMarkBehind() {
    ParsedSource source = parse("/*= require a\n * text\n */\nb();\n");
    assertEquals("1:5 require a", directives(source));
    assertEquals("/*\n * text\n */\nb();\n", source.text().text());
  }

  @Test
  void codeEndsTheHeader() {
    ParsedSource source = parse("a();\n//= require b\n");
    assertEquals("", directives(source));
    assertEquals("a();\n//= require b\n", source.text().text());
  }

  @Test
  void anUnclosedCommentIsNoHeader() {
    ParsedSource source = parse("/*= require a\n");
    assertEquals("", directives(source));
    assertEquals("/*= require a\n", source.text().text());
  }

  @Test
  void coffeeScriptWritesItsCommentsWithHashes() {
    ParsedSource source = parse("# shop\n#= require a\nb()", true);
    assertEquals("# shop\n\nb()\n", source.text().text());
    assertEquals(1, source.directives().size());
  }

  @Test
  void everyMistakeIsSaid() {
    ParsedSource source =
        parse(
            """
            //= requier a
            //= require
            //= require a # b
            //= require 'a
            //= require_self
            //= require_self
            """);
    assertEquals("5:5 require_self", directives(source));
    assertEquals(
        List.of(
            "a.js:1:5: warning: unknown directive \"requier\" is taken for a comment"
                + " [unknown-directive]\n    hint: did you mean \"require\"?",
            "a.js:2:5: error: require takes one argument, but none is given [bad-directive]\n"
                + "    hint: name an asset: require cart",
            "a.js:3:5: error: require takes one argument, but 3 are given: \"a\", \"#\", \"b\""
                + " [bad-directive]\n    hint: a name with spaces needs quotes; remarks go on a"
                + " line of their own",
            "a.js:4:5: error: quote is not closed in \"require 'a\" [bad-directive]\n"
                + "    hint: close it, or put a backslash before it",
            "a.js:6:5: error: require_self can only be called once per source file"
                + " [bad-directive]\n    hint: remove this one, or the one before it"),
        said(source));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "//= require-tree: .        | require-tree:     | require_tree .",
        "//= require_tree: ./a      | require_tree:     | require_tree ./a",
        "//=require_tree.           | require_tree.     | require_tree .",
        "//= require: cart          | require:          | require cart",
        "//= require=cart           | require=cart      | require cart",
        "//= require-self           | require-self      | require_self",
        "/* *= require_self; */     | require_self;     | require_self",
        "//= require('cart')        | require('cart')   | require cart",
        "//= requireTree .          | requireTree       | require_tree",
        "//= require_dir ./a        | require_dir       | require_directory",
        "//= include cart           | include           | require",
        "//= Require cart           | Require           | require",
        "//= lnik cart.js           | lnik              | link",
        "//= linktree ./a           | linktree          | link_tree",
      })
  void whatIsNearlyADirectiveIsSaid(String line, String word, String meant) {
    ParsedSource source = parse(line + "\n");
    assertEquals("", directives(source));
    assertEquals(
        "unknown directive \""
            + word
            + "\" is taken for a comment (did you mean \""
            + meant
            + "\"?)",
        source.diagnostics().get(0).message()
            + " ("
            + source.diagnostics().get(0).hint().orElse("")
            + ")");
    assertEquals(1, source.diagnostics().size());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "//= require a, b    | write one line for each name; a name with spaces needs quotes",
        "//= require 'a' 'b' | write one line for each name; a name with spaces needs quotes",
        "//= require a of us | a name with spaces needs quotes; remarks go on a line of their own",
      })
  void severalNamesAreToldFromARemark(String line, String hint) {
    assertEquals(hint, parse(line + "\n").diagnostics().get(0).hint().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// = Carousel",
        "//= Carousel",
        "//= some words here",
        "//= don't be alarmed",
        "//= Required by the cart",
        "//= Line items",
        "//= Links",
        "//= import of goods",
        "// == Cart ==",
        "// ======",
        "/* === a === */",
        "// a = b",
        "//= ",
        "// x == y",
        "//"
      })
  void decorationIsNotADirective(String line) {
    ParsedSource source = parse(line + "\n");
    assertEquals(List.of(), said(source));
    assertEquals(line + "\n", source.text().text());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {"a() | a()N", "`` | ``", "N | N", "a()N | a()N", "//= require a | ``"})
  void aTextThatIsNotEmptyEndsWithANewline(String text, String parsed) {
    assertEquals(parsed.replace('N', '\n'), parse(text.replace('N', '\n')).text().text());
  }

  @Test
  void aHeaderMayBeAsLongAsItLikes() {
    String text = "//= require a\n".repeat(50_000) + "/*" + " * x\n".repeat(50_000) + "*/ b();";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(50_000, parse(text).directives().size()));
  }
}
