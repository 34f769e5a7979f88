package dev.assetbundle.processor.syntax.css.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssModuleTest {

  private static CssModule read(String css) {
    return CssModule.of(CssSheet.of(css), "_1");
  }

  private static String published(String css) {
    return TextEdit.apply(css, read(css).edits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".a {}                               | .a_1 {}",
        "#a.b:hover > c ~ .d::before {}      | #a_1.b_1:hover > c ~ .d_1::before {}",
        ".a:not(.b, :is(.c .d)) {}           | .a_1:not(.b_1, :is(.c_1 .d_1)) {}",
        ":nth-child(2n + 1 of .a) {}         | :nth-child(2n + 1 of .a_1) {}",
        "[data-a='.b'], [c=d] .e {}          | [data-a='.b'], [c=d] .e_1 {}",
        ":global(.a) .b {}                   | .a .b_1 {}",
        ":global(.a .b:hover).c {}           | .a .b:hover.c_1 {}",
        ":global .a .b {}                    | .a .b {}",
        ".a :global .b :local .c {}          | .a_1 .b .c_1 {}",
        ".a:global .b, .c {}                 | .a_1 .b, .c_1 {}",
        ":global .a, .b {}                   | .a, .b_1 {}",
        ":GLOBAL(.a, .b) {}                  | .a, .b {}",
        ":global(.a :local(.b)) {}           | .a .b_1 {}",
        ":is(:global .a, .b) {}              | :is(.a, .b_1) {}",
        "@media (a: .5) { .a { b: c } }      | @media (a: .5) { .a_1 { b: c } }",
        "@scope (.a) to (.b) { .c {} }       | @scope (.a_1) to (.b_1) { .c_1 {} }",
        "@layer a.b { .c {} }                | @layer a.b { .c_1 {} }",
        "@container a (b: c) { .d {} }       | @container a (b: c) { .d_1 {} }",
        ".a { &.b { c: d } .e & { f: g } }   | .a_1 { &.b_1 { c: d } .e_1 & { f: g } }",
        ".a { b: url(c.d) .e #fff }          | .a_1 { b: url(c.d) .e #fff }",
        "/* .a */ .b {}                      | /* .a */ .b_1 {}",
        ".\\31 a.é {}                        | .\\31 a_1.é_1 {}",
        ".a\\:b {}                           | .a\\:b_1 {}",
        "@keyframes a { 1.5% { b: c } }      | @keyframes a_1 { 1.5% { b: c } }",
        "@keyframes :global(a) { }           | @keyframes a { }",
        "@-webkit-keyframes :local(a) { }    | @-webkit-keyframes a_1 { }",
        "@page :first { a: b }               | @page :first { a: b }",
        "@font-face { font-family: a }       | @font-face { font-family: a }",
      })
  void namesOfSelectorsGetAnEnd(String css, String published) {
    assertEquals(published, published(css));
    assertEquals(List.of(), read(css).mistakes());
  }

  @Test
  void animationsOfTheFileAreFollowed() {
    assertEquals(
        """
        .a_1 { animation: 1s spin_1, 2s other; -webkit-animation-name: spin_1; b: spin }
        .c_1 { animation-name: var(--spin), spin_1 }
        @keyframes spin_1 {}
        """,
        published(
            """
            .a { animation: 1s spin, 2s other; -webkit-animation-name: spin; b: spin }
            .c { animation-name: var(--spin), spin }
            @keyframes spin {}
            """));
  }

  @Test
  void classesAreComposed() {
    String css =
        """
        .a { composes: b; color: red }
        .b { composes: page from global; composes: c d from "./x.css", e from './y.css' }
        .f, .g { composes: a b }
        .h { color: blue }
        """;
    CssModule module = read(css);
    assertEquals(
        """
        a = a_1 b_1 page + c d e
        b = b_1 page + c d e
        f = f_1 a_1 b_1 page + c d e
        g = g_1 a_1 b_1 page + c d e
        h = h_1
        """,
        module.exports().entrySet().stream()
            .map(
                export ->
                    export.getKey()
                        + " = "
                        + export.getValue().text()
                        + (export.getValue().taken().isEmpty() ? "" : " +")
                        + export.getValue().taken().stream()
                            .map(i -> " " + module.taken().get(i).name().text(css))
                            .collect(Collectors.joining())
                        + "\n")
            .collect(Collectors.joining()));
    assertEquals(
        List.of("\"./x.css\"", "\"./x.css\"", "'./y.css'"),
        module.taken().stream().map(taken -> taken.file().text(css)).toList());
    assertEquals(
        ".a_1 {  color: red }\n.b_1 {  }\n.f_1, .g_1 { }\n.h_1 { color: blue }\n", published(css));
    assertEquals(List.of(), module.mistakes());
  }

  @Test
  void variablesAreExported() {
    String css = ":export { mainColor: rgb(1, 2, 3) ; small-width : 20px; none: }\n.a {}\n";
    assertEquals(
        "{a=a_1, mainColor=rgb(1, 2, 3), small-width=20px, none=}",
        read(css).exports().entrySet().stream()
            .map(export -> export.getKey() + "=" + export.getValue().text())
            .collect(Collectors.joining(", ", "{", "}")));
    assertEquals("\n.a_1 {}\n", published(css));
  }

  @Test
  void mistakesAreFound() {
    String css =
        """
        @value a: b;
        .a .b { composes: a }
        .c { &:hover { composes: a } }
        .d { composes: e; composes: ; composes: "x" from "y"; composes: a from nowhere }
        :global, .f { a: b }
        :import("x") { a: b }
        """;
    assertEquals(
        """
        1:1 OLD_VALUES
        2:9 NO_SINGLE_CLASS
        3:16 NO_SINGLE_CLASS
        4:16 NO_SUCH_CLASS
        4:19 NO_NAMES
        4:41 NO_NAMES
        4:65 NO_NAMES
        5:1 NO_SELECTOR
        6:1 OLD_VALUES
        """,
        read(css).mistakes().stream()
            .map(
                mistake -> {
                  String before = css.substring(0, mistake.offset());
                  long line = before.lines().count() + (before.endsWith("\n") ? 1 : 0);
                  int column = mistake.offset() - before.lastIndexOf('\n');
                  return Math.max(1, line) + ":" + column + " " + mistake.kind() + "\n";
                })
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        ".a",
        ".a {",
        ":global",
        ":global(",
        ":global(.a",
        ":",
        ":export",
        ":export {",
        ":export { a",
        "@keyframes",
        "@keyframes {",
        "@keyframes :global( {",
        ".a { composes",
        ".a { composes:",
        ".a { composes: b from",
        "} .a {",
        "composes: a",
        ".a { :global } ",
        ":global(:local(:global(",
        "@scope",
        ".a{composes:b from 'c",
        "[.a {",
        ":export{:}"
      })
  void anyTextIsRead(String css) {
    assertFalse(published(css).length() > css.length() + 4, css);
  }
}
