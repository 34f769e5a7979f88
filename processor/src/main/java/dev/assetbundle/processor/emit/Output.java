package dev.assetbundle.processor.emit;

import java.io.IOException;
import java.io.OutputStream;

/** Where files go. */
public interface Output {

  /**
   * Opens a new file.
   *
   * @param path relative to the output, separated by {@code /}
   * @throws IOException if it cannot be written
   */
  OutputStream create(String path) throws IOException;

  /**
   * Writes a small file, if possible as a whole or not at all.
   *
   * @param path as for {@link #create}
   * @throws IOException if it cannot be written
   */
  default void replace(String path, byte[] bytes) throws IOException {
    try (OutputStream out = create(path)) {
      out.write(bytes);
    }
  }

  /**
   * Whether a file is there already with the very bytes it is to have.
   *
   * @param path as for {@link #create}
   * @param size number of bytes
   * @param sha256 64 lower-case hexadecimal digits
   */
  default boolean holds(String path, long size, String sha256) {
    return false;
  }

  /**
   * Removes a file that was created before, if it is there.
   *
   * @param path as it was given to {@link #create}
   * @throws IOException if it cannot be removed
   */
  default void delete(String path) throws IOException {
    throw new IOException("files of this output can't be removed: " + path);
  }
}
