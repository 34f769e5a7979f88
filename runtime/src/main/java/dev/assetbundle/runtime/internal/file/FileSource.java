package dev.assetbundle.runtime.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** The bytes of one file, wherever they are. */
public interface FileSource {

  /** Returns what messages call the file. */
  String name();

  /** Opens the bytes as they are, unchecked. The caller closes the stream. */
  InputStream open() throws IOException;

  /** Returns the CRC-32 that is kept beside the bytes; empty if there is none. */
  OptionalLong crc();
}
