package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.language.sass.SassProcessor;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.SlowStart;
import dev.assetbundle.processor.spi.Yielding;
import java.util.List;
import java.util.Optional;

/** Compiles one of the two syntaxes of Sass with an engine of its own. */
abstract sealed class DartSassProcessor
    implements AssetProcessor, Yielding, SlowStart, AutoCloseable
    permits ScssProcessor, IndentedSassProcessor {

  private final DartSassEngine engine = new DartSassEngine();
  private final AssetProcessor processor;

  DartSassProcessor(SassSyntax syntax) {
    this.processor = SassProcessor.of(syntax, engine);
  }

  @Override
  public final String id() {
    return processor.id();
  }

  @Override
  public final List<String> engines() {
    return processor.engines();
  }

  @Override
  public final String reads() {
    return processor.reads();
  }

  @Override
  public final String writes() {
    return processor.writes();
  }

  @Override
  public final void start() {
    engine.start();
  }

  @Override
  public final Optional<Fragment> process(Fragment source, ProcessingContext context) {
    return processor.process(source, context);
  }

  @Override
  public final void close() {
    engine.close();
  }
}
