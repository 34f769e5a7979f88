package dev.assetbundle.processor.language;

import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.syntax.css.minify.CssMinifier;
import java.util.Optional;

/** Minifies stylesheets token by token: nothing is reordered, merged or computed. */
public final class CssCompressor implements AssetCompressor {

  /** Creates the compressor. */
  public CssCompressor() {}

  @Override
  public String id() {
    return "css/1";
  }

  @Override
  public String compresses() {
    return "css";
  }

  @Override
  public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
    return Optional.of(source.with(CssMinifier.minify(source.mappedText())));
  }
}
