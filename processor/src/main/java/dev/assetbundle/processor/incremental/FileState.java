package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.source.Stamp;
import java.util.Optional;

/**
 * What a file held.
 *
 * @param sha256 64 hexadecimal digits; empty if there was no such file
 * @param integrity its Subresource Integrity value if one was taken, else empty
 * @param stamp what the file system said just before the file was read
 */
public record FileState(String sha256, String integrity, Optional<Stamp> stamp) {

  /** A file that was looked for in vain. */
  public static final FileState ABSENT = new FileState("", "", Optional.empty());

  boolean isAbsent() {
    return sha256.isEmpty();
  }

  /** Whether a file with this stamp was seen to be the same at a time, without reading it again. */
  boolean isProvenBy(Optional<Stamp> now, long takenAt) {
    return now.isPresent()
        && stamp.isPresent()
        && now.get().isLike(stamp.get())
        && now.get().isSettledAt(takenAt);
  }
}
