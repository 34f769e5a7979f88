package dev.assetbundle.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same programs, minified by esbuild. */
class EsbuildDifferentialTest extends DifferentialTest {

  @Test
  void itIsEsbuildThatMinifies() {
    String privateField = "class Box {\n  #value = 1;\n  get() { return this.#value; }\n}\n";
    BuiltScripts built = BuiltScripts.of(List.of(List.of(privateField)));
    // The built-in minifier leaves a file with a private field as it is, and says so.
    assertEquals(List.of(), built.said(0, Severity.WARNING));
    assertEquals("class Box{#e=1;get(){return this.#e}};", built.text(0, true).strip());
  }
}
