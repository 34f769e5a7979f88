package dev.assetbundle.processor.language;

import dev.assetbundle.processor.language.sass.SassProcessor;
import dev.assetbundle.processor.language.script.ClosureCompressor;
import dev.assetbundle.processor.language.script.CoffeeScriptProcessor;
import dev.assetbundle.processor.language.template.EjsProcessor;
import dev.assetbundle.processor.language.template.ErbProcessor;
import dev.assetbundle.processor.language.template.JstProcessor;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is built in. No engine is loaded before a file needs it. */
public final class Languages {

  private Languages() {}

  /** Returns the languages; the order decides between sources of one name (Sprockets 4). */
  public static List<AssetProcessor> processors() {
    List<AssetProcessor> processors = new ArrayList<>(SassProcessor.builtIn());
    // Sprockets prefers a .sass source to a .scss one of the same name.
    Collections.reverse(processors);
    processors.add(0, new CoffeeScriptProcessor());
    processors.add(CoffeeScriptProcessor.literate("litcoffee"));
    processors.add(CoffeeScriptProcessor.literate("coffee.md"));
    processors.add(new JstProcessor());
    processors.add(new EjsProcessor());
    processors.add(new ErbProcessor());
    return processors;
  }

  /**
   * Returns the compressors. Those that can be closed are to be.
   *
   * @param workers whether they may start processes
   */
  public static List<AssetCompressor> compressors(boolean workers) {
    return List.of(
        workers ? ClosureCompressor.inWorker() : new ClosureCompressor(), new CssCompressor());
  }
}
