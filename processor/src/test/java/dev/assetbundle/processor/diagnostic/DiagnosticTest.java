package dev.assetbundle.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

  private static final Diagnostic MISSING =
      Diagnostic.of(
          Severity.ERROR,
          "missing-asset",
          new SourceLocation("js/app.js", 2, 13),
          "couldn't find \"crat\"");

  @Test
  void showsTheLineWithACaretAndTheHint() {
    assertEquals(
        """
        js/app.js:2:13: error: couldn't find "crat" [missing-asset]
            //= require crat
                        ^
            hint: did you mean "cart"?\
        """,
        MISSING.excerpt("//= require crat").hint("did you mean \"cart\"?").toString());
  }

  @Test
  void keepsTabsSoThatTheCaretStandsBelowItsCharacter() {
    Diagnostic tabbed = Diagnostic.of(Severity.WARNING, "x", new SourceLocation("a.js", 1, 3), "m");
    assertEquals(
        "a.js:1:3: warning: m [x]\n    \t\ta\n    \t\t^", tabbed.excerpt("\t\ta").toString());
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertEquals(
        "error: m [x]", Diagnostic.of(Severity.ERROR, "x", SourceLocation.NONE, "m").toString());
    assertEquals(
        "a.js: note: m [x]",
        Diagnostic.of(Severity.NOTE, "x", new SourceLocation("a.js", 0, 0), "m").toString());
  }

  @Test
  void showsNoMinifiedOrEmptyLine() {
    assertEquals(MISSING, MISSING.excerpt("x".repeat(161)));
    assertEquals(MISSING, MISSING.excerpt("   "));
  }

  @Test
  void aColumnBehindTheLineHasNoCaret() {
    assertEquals(
        "js/app.js:2:13: error: couldn't find \"crat\" [missing-asset]\n    short",
        MISSING.excerpt("short").toString());
  }

  @Test
  void errorsComeFirstAndNothingTwice() {
    Diagnostic warning = Diagnostic.of(Severity.WARNING, "w", new SourceLocation("a", 1, 1), "m");
    Diagnostic second = Diagnostic.of(Severity.ERROR, "e", new SourceLocation("b", 10, 1), "m");
    Diagnostic first = Diagnostic.of(Severity.ERROR, "e", new SourceLocation("b", 9, 1), "m");
    Diagnostics some = new Diagnostics();
    Diagnostics more = new Diagnostics();
    List.of(warning, second).forEach(some::report);
    List.of(first, second).forEach(more::report);
    assertEquals(List.of(first, second, warning), some.sortedWith(more));
  }
}
