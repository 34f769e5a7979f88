package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.spi.AssetProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SassProcessorTest extends SassSuite {

  @Override
  AssetProcessor processor(SassSyntax syntax) {
    return SassProcessor.builtIn().get(syntax == SassSyntax.SCSS ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .ü { a: $accent }                  | css/app.scss:1:9: undefined variable: "$accent" [sass-error] (a required file does not share its variables: use @import for the one that declares it)
          $accent: 1; .a { a: $acent }       | css/app.scss:1:21: undefined variable: "$acent" [sass-error] (did you mean "$accent"?)
          .a { @include m; }                 | css/app.scss:1:15: no mixin named m [sass-error] (a required file does not share its mixins: use @import for the one that declares it)
          .a { }\\n@import "not/there";      | css/app.scss:2:9: cannot find "not/there" to import [missing-import] (looked beside "css/app.scss" and in css, lib)
          @import "partail";                 | css/app.scss:1:9: cannot find "partail" to import [missing-import] (did you mean "partial"?)
          @import "tmpl";                    | css/app.scss:1:9: "tmpl" is there as "lib/_tmpl.scss.erb" only, and ERB does not run in imported files [erb-import] (use asset-path() and the other functions of Sass in it, and drop ".erb")
          @import "two";                     | css/app.scss:1:9: the import may mean "css/_two.scss" and "css/two.sass" [ambiguous-import] (rename or delete one of them)
          @import "partial";                 | css/_partial.scss:2:11: undefined variable: "$nope" [sass-error] (a required file does not share its variables: use @import for the one that declares it)
          @import "nested";                  | css/_nested.sass:4:9: cannot find "nix" to import [missing-import] (looked beside "css/_nested.sass" and in css, lib)
          @import "loop";                    | css/_loop.scss:1:1: an @import loop has been found: css/app.scss imports css/_loop.scss, css/_loop.scss imports css/_loop.scss, css/_loop.scss imports css/_loop.scss [sass-error] (leave this @import out: a file has its own names already)
          @import "modern";                  | css/_modern.scss:2:1: libsass does not know modules; it would leave this rule in the stylesheet [needs-dart-sass] (write @import, or put dev.assetbundle:assetbundle-dart-sass on the processor path)
          .a { 😀: "😀" $b }                 | css/app.scss:1:15: undefined variable: "$b" [sass-error] (a required file does not share its variables: use @import for the one that declares it)
          @error "do not " + "x.";           | css/app.scss:1:1: do not x [sass-error]
          .a { filter: progid:X.Y.z(e=f); c: red!ie }  | css/app.scss:1:39: invalid CSS after "....z(e=f); c: red": expected expression (e.g. 1px, bold), was "!ie }" [sass-error]
          .a { filter: progid:X.Y.z(e=f)!ie; } | css/app.scss:1:31: invalid CSS after "...ogid:X.Y.z(e=f)": expected expression (e.g. 1px, bold), was "!ie; }" [sass-error]
          .a { c: red!ie; b: map.get($m, a) } | css/app.scss:1:12: invalid CSS after ".a { c: red": expected expression (e.g. 1px, bold), was "!ie; b: map.get($m," [sass-error]
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
