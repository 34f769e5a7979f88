package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.CacheSpace;
import dev.assetbundle.runtime.internal.file.CachedFile;
import dev.assetbundle.runtime.internal.file.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stored representations of one published file, the best coding first and the file itself last.
 * Only the file itself is among them if the server in front sends it, which then chooses the
 * coding.
 */
final class Representations {

  private final FileHeaders headers;
  private final List<Representation> all;

  /** Describes the representations, and reads none. */
  Representations(PublishedFile file, ResponderOptions options, CacheSpace space) {
    Map<Coding, Long> sizes = file.sizes();
    this.headers = new FileHeaders(file, sizes.size() > 1, options);
    var made = new ArrayList<Representation>();
    for (Map.Entry<Coding, Long> stored : sizes.entrySet()) {
      Coding coding = stored.getKey();
      if (coding == Coding.IDENTITY || options.sendfile().isEmpty()) {
        // The hash is that of the file itself; that of a compressed one is not known.
        String integrity = coding == Coding.IDENTITY ? file.integrity() : "";
        var bytes = new StoredFile(file.source(coding), integrity, stored.getValue());
        made.add(Representation.of(headers, coding, new CachedFile(bytes, space)));
      }
    }
    this.all = List.copyOf(made);
  }

  /** Returns the header fields that they have in common. */
  FileHeaders headers() {
    return headers;
  }

  /** Returns whether only the file itself is stored. */
  boolean isOnlyOne() {
    return all.size() == 1;
  }

  boolean contain(Coding coding) {
    return get(coding).coding() == coding;
  }

  /** Returns the representation in a coding; the file itself if it is not stored in that one. */
  Representation get(Coding coding) {
    int i = 0;
    while (i < all.size() - 1 && all.get(i).coding() != coding) {
      i++;
    }
    return all.get(i);
  }
}
