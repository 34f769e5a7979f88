package dev.assetbundle.processor.language.script;

import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Optional;

/**
 * Takes {@code .es6} for the JavaScript that it is. Sprockets has Babel rewrite such files for
 * browsers of 2015; today's browsers run them as they are.
 */
public final class Es6Processor implements AssetProcessor {

  @Override
  public String id() {
    return "es6/1";
  }

  @Override
  public String reads() {
    return "es6";
  }

  @Override
  public String writes() {
    return "js";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    return Optional.of(source);
  }
}
