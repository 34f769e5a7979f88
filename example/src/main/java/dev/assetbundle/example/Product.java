package dev.assetbundle.example;

import dev.assetbundle.runtime.Asset;
import java.util.Locale;

/**
 * One thing to buy.
 *
 * @param category what the buttons above the products choose by: {@code "plants"}
 * @param cents price in euro cents
 */
record Product(String name, String about, String category, int cents, Asset picture) {

  /** Returns the price as people read it: {@code "€24.90"}. */
  String price() {
    return String.format(Locale.ROOT, "€%d.%02d", cents / 100, cents % 100);
  }
}
