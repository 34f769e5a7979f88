package dev.assetbundle.runtime.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.LiveLogLines;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSwitchTest {

  private static final String RESTART =
      "org.springframework.boot.devtools.restart.classloader.RestartClassLoader";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # property, variable, loader, asked
            -,        -,        app,     false
            '',       -,        app,     true
            true,     -,        app,     true
            TRUE,     -,        app,     true
            false,    -,        app,     false
            yes,      -,        app,     false
            -,        true,     app,     true
            -,        '',       app,     false
            -,        false,    app,     false
            -,        1,        app,     false
            -,        -,        restart, true
            -,        '',       restart, true
            -,        false,    restart, false
            false,    true,     restart, false
            true,     false,    app,     true
          """)
  void propertyThenVariableThenDevtools(
      String property, String variable, String loader, boolean asked) {
    assertEquals(
        asked,
        LiveSwitch.isAsked(
            Optional.ofNullable(property),
            Optional.ofNullable(variable),
            loader.equals("restart") ? RESTART : loader));
  }

  @Test
  void aValueThatMeansNothingIsNamedOnce() {
    try (var log = new LiveLogLines("dev.assetbundle.live")) {
      for (int i = 0; i < 2; i++) {
        assertFalse(LiveSwitch.isAsked(Optional.of("on"), Optional.empty(), "app"));
      }
      assertEquals(
          "WARNING live mode is off, since -Dassetbundle.live=on says nothing about it: write true,"
              + " or false to keep it off",
          log.text());
    }
    try (var log = new LiveLogLines("dev.assetbundle.live")) {
      assertFalse(LiveSwitch.isAsked(Optional.empty(), Optional.of("on"), RESTART));
      assertTrue(log.text().contains(" since ASSETBUNDLE_LIVE=on says "), log.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "true", "True", "false", "FALSE "})
  void nothingIsSaidOfTheOthers(String value) {
    try (var log = new LiveLogLines("dev.assetbundle.live")) {
      LiveSwitch.isAsked(Optional.of(value), Optional.of("odd"), "app");
      LiveSwitch.isAsked(Optional.empty(), Optional.of(value), "app");
      assertEquals("", log.text());
    }
  }
}
