package dev.assetbundle.processor.language.script.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.language.script.ClosureCompressor;
import dev.assetbundle.processor.language.script.service.ScriptService;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.syntax.js.JsTokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Closure takes although no browser does. */
class ScriptSuspicionTest {

  private final MemoryContext project = new MemoryContext("js");

  private List<String> codes(String script) {
    ClosureCompressor closure = new ClosureCompressor(ScriptService.here(120));
    Fragment source = project.put("js/app.js", script).fragment("js/app.js");
    closure.compress(source, project);
    MemoryContext checked = new MemoryContext("js");
    closure.check(source, checked);
    List<Diagnostic> errors =
        project.reported().stream().filter(found -> found.severity() == Severity.ERROR).toList();
    assertEquals(errors, checked.reported(), "without compressing");
    return project.reported().stream().map(Diagnostic::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'use strict'; var mode = 0755;",
        "'use strict'; var mode = 09;",
        "'use strict'; var text = '\\12';",
        "'use strict'; with (cart) { total(); }",
        "function f() { 'use strict'; with (cart) { total(); } }",
        "{ let cart = 1; let cart = 2; }",
        "function f() { const cart = 1; class cart {} }",
        "var word = /(cart/;",
        "var word = /cart/gg;",
        "var word = /[z-a]/;",
        "var word = /a**/;",
        "var word = /a*+/;",
        "class Cart { constructor() { super(); } }",
        "class Cart extends Base {} class Shop { constructor() { super(); } }"
      })
  void whatBrowsersRefuseIsAnError(String script) {
    assertEquals(List.of("syntax-error"), codes(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var mode = 0755; var text = '\\12'; with (cart) { total(); }",
        "'use strict'; var mode = 0o755 + 0.5 + 0; var text = '\\0' + '\\\\1' + '\\x01';",
        "'use strict'; var o = { with: 1 }; o.with(1);",
        "function f() { 'use strict'; } var mode = 0755;",
        "let a = 1; { let a = 2; } for (let a of b) {} for (let a of b) {}",
        "switch (a) { case 1: { let b = 1; } case 2: { let b = 2; } }",
        "if (a) { let b = 1; } else { let b = 2; } let let2 = 1, c = 2; var d; var d;",
        "function f() { class A {} } function g() { class A {} }",
        "var a = class A {}; var b = class A {};",
        "var word = /[^]/; word = /[[]/; word = /a{/; word = /\\_/; word = /]/; word = /[]/;",
        "var word = /(?<year>\\d+)-\\k<year>/u; word = /\\p{Script=Greek}/u; word = /\\u{1F600}/u;",
        "var word = /[\\p{L}--[a-z]]/v; word = /(?<=a)b(?<!c)/dgimsuy; word = /\\cJ[\\b]\\/[/]/;",
        "class A extends B { constructor() { super(); this.x = () => super.y(); } }",
        "class A extends mix(B, { a: 1 }) { constructor() { if (b) { super(); } } }",
        "class A extends class {} { constructor() { super(); } }",
        "var o = { a() { return super.a(); } };"
      })
  void whatIsRightIsNoError(String script) {
    List<String> codes = codes(script);
    assertFalse(codes.contains("syntax-error"), codes::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jquery/3.7.1/jquery.js", "bootstrap/5.3.8/dist/js/bootstrap.bundle.js"})
  void librariesAreNotReadTwice(String name) throws IOException {
    String resource = "META-INF/resources/webjars/" + name;
    try (InputStream in =
        ScriptSuspicionTest.class.getClassLoader().getResourceAsStream(resource)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertFalse(ScriptSuspicion.of(JsTokens.of(script), JsFacts.of(script)));
    }
  }
}
