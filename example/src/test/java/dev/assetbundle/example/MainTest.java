package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line of the shop says. */
class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) throws IOException {
    return Main.run(arguments, printer(out), printer(err));
  }

  private static PrintStream printer(ByteArrayOutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void helpIsGiven() throws IOException {
    assertEquals(0, run("--help"));
    assertTrue(text(out).startsWith("the only option is --port NUMBER"), text(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--prot 80", "--port", "--port x", "--port -1", "--port 65536", "80"})
  void whatIsNotKnownIsRefusedInOneSentence(String arguments) throws IOException {
    assertEquals(2, run(arguments.split(" ", -1)));
    assertTrue(
        text(err).startsWith("cannot do \"" + arguments + "\": the only option is --port"),
        text(err));
    assertEquals(1, text(err).lines().count());
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheRemedy() throws IOException {
    try (ShopServer other = ShopServer.start(0)) {
      int port = other.url().getPort();
      assertEquals(2, run("--port", String.valueOf(port)));
      assertTrue(text(err).startsWith("cannot listen at port " + port + " ("), text(err));
      assertTrue(text(err).endsWith("choose another one with --port NUMBER"), text(err));
    }
  }
}
