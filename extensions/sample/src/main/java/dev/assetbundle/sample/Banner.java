package dev.assetbundle.sample;

import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Optional;

// [sample:preprocessor]
/** Puts a comment at the end of every stylesheet: it reads what it writes. */
public final class Banner implements AssetProcessor {

  @Override
  public String id() {
    return "banner/1";
  }

  @Override
  public String reads() {
    return "css";
  }

  @Override
  public String writes() {
    return "css";
  }

  @Override
  public Optional<Fragment> process(Fragment source, ProcessingContext context) {
    return Optional.of(source.plus("/* " + source.path() + " */\n"));
  }
}
// [/sample]
