package dev.assetbundle.runtime.internal.export.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return new ExportCommand(ExportCommandTest.class.getClassLoader(), print(out), print(err))
        .run(List.of(words));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void helpNamesEveryVerbWithItsOptions() {
    assertEquals(0, run("--help"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    String help = out.toString(StandardCharsets.UTF_8);
    List<String> missing = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      // Up to the next verb, whose line begins as this one does.
      String own = "(?s).*\n  \\[?" + verb.word() + "]? --out DIR((?!\n  \\S).)*?";
      if (!help.matches(own + "\n.*")) {
        missing.add(verb.word());
      }
      for (String option : verb.options().keySet()) {
        if (!help.matches(own + option + "\\b(?!-).*")) {
          missing.add(verb.word() + " " + option);
        }
      }
    }
    assertEquals(List.of(), missing, help);
  }

  @Test
  void helpSaysWhatCleanKeepsUnlessItIsTold() throws UsageException {
    assertEquals(0, run("clean", "--help"));
    Arguments silent = Arguments.of(List.of("clean", "--out", "x"));
    String told =
        "clean --out DIR [--keep %d] [--older-than %dh]"
            .formatted(silent.keep(), silent.olderThan().toHours());
    String help = out.toString(StandardCharsets.UTF_8);
    assertTrue(help.contains(told), help);
  }
}
