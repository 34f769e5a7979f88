package dev.assetbundle.runtime.internal.index;

/**
 * What is known of a table before its text is loaded.
 *
 * @param owner class whose class loader or module holds the resources
 * @param prefix what stands before each published path, percent-encoded: {@code "/assets/"}
 * @param size number of files
 * @param least the least of the names by which they are found, percent-encoded
 * @param greatest the greatest of these names, percent-encoded
 * @param earlier whether they are files of earlier releases: these are found by their published
 *     names alone, since a newer file may have the same logical path; others by their logical paths
 */
public record TableRange(
    Class<?> owner, String prefix, int size, String least, String greatest, boolean earlier) {

  /** Returns whether the table may hold a name, which is percent-encoded. */
  boolean mayHold(String name) {
    return name.compareTo(least) >= 0 && name.compareTo(greatest) <= 0;
  }
}
