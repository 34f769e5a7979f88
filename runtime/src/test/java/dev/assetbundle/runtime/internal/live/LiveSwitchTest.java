package dev.assetbundle.runtime.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
