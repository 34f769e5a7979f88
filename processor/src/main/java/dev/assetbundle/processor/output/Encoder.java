package dev.assetbundle.processor.output;

import dev.assetbundle.processor.model.ContentCoding;
import java.util.Optional;

/** Compresses files with one content coding. */
interface Encoder {

  /** Returns the coding. */
  ContentCoding coding();

  /** Returns a text that differs whenever the encoded bytes may differ. */
  String id();

  /**
   * Returns the encoded bytes; empty if this platform has no encoder. Equal input gives equal bytes
   * in each process.
   */
  Optional<byte[]> encode(byte[] bytes);
}
