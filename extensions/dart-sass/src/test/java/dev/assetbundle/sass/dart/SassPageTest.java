package dev.assetbundle.sass.dart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The version of Dart Sass that the pages name. */
class SassPageTest {

  private static final String VERSION = DartSassEngine.VERSION + ", by sass-embedded-host ";

  @Test
  void theTablesNameIt() throws IOException {
    String engines = Files.readString(Path.of("../../docs/engines.md"));
    assertTrue(engines.contains("| Dart Sass " + VERSION), VERSION);
    String sass = Files.readString(Path.of("../../docs/sass.md"));
    assertTrue(sass.contains(" | " + VERSION), VERSION);
  }
}
