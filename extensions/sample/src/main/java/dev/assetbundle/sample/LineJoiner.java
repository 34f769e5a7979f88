package dev.assetbundle.sample;

import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.TextEdit;
import java.util.Optional;

// [sample:compressor]
/** Takes the place of the built-in minifier of stylesheets: only joins lines. */
public final class LineJoiner implements AssetCompressor {

  @Override
  public String id() {
    return "line-joiner/1";
  }

  @Override
  public String compresses() {
    return "css";
  }

  @Override
  public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
    return Optional.of(source.edit(TextEdit.replacing(source.text(), "\n", " ")));
  }
}
// [/sample]
