package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.sass.engine.SassHost;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.sass.dart.DartSassEngine;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DartSassProcessorTest extends SassSuite {

  private static final DartSassEngine ENGINE = new DartSassEngine();

  @AfterAll
  static void end() {
    ENGINE.close();
  }

  @Override
  AssetProcessor processor(SassSyntax syntax) {
    return SassProcessor.of(syntax, ENGINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .ü { a: $accent }                  | css/app.scss:1:9: undefined variable: "$accent" [sass-error] (no stylesheet imported here declares it: write "$accent: ...", or @import the file that has it)
          $accent: 1; .a { a: $acent }       | css/app.scss:1:21: undefined variable: "$acent" [sass-error] (did you mean "$accent"?)
          .a { @include m; }                 | css/app.scss:1:6: undefined mixin [sass-error] (no stylesheet imported here declares it: write "@mixin m { ... }", or @import the file that has it)
          .a { }\\n@import "not/there";      | css/app.scss:2:9: cannot find "not/there" to import [missing-import] (looked beside "css/app.scss" and in css, lib)
          @import "partail";                 | css/app.scss:1:9: cannot find "partail" to import [missing-import] (did you mean "partial"?)
          @import "tmpl";                    | css/app.scss:1:9: "tmpl" is there as "lib/_tmpl.scss.erb" only, and ERB does not run in imported files [erb-import] (use asset-path() and the other functions of Sass in it, and drop ".erb")
          @import "two";                     | css/app.scss:1:9: the import may mean "css/_two.scss" and "css/two.sass" [ambiguous-import] (rename or delete one of them)
          @import "partial";                 | css/_partial.scss:2:11: undefined variable: "$nope" [sass-error] (no stylesheet imported here declares it: write "$nope: ...", or @import the file that has it)
          @import "nested";                  | css/_nested.sass:4:9: cannot find "nix" to import [missing-import] (looked beside "css/_nested.sass" and in css, lib)
          @import "loop";                    | css/_loop.scss:1:9: this file is already being loaded [sass-error]
          @import "modern";                  | css/_modern.scss:2:1: cannot find "x" to import [missing-import] (looked beside "css/_modern.scss" and in css, lib)
          .a { 😀: "😀" $b }                 | css/app.scss:1:15: undefined variable: "$b" [sass-error] (no stylesheet imported here declares it: write "$b: ...", or @import the file that has it)
          @error "do not " + "x.";           | css/app.scss:1:1: do not x [sass-error]
          .a { b: 1px + 1em }                | css/app.scss:1:9: 1px and 1em have incompatible units [sass-error] (write calc(...), which browsers compute)
          .a { b: image-url() }              | css/app.scss:1:9: missing argument $source [sass-error]
          .a {                               | css/app.scss:1:4: this "{" is not closed [sass-error] (close it with "}")
          """)
  void errorIsLocated(String text, String expected) {
    putErrors();
    assertEquals(expected, errors(text.replace("\\n", "\n")));
  }

  @Test
  void declarationsStayBehindNestedRules() {
    assertEquals("@mediaprint{.a{b:c;}}.a{d:e;}", flat(".a {\n  @media print { b: c }\n  d: e\n}"));
    assertEquals("", reported());
  }

  @Test
  void modulesAreFoundAsImportsAre() {
    project
        .put("lib/x.png", "")
        .put("lib/t/_index.scss", "@forward 'colors'; @forward 'tools' show icon;")
        .put("lib/t/_colors.scss", "$main: red !default;")
        .put("lib/t/_tools.sass", "@mixin icon\n  b: asset_url('x.png')\n")
        .put("css/_part.css", ".part { a: b }")
        .put("css/late.scss", ".late { a: image-path('x.png') }");
    assertEquals(
        ".part{a:b;}.a{c:blue;b:url(/assets/x.png);}.late{a:\"/assets/x.png\";}",
        flat(
            "@use 'sass:meta'; @use 't' with ($main: blue); @use 'part.css' as p;"
                + " .a { c: t.$main; @include t.icon } @include meta.load-css('late');"));
    assertEquals("", reported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          css/my forms/_app.scss | part        | css/my forms/_part.scss
          css/my forms/_app.scss | ./part      | css/my forms/_part.scss
          css/my forms/_app.scss | ../grün     | css/_grün.scss
          css/my forms/_app.scss | in/deep     | css/my forms/in/deep/_index.scss
          css/my forms/_app.scss | 100%25      | css/my forms/_100%.scss
          css/my forms/_app.scss | a@1+b&c=d;e!$,/f | css/my forms/a@1+b&c=d;e!$,/_f.scss
          css/my forms/_app.scss | a.b         | css/my forms/_a.b.sass
          css/my forms/_app.scss | shared/part | lib/shared/_part.scss
          css/my forms/_app.scss | ../../lib/x | lib/_x.scss
          css/my forms/_app.scss | both        | css/my forms/_both.scss
          """)
  void aFileBesideTheImportingOneComesFirstByAnyName(String file, String name, String meant) {
    project
        .put("css/_part.scss", ".wrong { a: b }")
        .put("lib/_both.scss", ".wrong { a: b }")
        .put(file, "@import \"" + name + "\";")
        .put(meant, meant.endsWith(".sass") ? ".right\n  a: b\n" : ".right { a: b }");
    assertEquals(".right{a:b;}", flat("@import 'my forms/app';"));
    assertEquals("", reported());
  }

  @Test
  void aGlobIsAModuleOfAllItsFiles() {
    project.put("css/g/_a.scss", "$a: 1; .a { b: c }").put("css/g/_b.scss", "$b: 2;");
    assertEquals(".a{b:c;}.x{a:1;b:2;}", flat("@use 'g/*' as g;\n.x { a: g.$a; b: g.$b }"));
    assertEquals("", reported());
  }

  @Test
  void aMissingModuleIsLocated() {
    assertEquals(
        "css/app.scss:2:1: cannot find \"nix\" to import [missing-import] (looked beside"
            + " \"css/app.scss\" and in css, lib)",
        errors("\n@use 'nix';"));
  }

  @Test
  void deprecationsAreNotesOncePerKindAndFileAndOnlyInTheAuthorsRoot() {
    project.put("css/_p.scss", ".p { a: 3 / 2; b: 5 / 2 }");
    project.put("lib/_q.scss", "$x: 4; .q { a: ($x / 2) }");
    compile("@import 'p', 'q';\n$x: 3;\n.a { b: ($x / 2);\n c: ($x / 3) }");
    assertTrue(
        reported()
            .startsWith(
                "css/app.scss:3:10: using / for division outside of calc() is"
                    + " deprecated and will be removed in Dart Sass 2.0.0 [sass-deprecation] (recommendation:"
                    + " math.div($x, 2) or calc($x / 2)"),
        reported());
    assertEquals(1, project.reported().size(), reported());
  }

  @Test
  void nothingOfThisMachineReachesTheOutput() {
    project.put("css/ü a/_p.scss", ".p { a: b }").put("lib/_q.scss", ".q { a: b }");
    project.put("css/app.scss", "@import 'ü a/p', 'q', 'ü a/*';\n.é { a: b }");
    Fragment css = project.run(processor(SassSyntax.SCSS), "css/app.scss").orElseThrow();
    assertEquals(
        List.of("css/app.scss", "css/ü a/_p.scss", "lib/_q.scss"),
        css.mappedText().map().sources());
    assertTrue(!css.text().contains("charset") && !css.text().contains("assetbundle:"));
  }

  @Test
  void anErrorOfTheHostGoesOnToTheCaller() {
    SassHost failing = new FailingHost();
    SassSource source =
        new SassSource(
            project.put("css/app.scss", "").fragment("css/app.scss").source(),
            ".a { b: image-url('x') }",
            SassSyntax.SCSS);
    try {
      ENGINE.compile(source, failing);
      throw new AssertionError("compiled");
    } catch (IllegalStateException e) {
      assertEquals("broken", e.getMessage());
    }
  }
}
