package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.sass.dart.DartSassEngine;
import org.junit.jupiter.api.AfterAll;

class DartSassCorpusTest extends CorpusTest {

  private static final DartSassEngine ENGINE = new DartSassEngine();

  @AfterAll
  static void end() {
    ENGINE.close();
  }

  @Override
  AssetProcessor sass(SassSyntax syntax) {
    return SassProcessor.of(syntax, ENGINE);
  }
}
