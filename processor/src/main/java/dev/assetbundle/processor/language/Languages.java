package dev.assetbundle.processor.language;

import dev.assetbundle.processor.language.sass.SassProcessor;
import dev.assetbundle.processor.language.sass.service.SassService;
import dev.assetbundle.processor.language.script.ClosureCompressor;
import dev.assetbundle.processor.language.script.CoffeeScriptProcessor;
import dev.assetbundle.processor.language.script.Es6Processor;
import dev.assetbundle.processor.language.script.service.ScriptService;
import dev.assetbundle.processor.language.template.EjsProcessor;
import dev.assetbundle.processor.language.template.ErbProcessor;
import dev.assetbundle.processor.language.template.JstProcessor;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The built-in languages and compressors. No engine is loaded before a file needs it. */
public final class Languages implements AutoCloseable {

  private final ScriptService scripts;
  private final SassService sass;
  private final ErbOptions erb;

  /** Starts nothing yet; processes only if allowed, which end when this is closed. */
  public Languages(boolean workers, int seconds, ErbOptions erb) {
    this.erb = erb;
    this.scripts = workers ? ScriptService.inWorker(seconds) : ScriptService.here(seconds);
    this.sass = workers ? SassService.inWorker() : SassService.here();
  }

  /** Whether a tool is built in and limits its time by itself, or never takes long. */
  public boolean keepsTime(Object tool) {
    return tool.getClass().getName().startsWith(Languages.class.getPackageName() + ".")
        && tool.getClass().getClassLoader() == Languages.class.getClassLoader()
        && !(tool instanceof SassProcessor);
  }

  /** Returns the languages; the order decides between sources of one name (Sprockets 4). */
  public List<AssetProcessor> processors() {
    List<AssetProcessor> processors = new ArrayList<>(SassProcessor.builtIn(sass));
    // Sprockets prefers a .sass source to a .scss one of the same name.
    Collections.reverse(processors);
    processors.add(0, CoffeeScriptProcessor.plain(scripts));
    processors.add(CoffeeScriptProcessor.literate("litcoffee", scripts));
    processors.add(CoffeeScriptProcessor.literate("coffee.md", scripts));
    processors.add(new Es6Processor());
    processors.add(new JstProcessor());
    processors.add(new EjsProcessor());
    processors.add(new ErbProcessor(erb));
    return processors;
  }

  /** Returns the compressors. */
  public List<AssetCompressor> compressors() {
    return List.of(new ClosureCompressor(scripts), new CssCompressor());
  }

  /** Is told that a build begins: processes that could not be started before are tried again. */
  public void begin() {
    scripts.begin();
    sass.begin();
  }

  /** Ends the processes of the tools. */
  @Override
  public void close() {
    scripts.close();
    sass.close();
  }
}
