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
}
