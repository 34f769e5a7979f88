package dev.assetbundle.processor.language.script.coffee;

import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import java.util.Optional;

/**
 * The compiler of CoffeeScript for all. It starts as one that Rhino interprets, which is there at
 * once; where there is much to compile it is made again, as classes, which takes half a second more
 * and saves a third of the time from then on.
 */
public final class CoffeeEngines {

  public static final CoffeeEngines SHARED = new CoffeeEngines();

  /** Characters after which making classes pays. */
  private static final int MANY = 50_000;

  private Optional<CoffeeEngine> engine = Optional.empty();
  private long characters;

  private CoffeeEngines() {}

  /** Compiles a text, one after the other, or throws what is wrong with it. */
  public ScriptOutput compile(String source, boolean literate) {
    return DeepStack.call(() -> engine(source.length()).compile(source, literate));
  }

  private synchronized CoffeeEngine engine(int length) {
    boolean many = characters > MANY;
    characters += length;
    CoffeeEngine current =
        engine
            .filter(known -> known.isWantedCompiled() == many)
            .orElseGet(() -> new CoffeeEngine(many));
    engine = Optional.of(current);
    return current;
  }

  /** Forgets the engine, which may be busy for ever; the next text gets a new one. */
  public synchronized void replace() {
    engine = Optional.empty();
  }
}
