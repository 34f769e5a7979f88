package dev.assetbundle.processor.language.script;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.sourcemap.SourceMap;
import dev.assetbundle.processor.sourcemap.SourceMapJson;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Optional;

/**
 * Compiles CoffeeScript 2 as Sprockets does: each file in a function of its own, without a header
 * line. Reports {@code coffee-error} with the compiler's own words.
 */
public final class CoffeeScriptProcessor implements AssetProcessor {

  private final String reads;
  private final boolean literate;

  /** Reads {@code coffee}. */
  public CoffeeScriptProcessor() {
    this("coffee", false);
  }

  private CoffeeScriptProcessor(String reads, boolean literate) {
    this.reads = reads;
    this.literate = literate;
  }

  /**
   * Returns the processor of literate CoffeeScript: Markdown whose indented blocks are the code.
   *
   * @param reads {@code litcoffee} or {@code coffee.md}
   */
  public static CoffeeScriptProcessor literate(String reads) {
    return new CoffeeScriptProcessor(reads, true);
  }

  @Override
  public String id() {
    return "coffeescript/2.7.0/1";
  }

  @Override
  public String reads() {
    return reads;
  }

  @Override
  public String writes() {
    return "js";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    try {
      return compile(source, context);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      SourceLocation at = SourceLocation.of(source.source());
      report(at, "the compiler failed: " + e, context);
      return Optional.empty();
    }
  }

  private Optional<Fragment> compile(Fragment source, ProcessingContext context) {
    CoffeeEngine.Output output =
        DeepStack.call(() -> CoffeeEngine.get().compile(source.text(), literate));
    if (!output.mistake().isEmpty()) {
      SourceLocation at =
          output.line() == 0
              ? SourceLocation.of(source.source())
              : source.locate(output.line(), output.column());
      report(at, output.mistake(), context);
      return Optional.empty();
    }
    String js = output.js().endsWith("\n") ? output.js() : output.js() + "\n";
    String name = source.source().toString();
    SourceMap map =
        SourceMap.deferred(() -> SourceMapJson.read(output.map(), file -> Optional.of(name)));
    return Optional.of(source.with(js, source.map().then(map, name)));
  }

  private static void report(SourceLocation at, String message, ProcessingContext context) {
    String line = message.lines().findFirst().orElse("");
    Diagnostic error = Diagnostic.of(Severity.ERROR, "coffee-error", at, line);
    context.report(error);
  }
}
