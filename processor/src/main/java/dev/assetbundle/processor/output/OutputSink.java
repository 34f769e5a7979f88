package dev.assetbundle.processor.output;

import java.io.IOException;
import java.io.OutputStream;

/** A place that files are written to. */
public interface OutputSink {

  /** The content of a file to write. */
  interface Body {
    /** Writes the content; if it throws, no file is created. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing one that exists; if possible as a whole or not at all.
   *
   * @param path relative to the output, separated by {@code /}
   * @throws IOException if it cannot be written
   */
  void write(String path, Body body) throws IOException;

  /**
   * Removes temporary files of processes that were killed; to be called before anything is written.
   *
   * @throws IOException if something cannot be removed
   */
  default void removeAbandoned() throws IOException {}

  /**
   * Removes a file if it exists.
   *
   * @param path as it was given to {@link #write}
   * @throws IOException if it cannot be removed
   */
  default void delete(String path) throws IOException {
    throw new IOException("files of this output can't be removed: " + path);
  }
}
