package dev.assetbundle.processor.source;

/**
 * The data about a file that a file system has without opening it. Equal stamps alone do not prove
 * that a file is the same: clocks are coarse, and an edit may leave the size unchanged.
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

  /** Whether it equals another one. The generated methods of records are slow in a new JVM. */
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
    // Without an inode number, a file may be replaced by another one with the same stamp.
    return inode != 0 && Math.max(modified, changed) + STEP_NANOS < millis * 1_000_000L;
  }
}
