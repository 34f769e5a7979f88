package dev.assetbundle.processor.source;

/**
 * What a file system tells about a file without opening it. Two equal stamps are a hint that the
 * file is the same, never a proof: clocks are coarse, and an edit may keep the size.
 *
 * @param size number of bytes
 * @param modified time of the last modification, in nanoseconds since 1970
 * @param changed time of the last change of content, name or attributes, in nanoseconds since 1970;
 *     unlike {@code modified} no program can set it, but not every file system has it
 * @param inode number of the file in its file system, or of something like it; 0 if there is none
 */
public record Stamp(long size, long modified, long changed, long inode) {

  // The coarsest clock in use is that of FAT, which counts in steps of two seconds.
  private static final long STEP_NANOS = 2_000_000_000L;

  /** Whether it equals another one. The methods that records come with are slow to start. */
  public boolean isLike(Stamp other) {
    return size == other.size
        && modified == other.modified
        && changed == other.changed
        && inode == other.inode;
  }

  /**
   * Whether the file was at rest at a time in milliseconds since 1970, so that each later edit
   * gives another stamp.
   */
  public boolean isSettledAt(long millis) {
    // Without a number, a file that took the place of another one looks like it.
    return inode != 0 && Math.max(modified, changed) + STEP_NANOS < millis * 1_000_000L;
  }
}
