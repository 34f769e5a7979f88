package dev.assetbundle.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionProblemsTest {

  @Test
  void aPathThatIsNoneInTheLocaleIsToldWithAnother() {
    assertEquals(
        Optional.of(
            "run the build in a UTF-8 locale, as the environment variable LC_ALL=C.UTF-8 sets it"),
        OptionProblems.noPath("--out", "b\u00fccher", "ANSI_X3.4-1968").hint());
    assertEquals(Optional.empty(), OptionProblems.noPath("--out", "b\u00fc\0cher", "UTF-8").hint());
    assertEquals(Optional.empty(), OptionProblems.noPath("--out", "a\0b", "Cp1252").hint());
  }
}
