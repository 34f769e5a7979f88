package dev.assetbundle.esbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ToolSettings;
import dev.assetbundle.processor.text.Lines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeScriptTest {

  @TempDir Path folder;

  private final MemoryContext context = new MemoryContext("app/js");

  private Optional<Fragment> compile(CompiledLanguage language, String name, String text) {
    try (language) {
      EsbuildHere.needed();
      assertEquals(List.of(), language.configure(Builds.settings()));
      return context.put("app/js/" + name, text).run(language, "app/js/" + name);
    }
  }

  private String ts(String text) {
    return compile(new TypeScriptProcessor(), "ui/a.ts", text).map(Fragment::text).orElse("none");
  }

  private String tsx(String text) {
    return compile(new TypeScriptJsxProcessor(), "ui/a.tsx", text)
        .map(Fragment::text)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "let x: number = 'no number' | let x = \"no number\";",
        "function f<T>(a?: T): a is T { return true } | function f(a) { return true; }",
        "~import type { A } from './a'; type B = A | ''~ | ~~",
        "import { A } from './a'; let a: A | let a;",
        "declare const $: any; $('ä') | $(\"ä\");",
        "class A { constructor(private a = 1) {} } | class A { constructor(a = 1) { this.a = a; } }"
      })
  void typesGoAndTheRestStaysClassic(String text, String expected) {
    assertEquals(expected, ts(text).replaceAll("\\s+", " ").strip());
    assertEquals("", context.said());
  }

  @Test
  void everyPlaceIsKnown() {
    Fragment made =
        compile(new TypeScriptProcessor(), "a.ts", "interface A {}\n\nlet a: A = {},\n  b = f(a);")
            .orElseThrow();
    assertEquals("let a = {}, b = f(a);\n", made.text());
    assertEquals(new SourceLocation("app/js/a.ts", 4, 7), made.locate(1, 17));
  }

  @Test
  void mistakesStandWhereTheirAuthorsMadeThem() {
    assertEquals("none", ts("let ö = 1;\nlet a = '😀' as ;\n"));
    assertEquals(
        "app/js/ui/a.ts:2:17: error: unexpected \";\" [syntax-error]",
        context.said().lines().findFirst().orElse(""));
  }

  @Test
  void theNameThatWasMeantIsTheHint() {
    assertEquals("none", tsx("f(<a></b>)"));
    assertEquals(
        "app/js/ui/a.tsx:1:8: error: unexpected closing \"b\" tag does not match opening \"a\" tag"
            + " [syntax-error]\n    hint: did you mean \"a\"?",
        context.said());
  }

  @Test
  void whatIsDoubtfulIsAWarning() {
    ts("if (a === NaN) f()");
    assertEquals(
        "app/js/ui/a.ts:1:7: warning: comparison with NaN using the \"===\" operator here is always"
            + " false [script-warning]",
        context.said().lines().findFirst().orElse(""));
  }

  @Test
  void jsxIsForReactUnlessSomethingElseIsSaid() {
    assertEquals(
        "f(/* @__PURE__ */ React.createElement(\"a\", { b: 1 }));\n", tsx("f(<a b={1}/>)"));
    assertEquals(
        Optional.of("f(/* @__PURE__ */ React.createElement(React.Fragment, null));\n"),
        compile(new JsxProcessor(), "b.jsx", "f(<></>)").map(Fragment::text));
  }

  @Test
  void theNearestTsconfigCountsWithThoseItExtends() {
    context.put("tsconfig.json", "{\"compilerOptions\": {\"jsxFactory\": \"far\"}}");
    context.put(
        "app/js/tsconfig.json",
        """
        {
          // Preact
          "extends": ["../base", "@tsconfig/recommended", "some/base.json"],
          "compilerOptions": {"jsxFactory": "h", "strict": true,},
        }
        """);
    context.put("app/base.json", "{\"compilerOptions\": {\"jsxFragmentFactory\": \"F\"}}");
    context.put(
        "node_modules/@tsconfig/recommended/tsconfig.json",
        "{\"compilerOptions\": {\"jsxFactory\": \"x\"}}");
    context.put("app/node_modules/some/base.json", "{}");
    assertEquals("/* @__PURE__ */ h(F, null);\n", tsx("<></>"));
    assertEquals("", context.said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'jsx': 'react-jsx', 'jsxImportSource': 'preact'} | import { jsx } from \"preact/jsx-runtime\"; f(/* @__PURE__ */ jsx(\"a\", {}));",
        "{'jsx': 'preserve'} | import { jsx } from \"react/jsx-runtime\"; f(/* @__PURE__ */ jsx(\"a\", {}));",
        "{'jsx': 'react', 'jsxFactory': 'h'} | f(/* @__PURE__ */ h(\"a\", null));"
      })
  void optionsCount(String options, String expected) {
    context.put("tsconfig.json", "{\"compilerOptions\": " + options.replace('\'', '"') + "}");
    assertEquals(expected, tsx("f(<a/>)").replaceAll("\\s+", " ").strip());
  }

  @ParameterizedTest
  @CsvSource({"true, class A { a; }", "false, class A { }"})
  void fieldsAreDefinedOrNot(String value, String expected) {
    context.put(
        "tsconfig.json", "{\"compilerOptions\": {\"useDefineForClassFields\": " + value + "}}");
    assertEquals(expected, ts("class A { a: number }").replaceAll("\\s+", " ").strip());
  }

  @ParameterizedTest
  @CsvSource({"ES5, false", "es2021, false", "ES2022, true", "ESNext, true"})
  void fieldsAreDefinedFromTheTargetOnThatHasThem(String target, boolean defined) {
    context.put("tsconfig.json", "{\"compilerOptions\": {\"target\": \"" + target + "\"}}");
    assertEquals(defined, ts("class A { name: string; }").contains("name"));
  }

  @Test
  void ofSeveralBasesTheLaterOnesWinAlsoIfTheyShareOne() {
    context.put("tsconfig.json", "{\"extends\": [\"./b\", \"./c\"]}");
    context.put(
        "b.json",
        "{\"extends\": \"./d\", \"compilerOptions\": {\"useDefineForClassFields\": true}}");
    context.put("c.json", "{\"extends\": \"./d\"}");
    context.put("d.json", "{\"compilerOptions\": {\"useDefineForClassFields\": false}}");
    assertEquals(false, ts("class A { name: string; }").contains("name"));
  }

  @Test
  void aBrokenTsconfigIsAnErrorAtItsPlace() {
    context.put("app/js/tsconfig.json", "{\n  \"compilerOptions\": {,}\n}");
    ts("let a");
    assertEquals(
        """
        app/js/tsconfig.json:2:23: error: this is no JSON: found ",", where a name in "..." should be\
         [tsconfig]
            hint: comments and a comma behind the last element are fine, anything else is not
        """,
        context.said() + "\n");
  }

  @Test
  void aMissingBaseIsAWarning() {
    context.put("tsconfig.json", "{\n  \"extends\": [\"./b\", \"./bas\"] }");
    context.put("b.json", "{\"extends\": \"none\"}");
    ts("let a");
    assertEquals(
        """
        b.json:1:13: warning: there is no "none", which this extends [tsconfig]
            hint: correct the name, or install the package that has it
        tsconfig.json:2:22: warning: there is no "./bas", which this extends [tsconfig]
            hint: correct the name, or install the package that has it
        """,
        context.said() + "\n");
  }

  @Test
  void valuesThatMeanNothingAreSaidAtTheirPlaces() {
    context.put(
        "tsconfig.json",
        """
        {
          "compilerOptions": {
            "jsx": "reactjsx",
            "target": 2022, // not heeded
            "experimentalDecorators": "true",
            "jsxFactory": null,
            "jsxImportSource": ["preact"],
            "paths": {
              "@/*": "./src/*",
              "~/*": [1, "./*/x/*"],
              "ok": ["./ok"]
            },
            "strict": "yes"
          }
        }
        """);
    ts("let a");
    assertEquals(
        """
        tsconfig.json:3:12: warning: "jsx" must be one of "preserve", "react", "react-jsx",\
         "react-jsxdev", "react-native", so this is not heeded [tsconfig]
            hint: did you mean "react-jsx"?
        tsconfig.json:4:15: warning: "target" must be a version such as "ES2022", or "ESNext", so\
         this is not heeded [tsconfig]
        tsconfig.json:5:31: warning: "experimentalDecorators" must be true or false, so this is not\
         heeded [tsconfig]
            hint: write true without quotation marks
        tsconfig.json:7:24: warning: "jsxImportSource" must be a text, so this is not heeded\
         [tsconfig]
        tsconfig.json:9:14: warning: "@/*" must lead to a list of texts [tsconfig]
            hint: write ["./src/*"]
        tsconfig.json:10:15: warning: "~/*" must lead to a list of texts [tsconfig]
        tsconfig.json:10:18: warning: "paths" takes one * in a name, and one in what it leads to\
         [tsconfig]
        """,
        context.said() + "\n");
  }

  @Test
  void pathsAreAnObject() {
    context.put("tsconfig.json", "{\"compilerOptions\": {\"paths\": [\"./src/*\"]}}");
    ts("let a");
    assertEquals(
        """
        tsconfig.json:1:31: warning: "paths" must be an object, so this is not heeded [tsconfig]
            hint: write "paths": {"@/*": ["./src/*"]}
        """,
        context.said() + "\n");
  }

  @Test
  void withoutAProgramTheFileIsAnError() {
    try (TypeScriptProcessor language = new TypeScriptProcessor()) {
      language.configure(new ToolSettings(folder, Map.of("esbuild", "none")));
      context.put("app/js/a.ts", "let a").run(language, "app/js/a.ts");
    }
    assertEquals(
        "app/js/a.ts: error: this file cannot be compiled, as there is no esbuild here [no-esbuild]",
        context.said().lines().findFirst().orElse(""));
  }

  @Test
  void linesAreThoseOfEditors() {
    assertEquals("none", ts("/* \u2028 */ let s = `\u2029`;\nlet x: = 1;\n"));
    assertTrue(context.said().startsWith("app/js/ui/a.ts:2:8: "), context.said());
    Fragment made =
        compile(new TypeScriptProcessor(), "b.ts", "let s = f`\u2028`;/*\u2029*/ g();\n  h();")
            .orElseThrow();
    assertEquals(place("b.ts", 1, 20), place(made, "g()"));
    assertEquals(place("b.ts", 2, 3), place(made, "h()"));
  }

  private static SourceLocation place(String name, int line, int column) {
    return new SourceLocation("app/js/" + name, line, column);
  }

  private static SourceLocation place(Fragment made, String code) {
    return made.locate(Lines.of(made.text()).position(made.text().indexOf(code)));
  }
}
