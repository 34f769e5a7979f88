package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SassProcessorTest extends SassSuite {

  @Override
  AssetProcessor processor(SassSyntax syntax) {
    return SassProcessor.builtIn(SassService.here()).get(syntax == SassSyntax.SCSS ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .ü { a: $accent }                  | css/app.scss:1:9: undefined variable: "$accent" [sass-error] (no stylesheet imported here declares it: write "$accent: ...", or @import the file that has it)
          $accent: 1; .a { a: $acent }       | css/app.scss:1:21: undefined variable: "$acent" [sass-error] (did you mean "$accent"?)
          .a { @include m; }                 | css/app.scss:1:15: no mixin named m [sass-error] (no stylesheet imported here declares it: write "@mixin m { ... }", or @import the file that has it)
          .a { }\\n@import "not/there";      | css/app.scss:2:9: cannot find "not/there" to import [missing-import] (looked beside "css/app.scss" and in css, lib)
          @import "partail";                 | css/app.scss:1:9: cannot find "partail" to import [missing-import] (did you mean "partial"?)
          @import "tmpl";                    | css/app.scss:1:9: "tmpl" is there as "lib/_tmpl.scss.erb" only, and ERB does not run in imported files [erb-import] (use asset-path() and the other functions of Sass in it, and drop ".erb")
          @import "two";                     | css/app.scss:1:9: the import may mean "css/_two.scss" and "css/two.sass" [ambiguous-import] (rename or delete one of them)
          @import "partial";                 | css/_partial.scss:2:11: undefined variable: "$nope" [sass-error] (no stylesheet imported here declares it: write "$nope: ...", or @import the file that has it)
          @import "nested";                  | css/_nested.sass:4:9: cannot find "nix" to import [missing-import] (looked beside "css/_nested.sass" and in css, lib)
          @import "loop";                    | css/_loop.scss:1:1: this file imports itself [sass-error] (leave out this @import)
          @import "modern";                  | css/_modern.scss:2:1: libsass, the built-in engine, knows no modules (@use, @forward) [needs-dart-sass] (write @import, or put dev.assetbundle:assetbundle-dart-sass on the processor path)
          .a { 😀: "😀" $b }                 | css/app.scss:1:15: undefined variable: "$b" [sass-error] (no stylesheet imported here declares it: write "$b: ...", or @import the file that has it)
          @error "do not " + "x.";           | css/app.scss:1:1: do not x [sass-error]
          .a { filter: progid:X.Y.z(e=f); c: red!ie }  | css/app.scss:1:39: Sass does not know the flag "!ie" [sass-error] (flags are !default, !global, !important, !optional)
          .a { filter: progid:X.Y.z(e=f)!ie; } | css/app.scss:1:31: Sass does not know the flag "!ie" [sass-error] (flags are !default, !global, !important, !optional)
          .a { c: red!ie; b: map.get($m, a) } | css/app.scss:1:12: Sass does not know the flag "!ie" [sass-error] (flags are !default, !global, !important, !optional)
          .a { b: 1px + 1em }                | css/app.scss:1:9: incompatible units: 'em' and 'px' [sass-error] (write calc(...), which browsers compute)
          """)
  void errorIsLocated(String text, String expected) {
    putErrors();
    assertEquals(expected, errors(text.replace("\\n", "\n")));
  }

  @Test
  void charactersForPrivateUseSurvive() {
    assertEquals(".a {\n  content: \"\uE001😀\";\n}\n", compile(".a { content: \"\uE001😀\" }"));
  }
}
