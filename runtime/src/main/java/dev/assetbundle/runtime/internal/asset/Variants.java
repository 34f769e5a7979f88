package dev.assetbundle.runtime.internal.asset;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.http.HeaderList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Reads the compact constant that tells in which codings an asset is stored. */
final class Variants {

  private Variants() {}

  /**
   * Returns the sizes in bytes by coding, the best coding first, from {@code "br:450,gzip:567"}.
   * {@code IDENTITY} is always among them. Codings of a newer compiler that are unknown here are
   * left out.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  static Map<Coding, Long> parse(String variants, long identitySize) {
    var sizes = new EnumMap<Coding, Long>(Coding.class);
    sizes.put(Coding.IDENTITY, identitySize);
    for (String element : HeaderList.elements(variants)) {
      int colon = element.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("no size in variant \"" + element + '"');
      }
      long size = Long.parseLong(element.substring(colon + 1));
      Coding.ofToken(element.substring(0, colon)).ifPresent(coding -> sizes.put(coding, size));
    }
    return Collections.unmodifiableMap(sizes);
  }
}
