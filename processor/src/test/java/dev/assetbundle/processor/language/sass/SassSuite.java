package dev.assetbundle.processor.language.sass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.language.template.ErbProcessor;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every engine of Sass. */
abstract class SassSuite {

  final MemoryContext project = new MemoryContext("css", "lib");

  /** Returns the engine's processor for a syntax. */
  abstract AssetProcessor processor(SassSyntax syntax);

  final String compile(String text) {
    return project
        .put("css/app.scss", text)
        .run(processor(SassSyntax.SCSS), "css/app.scss")
        .orElseThrow()
        .text();
  }

  final String flat(String text) {
    return compile(text).replaceAll("\\s+", "");
  }

  final String errors(String text) {
    Optional<Fragment> result =
        project.put("css/app.scss", text).run(processor(SassSyntax.SCSS), "css/app.scss");
    assertTrue(result.isEmpty(), () -> "compiled: " + result.orElseThrow().text());
    return reported();
  }

  final String reported() {
    return String.join("\n", project.reported().stream().map(SassSuite::line).toList());
  }

  private static String line(Diagnostic d) {
    String hint = d.hint().map(h -> " (" + h + ")").orElse("");
    return d.at() + ": " + d.message() + " [" + d.code() + "]" + hint;
  }

  @Test
  void looksOnceInEachPlaceWhereNothingIs() {
    List<String> inVain = new ArrayList<>();
    MemoryContext watched =
        new MemoryContext("css", "lib") {
          @Override
          public Optional<String> read(SourcePath file) {
            Optional<String> text = super.read(file);
            if (text.isEmpty()) {
              inVain.add(file.toString());
            }
            return text;
          }
        };
    watched.put("css/app.scss", "@import \"base/all\"; @import \"far\";");
    watched.put("css/base/_all.scss", "@import \"far\";");
    watched.put("lib/_far.scss", "a { b: c }");
    assertTrue(watched.run(processor(SassSyntax.SCSS), "css/app.scss").isPresent());
    assertTrue(inVain.contains("css/base/_far.scss"), inVain::toString);
    Set<String> once = new HashSet<>();
    assertEquals(List.of(), inVain.stream().filter(file -> !once.add(file)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          # import     | file that is taken          | file that is passed over
          "x"          | css/_x.scss                 | lib/_x.scss
          "x"          | css/x.scss                  | css/_x.css
          "_x"         | css/_x.sass                 | lib/x.scss
          "x.scss"     | css/_x.scss                 | css/x.sass
          "x"          | css/x.css                   | css/x/index.scss
          "x"          | css/_x.css.scss             | lib/x.scss
          "x"          | css/x/_index.scss           | lib/x.scss
          "a/x"        | css/a/_x.scss               | css/_x.scss
          "../css/x"   | css/x.scss                  | lib/css/_x.scss
          "../lib/x"   | lib/_x.scss                 | css/lib/_x.scss
          "../more/x"  | more/_x.scss                | css/more/_x.scss
          "../lib/*"   | lib/a.scss                  | css/lib/a.scss
          "../m*/*"    | more/a.scss                 | lib/more/a.scss
          "x"          | lib/x.sass                  | lib/a/x.sass
          "./x"        | css/_x.scss                 | lib/x.scss
          "ü ä/😀"     | css/ü ä/_😀.scss            | css/x.scss
          "*"          | css/x.scss                  | css/a/x.scss
          "a/**/*"     | css/a/b/c/_x.scss           | css/b/x.scss
          "**/x-*"     | css/a/x-y.sass              | css/a/y-x.scss
          """)
  void importTakes(String name, String taken, String passed) {
    for (String path : new String[] {taken, passed}) {
      String mark = path.equals(taken) ? "taken" : "passed";
      String rule = path.endsWith(".sass") ? "." + mark + "\n  a: b\n" : "." + mark + " { a: b }";
      project.put(path, rule);
    }
    assertEquals(".taken{a:b;}", flat("@import " + name + ";"));
    assertEquals("", reported());
  }

  @Test
  void importsAreRelativeToTheImportingFileAtEveryLevel() {
    project
        .put("css/a/b/_x.scss", "@import \"../y\"; @import 'z';")
        .put("css/a/_y.scss", ".y { a: b }")
        .put("css/a/b/z.sass", "@import y2\n.z\n  a: b\n")
        .put("lib/_y2.scss", ".y2 { a: b }");
    assertEquals(".y{a:b;}.y2{a:b;}.z{a:b;}", flat("@import \"a/b/x\";"));
  }

  @Test
  void aPathMayLeadOutOfItsRootButNotOutOfTheProject() {
    project
        .put("more/a/_x.scss", "@import \"y\", \"../../lib/deep/z\";")
        .put("more/a/_y.scss", ".y { a: b }")
        .put("lib/deep/_z.scss", "@import \"../../css/p\", \"q\";")
        .put("lib/deep/_q.scss", ".q { a: b }")
        .put("css/_p.scss", ".p { a: b }")
        .put("css/pages/_one.scss", "@import \"../more/a/y\";");
    assertEquals(
        ".y{a:b;}.p{a:b;}.q{a:b;}.y{a:b;}", flat("@import \"../more/a/x\", \"pages/one\";"));
    assertTrue(
        errors("@import \"../../y\";").startsWith("css/app.scss:1:9: cannot find \"../../y\""));
  }

  @Test
  void whatHasNoRulesIsAnEmptyStylesheet() {
    for (String text :
        new String[] {"", "\n", "// note", "//= require_self\n", "$a: 1;", "@mixin m { a: b }"}) {
      assertEquals("", compile(text).strip(), text);
      project.put("css/app.sass", text.replace(" { a: b }", "\n  a: b").replace(";", ""));
      assertEquals(
          "",
          project.run(processor(SassSyntax.SASS), "css/app.sass").orElseThrow().text().strip(),
          text);
    }
    assertEquals("", reported());
  }

  @Test
  void mixinsAndFunctionsMayBeCalledLikeFunctionsOfCss() {
    project.put("css/x.sass", "=opacity($o)\n  o: $o\n.x\n  +opacity(1)\n");
    assertEquals(
        ".x{o:1;}.a{width:calc(100%-2px);r:1;}",
        flat(
            """
            @import 'x';
            @mixin calc($p, $v) { #{$p}: #{"calc(" + $v + ")"}; }
            @mixin rgba($a, $b, $c, $d: 50%) { r: $a }
            $v: 1;
            .a { @include calc(width, "100% - 2px"); @include rgba($v, 2, 3, 50%); }
            """));
    assertEquals("", reported());
  }

  @Test
  void globsImportInOrderOfPathsAndNeverTheirOwnFile() {
    project
        .put("css/c/_b.scss", ".b { a: $v }")
        .put("css/c/_a.scss", "$v: 1; @import \"*\";")
        .put("css/c/readme.md", "x")
        .put("css/c/d/e.scss", ".e { a: $v }");
    assertEquals(".b{a:1;}.b{a:1;}", flat("@import \"c/*\";"));
    assertEquals(".b{a:1;}.b{a:1;}.e{a:1;}", flat("@import \"c/**/*\";"));
  }

  @Test
  void aGlobWithoutFilesIsAWarning() {
    assertEquals(".a{b:c;}", flat("@import 'none/*';\n.a { b: c }"));
    assertEquals("css/app.scss:1:9: no file matches \"none/*\" [empty-import]", reported());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import url(x.css);",
        "@import url(http://cdn.example/x.css);",
        "@import \"//cdn.example/y\";",
        "@import \"http://cdn.example/y\";",
        "@import \"x\" screen;"
      })
  void importsOfCssStay(String text) {
    project.put("css/x.scss", ".x { a: b }").put("css/x.css", ".x { a: b }");
    assertEquals(text.replace("\"x\"", "url(x)"), compile(text).strip().replace("\"x\"", "url(x)"));
  }

  @Test
  void anImportWithTheExtensionOfCssStays() {
    project.put("css/x.css", ".x { a: b }");
    String css = flat("@import \"x.css\";");
    assertTrue(css.equals("@importurl(x.css);") || css.equals("@import\"x.css\";"), css);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          image-path("logo.png")              | "/assets/logo.png"
          image_path('logo.png')              | "/assets/logo.png"
          url(asset-path("logo.png"))         | url("/assets/logo.png")
          "x #{image-path("logo.png")} y"     | "x /assets/logo.png y"
          image-url("logo.png")               | url(/assets/logo.png)
          asset_url("logo.png?#iefix")        | url(/assets/logo.png?#iefix)
          font-url("logo.png#x") format("y")  | url(/assets/logo.png#x) format("y")
          image-url("a b(1).png")             | url("/assets/a b(1).png")
          image-url("😀.png")                 | url(/assets/😀.png)
          stylesheet-url("app")               | url(/assets/app.css)
          asset-url("http://x.y/z")           | url(http://x.y/z)
          asset-data-url("logo.png")          | url(data:image/png;base64,%2B%2F%2F%2B)
          audio-path("logo.png")              | "/assets/logo.png"
          video-url($source: "logo.png")      | url(/assets/logo.png)
          javascript-path("/x.js")            | "/x.js"
          """)
  void helperGives(String call, String value) {
    project
        .put("lib/logo.png", new byte[] {(byte) 0xfb, (byte) 0xff, (byte) 0xfe})
        .put("lib/a b(1).png", "")
        .put("lib/😀.png", "");
    assertEquals(".a {\n  b: " + value + ";\n}\n", compile(".a { b: " + call + "; }"));
    assertEquals("", reported());
  }

  @Test
  void aMissingAssetIsReportedWhereTheCallStandsAndTheRestCompiles() {
    project.put("css/_p.scss", "// image-url(\"no.png\")\n.p {\n  x: image-url(\"no.png\") }\n");
    assertEquals(
        ".p{x:url(/images/no.png);}.a{b:url();c:url(/no);}",
        flat("@import 'p';\n.a { b: asset-data-url('gone'); c: asset-url('n' + 'o'); }"));
    assertEquals(
        """
        css/_p.scss:3:6: no asset named "no.png" [missing-asset]
        css/app.scss:2:9: no asset named "gone" [missing-asset]
        css/app.scss:2:36: no asset named "no" [missing-asset]\
        """,
        reported());
  }

  @Test
  void warnAndDebugAreDiagnostics() {
    project.put("css/_p.scss", "@mixin m($x) {\n  @warn \"old: #{$x}\"; }\n");
    compile("@import 'p';\n@include m(1px);\n@debug 1 + 2;\n@warn other;");
    assertEquals(
        """
        css/_p.scss:2:3: old: 1px [sass-warning]
        css/app.scss:4:1: other [sass-warning]
        css/app.scss:3:1: 3 [sass-debug]\
        """,
        reported().replace("css/app.scss: other", "css/app.scss:4:1: other"));
  }

  @Test
  void aMisspeltFunctionIsSaidWhereverItIsCalled() {
    project
        .put("css/_f.scss", "@function double_it($x) { @return $x * 2; }")
        .put("lib/_m.sass", "=m\n  a: Doubel-it(2px)\n");
    assertEquals(
        ".a{a:Doubel-it(2px);a:Doubel-it(2px);b:image-ulr(\"x\");c:clac(1px,darkn(red));d:foo(1);}",
        flat(
            """
            @import 'f', 'm';
            .a {
              @include m; @include m;
              b: image-ulr("x");
              // doubel-it(1)
              c: clac(1px, darkn(red));
              d: foo(1);
            }
            @mixin never { e: duoble_it(1) }
            """));
    String because = ", so browsers drop the whole declaration [unknown-function]";
    assertEquals(
        """
        css/app.scss:4:6: there is no function image-ulr()%1$s (did you mean "image-url"?)
        css/app.scss:6:6: there is no function clac()%1$s (did you mean "calc"?)
        css/app.scss:6:16: there is no function darkn()%1$s (did you mean "darken"?)
        lib/_m.sass:2:6: there is no function doubel-it()%1$s (did you mean "double-it"?)\
        """
            .formatted(because),
        reported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @import "x" print; @import "x";          | .x{a:b;}
          @import "x"; @import "x" print;          | .x{a:b;}
          @import "x"; @import "x" print; @import "x"; | .x{a:b;}.x{a:b;}
          @import "m"; @import "m";                | .x{a:b;}.x{a:b;}
          @import "x" print; @import "x" screen;   |
          """)
  void whatFollowsAnImportIsThatOfItsOwnStatement(String text, String rules) {
    project
        .put("css/_x.scss", ".x { a: b }")
        .put("css/_m.scss", "@import \"x\" print; @import \"x\";");
    String css = flat(text);
    assertTrue(css.startsWith("@import\"x\"print;"), css);
    assertEquals(
        Optional.ofNullable(rules).orElse(""),
        css.replace("@import\"x\"print;", "").replace("@import\"x\"screen;", ""));
    assertEquals("", reported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          @container (min-width:$b) { a { b: c } }       ~ 2:23 $b
          a { @container x (width > $b) { b: c } }       ~ 2:27 $b
          @custom-media --x (min-width:$b);              ~ 2:30 $b
          a { b: -webkit-calc(100% - $b) }               ~ 2:28 $b
          a { b: -moz-calc(100% - $b) }                  ~ 2:25 $b
          a { --b:image-url('x.png'); c: d }             ~ 2:9 image-url('x.png')
          a { --b:x asset_path("x.png"); c: d }          ~ 2:9 asset_path("x.png")
          a { --b: { c: asset-data-url('x.png') } }       ~ 2:9 asset-data-url('x.png')
          @mixin m($c) { @container (width > $c) { a { b: c } } } @include m(1px); @include m(2px); ~ 2:36 $c
          @container (min-width:#{$b}) { a { b: '$b' } /* $b */ } ~ ``
          a[href$=b], a[href$='b'] { b: -webkit-calc(1% - #{$b}) } ~ ``
          .\\$b { --b: #{image-url('x.png')}; --c: $b }  ~ ``
          """)
  void sassThatIsLeftAsTextIsSaid(String text, String said) {
    project.put("lib/x.png", "");
    compile("$b: 1px;\n" + text);
    String[] parts = said.split(" ", 2);
    assertEquals(
        said.isEmpty()
            ? ""
            : "css/app.scss:%s: Sass leaves %s as text here, which browsers do not understand [sass-as-text] (write #{%2$s})"
                .formatted(parts[0], parts[parts.length - 1]),
        reported());
  }

  /** Puts the files that the errors are about, which each engine words in its own way. */
  final void putErrors() {
    project
        .put("css/_partial.scss", "\n  .p { x: $nope }")
        .put("css/_nested.sass", "// note\n.n\n  a: b\n@import nix\n")
        .put("css/_loop.scss", "@import 'loop';")
        .put("css/_modern.scss", "// @use\n@use 'x';\n.a { b: calc(1px + $x) }")
        .put("css/_two.scss", "")
        .put("css/two.sass", "")
        .put("lib/_tmpl.scss.erb", "");
  }

  @Test
  void errorsLieWhereTheTemplateHasThem() {
    project.put("lib/x.png", "");
    project.put(
        "css/app.scss.erb", "<%# a\n b %>\n$l: '<%= asset_path \"x.png\" %>'; .a { b: $nope }\n");
    Fragment scss =
        project.run(new ErbProcessor(ErbOptions.NONE), "css/app.scss.erb").orElseThrow();
    assertEquals(Optional.empty(), processor(SassSyntax.SCSS).process(scss, project));
    assertTrue(reported().startsWith("css/app.scss.erb:3:42: undefined"), reported());
    assertEquals(
        Optional.of("$l: '<%= asset_path \"x.png\" %>'; .a { b: $nope }"),
        project.reported().get(0).excerpt());
  }

  @Test
  void theMapTellsInWhichPartialAnUrlWasWritten() {
    project
        .put("css/a/_icons.scss", "$w: 1px;\n@mixin icon {\n  background: url(i.png); }\n")
        .put("css/b/_boxes.sass", "/* ü */\n.box\n  background: url(b.png)\n");
    project.put(
        "css/app.scss",
        "@import 'a/icons', 'b/boxes';\n.é {\n  @include icon; src: url(e.png) }\n");
    Fragment css = project.run(processor(SassSyntax.SCSS), "css/app.scss").orElseThrow();
    assertEquals("css/a/_icons.scss:3", origin(css, "url(i.png)"));
    assertEquals("css/b/_boxes.sass:3", origin(css, "url(b.png)"));
    assertEquals("css/app.scss:3", origin(css, "url(e.png)"));
  }

  @Test
  void theMapGoesBackThroughTheTemplate() {
    project.put("lib/x.png", "");
    project.put(
        "css/app.scss.erb",
        "<%# a\n b %>\n$l: '<%= asset_path \"x.png\" %>'; .a { b: url(y.png) }\n");
    Fragment scss =
        project.run(new ErbProcessor(ErbOptions.NONE), "css/app.scss.erb").orElseThrow();
    Fragment css = processor(SassSyntax.SCSS).process(scss, project).orElseThrow();
    assertEquals("css/app.scss.erb:3", origin(css, "url(y.png)"));
  }

  private static String origin(Fragment css, String part) {
    int index = css.text().indexOf(part);
    String before = css.text().substring(0, index);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    SourceLocation at = css.locate(line, index - before.lastIndexOf('\n'));
    // Dart Sass is exact to the line: browsers do not care for more, it says.
    return at.path() + ":" + at.line();
  }

  @Test
  void charactersOfAllPlanesSurvive() {
    String css = compile("/* 😀 */\n.𝒜 {\n  content: \"a😀é𐍈\";\n  --x: 😀;\n}\n");
    assertEquals("/* 😀 */\n.𝒜 {\n  content: \"a😀é𐍈\";\n  --x: 😀;\n}\n", css);
  }

  @Test
  void indentedSyntax() {
    project.put("css/app.sass", "=m($x)\n  a: $x\n.a\n  +m(1)\n  &:hover\n    c: d\n");
    assertEquals(
        ".a{a:1;}.a:hover{c:d;}",
        project
            .run(processor(SassSyntax.SASS), "css/app.sass")
            .orElseThrow()
            .text()
            .replaceAll("\\s+", ""));
  }

  @Test
  void severalThreadsCompileAtOnce() throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      var results =
          IntStream.range(0, 40).mapToObj(i -> pool.submit(() -> threadResult(i))).toList();
      for (int i = 0; i < results.size(); i++) {
        Future<String> result = results.get(i);
        assertEquals(".p{a:" + i + ";}.a{b:url(/assets/x.png);}", result.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  private String threadResult(int i) {
    MemoryContext own = new MemoryContext("css", "lib");
    own.put("lib/x.png", "").put("css/_p.scss", ".p { a: $i }");
    own.put("css/app.scss", "$i: " + i + "; @import 'p'; .a { b: image-url('x.png') }");
    Fragment css = own.run(processor(SassSyntax.SCSS), "css/app.scss").orElseThrow();
    return css.text().replaceAll("\\s+", "");
  }
}
