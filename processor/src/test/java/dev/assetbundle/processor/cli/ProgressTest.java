package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private long millis = 5000;

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\u001B[K", "|");
  }

  private Progress progress(Optional<PrintStream> terminal) {
    return new Progress(terminal, () -> millis * 1_000_000);
  }

  @Test
  void whatTakesLongIsShownAndGoneAtTheEnd() {
    Progress progress = progress(Optional.of(out));
    millis += 299;
    progress.accept("a.js");
    assertEquals("", shown());
    millis += 1;
    progress.accept("x".repeat(70));
    progress.accept("too-soon.js");
    assertEquals("|2: …" + "x".repeat(60), shown());
    progress.end();
    millis += 100;
    progress.accept("too-late.js");
    progress.end();
    assertEquals("|2: …" + "x".repeat(60) + "|", shown());
  }

  @Test
  void nothingIsShownWhereNobodyReadsIt() {
    Progress progress = progress(Optional.empty());
    millis += 1000;
    progress.accept("a.js");
    progress.end();
    assertEquals("", shown());
  }
}
