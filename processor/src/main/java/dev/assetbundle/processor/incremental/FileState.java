package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.source.Stamp;
import java.util.Optional;

/**
 * The state of a file when it was read.
 *
 * @param sha256 64 hexadecimal digits; empty if there was no such file
 * @param integrity its Subresource Integrity value if one was taken, else empty
 * @param stamp size, time and key of the file, taken just before it was read
 */
public record FileState(String sha256, String integrity, Optional<Stamp> stamp) {

  /** The state of a file that does not exist. */
  public static final FileState ABSENT = new FileState("", "", Optional.empty());

  boolean isAbsent() {
    return sha256.isEmpty();
  }

  /**
   * Whether the stamp alone shows that the file is unchanged, so that it need not be read again.
   */
  boolean isProvenBy(Optional<Stamp> now, long takenAt) {
    return now.isPresent()
        && stamp.isPresent()
        && now.get().isLike(stamp.get())
        && now.get().isSettledAt(takenAt);
  }
}
