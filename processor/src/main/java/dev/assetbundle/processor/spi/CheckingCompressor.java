package dev.assetbundle.processor.spi;

/**
 * A compressor that also finds mistakes, in a text that it need not compress: so a build that
 * minifies nothing tells them as well.
 */
public interface CheckingCompressor extends AssetCompressor {

  /**
   * Reports the errors that {@link #compress} would report for the same text, at the same places,
   * and nothing else: what is only a reason not to compress it is no mistake.
   *
   * @return whether that was all there is to say; else the compressor that comes behind this one is
   *     asked, as it is where {@link #compress} returns nothing
   */
  boolean check(Fragment source, ProcessingContext context);
}
