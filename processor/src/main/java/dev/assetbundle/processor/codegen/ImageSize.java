package dev.assetbundle.processor.codegen;

/**
 * Width and height of an image as a browser shows it.
 *
 * @param width CSS pixels
 * @param height CSS pixels
 */
public record ImageSize(int width, int height) {

  /** Returns the same turned by a quarter. */
  ImageSize turned() {
    return new ImageSize(/* width= */ height, /* height= */ width);
  }
}
