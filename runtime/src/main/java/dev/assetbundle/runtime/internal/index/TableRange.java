package dev.assetbundle.runtime.internal.index;

/**
 * What is known of a table before its text is loaded.
 *
 * @param owner class whose class loader or module holds the resources
 * @param prefix what stands before each published path, percent-encoded: {@code "/assets/"}
 * @param size number of files
 * @param least the least of their logical paths, percent-encoded
 * @param greatest the greatest of their logical paths, percent-encoded
 */
public record TableRange(Class<?> owner, String prefix, int size, String least, String greatest) {

  /** Returns whether the table may hold a logical path, which is percent-encoded. */
  boolean mayHold(String logicalPath) {
    return logicalPath.compareTo(least) >= 0 && logicalPath.compareTo(greatest) <= 0;
  }
}
