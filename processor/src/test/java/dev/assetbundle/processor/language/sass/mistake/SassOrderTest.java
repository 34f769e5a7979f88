package dev.assetbundle.processor.language.sass.mistake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.sass.SassProcessor;
import dev.assetbundle.processor.language.sass.service.SassService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where libsass moves a declaration before the rule it stands behind. */
class SassOrderTest {

  private final MemoryContext project = new MemoryContext("css", "lib");

  private String places(String file) {
    boolean isIndented = file.endsWith(".sass");
    assertTrue(
        project
            .run(SassProcessor.builtIn(SassService.here()).get(isIndented ? 1 : 0), file)
            .isPresent());
    return project.reported().stream()
        .map(problem -> problem.at() + " " + problem.code())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .a { @media print { b: c } d: e }                         | 28
          .a { &:hover { b: c } d: e; f: g }                        | 23
          .a { .b { c: d } #{e}: f }                                | 18
          .a { .b { c: d } font: { size: 1px } }                    | 18
          .a { .b { c: d } @if true { e: f } }                      | 29
          .a { @if true { .b { c: d } } @else { e: f } }            | ``
          .a { @each $x in 1 2 { .b { c: d } } e: f }               | 38
          .a { .b { c: d; .e { f: g } h: i } }                      | 29
          .a { @media print { .b { c: d } e: f } }                  | 33
          @mixin m { .b { c: d } e: f } .a { @include m }           | 24
          @mixin m { .b { c: d } } .a { @include m; e: f }          | 43
          @mixin m { e: f } .a { .b { c: d } @include m }           | 36
          @mixin m { @if 1 { @media print { @content } } @else { @content } } .a { @include m { b: c } d: e } | 94
          @mixin m { @if false { @media print { b: c } } } .a { @include m; d: e } | ``
          @mixin m { @content } .a { @include m { b: c } d: e }     | ``
          @mixin m($n) { @if $n > 0 { .b { c: d } @include m($n - 1) } } .a { @include m(2); e: f } | ``
          .a { b: c; .d { e: f } $g: 1; @extend .a; }               | ``
          .a { .b { } c: d }                                        | ``
          .a { font: { size: 1px } c: d }                           | ``
          .a { @keyframes x { from { b: c } } d: e }                | ``
          .a { b: c; &:hover { d: e } & { f: g } }                  | ``
          """)
  void isAWarningAtTheFirstOfEachBlock(String scss, String column) {
    project.put("css/app.scss", scss);
    assertEquals(
        column.isEmpty() ? "" : "css/app.scss:1:" + column + " mixed-declarations",
        places("css/app.scss"));
  }

  @Test
  void isSaidInTheIndentedSyntaxToo() {
    project.put(
        "css/app.sass",
        """
        =m
          .b
            c: d
        .a
          +m
          e: f
          > .g,
          .h
            i: j
          k: l
        .x
          +m
          y: z
        """);
    assertEquals(
        "css/app.sass:6:3 mixed-declarations, css/app.sass:13:3 mixed-declarations",
        places("css/app.sass"));
  }

  @Test
  void isNotSaidOfFilesElsewhere() {
    project.put("lib/_x.scss", ".a { .b { c: d } e: f }");
    project.put("css/_y.scss", "\n.a { .b { c: d } e: f }");
    project.put("css/app.scss", "@import 'x', 'y';");
    assertEquals("css/_y.scss:2:18 mixed-declarations", places("css/app.scss"));
  }

  @Test
  void theWholeWarning() {
    project.put("css/app.scss", ".card {\n  @media print { color: red; }\n  color: blue;\n}\n");
    places("css/app.scss");
    assertEquals(
        """
        css/app.scss:3:3: warning: this declaration stands behind a nested rule; libsass puts it \
        before that rule, Dart Sass and CSS do not [mixed-declarations]
              color: blue;
              ^
            hint: move it above the nested rules, or put it into "& { ... }" to keep it there""",
        project.reported().get(0).toString());
  }
}
