package dev.assetbundle.esbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.esbuild.service.FakeService;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.language.MemoryContext;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ToolSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EsbuildCompressorTest {

  @TempDir Path folder;

  private final EsbuildCompressor compressor = new EsbuildCompressor();
  private final MemoryContext context = new MemoryContext("js");

  @AfterEach
  void close() {
    compressor.close();
  }

  private void real() {
    EsbuildHere.needed();
    assertEquals(List.of(), compressor.configure(Builds.settings()));
  }

  private List<Diagnostic> named(String path) {
    return compressor.configure(new ToolSettings(folder, Map.of("esbuild", path)));
  }

  private Optional<Fragment> compress(String name, String text) {
    return compressor.compress(context.put("js/" + name, text).fragment("js/" + name), context);
  }

  private String text(String script) {
    return compress("a.js", script).map(Fragment::text).orElse("left").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "class A { #x = 1; get() { return this.#x } } | class A{#s=1;get(){return this.#s}}",
        "var r = /[\\p{L}--[a-z]]/v  ; f ( r ) | var r=/[\\p{L}--[a-z]]/v;f(r);",
        "function unused ( long ) { return long + 1 } | function unused(n){return n+1}",
        "var s = `</script>${ a }`, t = f`</script>` | var s=`</script>${a}`,t=f`</script>`;",
        "f ( '\\u00e4' ) | f(\"\\xE4\");",
        "f ( 'ä' + '\\u00e4' ) | f(\"ää\");",
        "var a = b ?.c ?? d | var a=b?.c??d;",
        "var a = 2 ** 3 + 1 | var a=2**3+1;",
        "switch (a) { case 1: let b = 1 ; f ( b ) } | switch(a){case 1:let c=1;f(c)}"
      })
  void minifies(String script, String expected) {
    real();
    assertEquals(expected, text(script));
    assertEquals(List.of(), context.reported());
  }

  /** Each warning of esbuild repeats the line that it is about: here two gigabytes in all. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyWarningsAboutOneLongLineTakeNoTime() {
    real();
    String script = "f({" + "a:1,".repeat(1100) + "},'" + "x".repeat(1_000_000) + "');\n";
    assertEquals(Optional.of(script), compress("a.min.js", script).map(Fragment::text));
    assertEquals(List.of(), context.reported());
  }

  @Test
  void callsOfGlobalFunctionsStayWhateverTheseDo() {
    real();
    assertEquals(
        "function hook(){}function same(n){return n}hook();f(same(1));",
        text("function hook () { }\nfunction same (x) { return x }\nhook(); f(same(1));"));
    assertEquals(
        "function hook(n){return;f(n)}hook(1);",
        text("function hook (x) { return; f(x) }\nhook(1);"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{ function f() {} }",
        "var await = 1; f(await)",
        "return 1",
        "await (f())",
        "f(",
        "var r = /(/",
        "const a = 1; a = 2",
        "import { a } from './a.js';  export let b = a",
        "var \\u0061b = 1; f(ab)"
      })
  void leavesTheRestToTheBuiltInOne(String script) {
    real();
    assertEquals("left", text(script));
    assertEquals(List.of(), context.reported());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "var a = b ?.c | true",
        "import a from './a.js' | false",
        "{ function f() {} } | true",
        "return 1 | false",
        "await (f()) | false",
        "f( | false",
        "var r = /(/ | false"
      })
  void whatIsWrongIsToldByTheBuiltInOne(String script, boolean isRight) {
    real();
    Fragment fragment = context.put("js/a.js", script).fragment("js/a.js");
    assertEquals(isRight, compressor.check(fragment, context));
    assertEquals(List.of(), context.reported());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void whatAProgramThatEndsDoesNotCheckTheBuiltInOneDoes() throws IOException {
    named(FakeService.file(folder, "exits").toString());
    assertFalse(compressor.check(context.put("js/a.js", "f()").fragment("js/a.js"), context));
    assertEquals(List.of(), context.reported());
  }

  @Test
  void licensesAreKeptAsTheBuiltInMinifierKeepsThem() {
    real();
    assertEquals(
        "/*! one */\n// @license two\n/* @copyright three */\nf(a);",
        text("/*! one */\n\nf( // @license two\n  /* @copyright three */ a) /* four */"));
  }

  @Test
  void aHashbangAndCommentsOfHtmlGo() {
    real();
    assertEquals("f();", text("#!/usr/bin/env node\n<!-- x\nf ( )\n--> y\n"));
  }

  @Test
  void whatIsMinifiedAlreadyIsOnlyRead() {
    real();
    assertEquals(Optional.of("f( 1 )"), compress("a.min.js", "f( 1 )").map(Fragment::text));
    assertEquals(Optional.empty(), compress("b.min.js", "f( 1 "));
  }

  @Test
  void everyPlaceIsKnown() {
    real();
    Fragment made =
        compress("a.js", "// comment\n/*! kept */\nfunction f() {\n  throw 1;\n}").orElseThrow();
    assertEquals("/*! kept */\nfunction f(){throw 1}\n", made.text());
    assertEquals(new SourceLocation("js/a.js", 4, 3), made.locate(2, 14));
  }

  @Test
  void theMapIsMadeAtOnceIfItIsWanted() {
    real();
    MemoryContext mapped =
        new MemoryContext("js") {
          @Override
          public boolean wantsMap() {
            return true;
          }
        };
    Fragment script = mapped.put("js/a.js", "\nfunction f() {\n  throw 1;\n}").fragment("js/a.js");
    Fragment made = compressor.compress(script, mapped).orElseThrow();
    assertEquals(
        text("\nfunction f() {\n  throw 1;\n}"), made.text().strip(), "the same as without");
    // Nothing can be asked any more.
    compressor.close();
    assertEquals(new SourceLocation("js/a.js", 3, 3), made.locate(1, 14));
  }

  @Test
  void halfACharacterIsLeftToTheBuiltInOne() {
    real();
    Fragment source = context.put("js/a.js", "f ( 1 )").fragment("js/a.js").plus("//\ud800\n");
    assertEquals(Optional.empty(), compressor.compress(source, context));
    assertFalse(compressor.check(source, context));
    assertEquals(List.of(), context.reported());
  }

  @Test
  void aNamedProgramThatIsNotThereIsAnError() {
    assertEquals(
        "error: there is no program at \"tools/esbuild\", which -Aassetbundle.esbuild names",
        named("tools/esbuild").stream()
            .map(problem -> problem.severity().word() + ": " + problem.message())
            .findFirst()
            .orElse(""));
    assertEquals("left", text("f ( )"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void aProgramThatEndsIsAWarningAndTheFileIsLeft() throws IOException {
    assertEquals(List.of(), named(FakeService.file(folder, "exits").toString()));
    assertEquals("left", text("f ( )"));
    assertEquals(
        "js/a.js: warning: esbuild ended in the middle of this file, and once more when it tried"
            + " again [no-esbuild]",
        said());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a shell script")
  void aProgramThatDoesNotStartIsAWarningAndTheFileIsLeft() throws IOException {
    assertEquals(List.of(), named(FakeService.file(folder, "refuses").toString()));
    assertEquals("left", text("f ( )"));
    assertEquals(
        "esbuild does not run here: cannot start service: no, really not [no-esbuild]", said());
  }

  private String said() {
    return context.reported().get(0).toMessage().lines().findFirst().orElse("");
  }

  @Test
  void theProgramIsPartOfTheName() throws IOException {
    Files.writeString(folder.resolve("one"), "1");
    Files.writeString(folder.resolve("two"), "2");
    named("one");
    String one = compressor.id();
    named("two");
    assertNotEquals(one, compressor.id());
    real();
    assertTrue(compressor.id().startsWith("esbuild/0."), compressor.id());
  }
}
