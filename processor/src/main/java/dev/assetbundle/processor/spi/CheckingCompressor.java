package dev.assetbundle.processor.spi;

/**
 * A compressor that also finds mistakes, in a text that it need not compress: so a build that
 * minifies nothing tells them as well.
 */
public interface CheckingCompressor extends AssetCompressor {

  /**
   * Reports the errors that {@link #compress} would report for the same text, at the same places,
   * and nothing else: what is only a reason not to compress it is no mistake.
   */
  void check(Fragment source, ProcessingContext context);
}
