package dev.assetbundle.runtime;

import java.util.Map;

/**
 * One line of the closed map: an asset and the sizes of its stored forms.
 *
 * @param sizes bytes by coding; {@code IDENTITY} is always there
 */
record Entry(Asset asset, Map<Coding, Long> sizes) {

  static Entry of(Asset asset) {
    return new Entry(asset, asset.sizes());
  }

  /** Returns whether the answer depends on {@code Accept-Encoding}. */
  boolean negotiated() {
    return sizes.size() > 1;
  }

  Representation select(String acceptEncoding) {
    Coding coding = AcceptEncoding.parse(acceptEncoding).choose(sizes.keySet());
    return new Representation(asset, coding, sizes.getOrDefault(coding, asset.size()));
  }
}
