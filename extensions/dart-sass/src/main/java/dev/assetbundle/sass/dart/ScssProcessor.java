package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.language.sass.SassProcessor;
import dev.assetbundle.processor.language.sass.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Optional;

/** Compiles {@code .scss} files with Dart Sass. */
public final class ScssProcessor implements AssetProcessor, AutoCloseable {

  private final DartSassEngine engine = new DartSassEngine();
  private final AssetProcessor processor = SassProcessor.of(SassSyntax.SCSS, engine);

  @Override
  public String id() {
    return processor.id();
  }

  @Override
  public String reads() {
    return processor.reads();
  }

  @Override
  public String writes() {
    return processor.writes();
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    return processor.process(source, context);
  }

  @Override
  public void close() {
    engine.close();
  }
}
