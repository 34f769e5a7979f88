package dev.assetbundle.processor.output;

import java.io.IOException;
import java.io.OutputStream;

/** Where files go. */
public interface OutputSink {

  /** What a file is to hold. */
  interface Body {
    /** Writes it; what is thrown means that it must not become a file. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, if possible as a whole or not at all, in the place of one that is there.
   *
   * @param path relative to the output, separated by {@code /}
   * @throws IOException if it cannot be written
   */
  void write(String path, Body body) throws IOException;

  /**
   * Removes what processes left half written that were killed; to be called before anything is
   * written.
   *
   * @throws IOException if something cannot be removed
   */
  default void removeAbandoned() throws IOException {}

  /**
   * Whether a file is there already with the very bytes it is to have.
   *
   * @param path as for {@link #write}
   * @param size number of bytes
   * @param sha256 64 lower-case hexadecimal digits
   */
  default boolean holds(String path, long size, String sha256) {
    return false;
  }

  /**
   * Removes a file that was created before, if it is there.
   *
   * @param path as it was given to {@link #write}
   * @throws IOException if it cannot be removed
   */
  default void delete(String path) throws IOException {
    throw new IOException("files of this output can't be removed: " + path);
  }
}
