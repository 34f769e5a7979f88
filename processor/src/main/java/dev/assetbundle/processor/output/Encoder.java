package dev.assetbundle.processor.output;

import dev.assetbundle.processor.model.ContentCoding;
import java.util.Optional;

/** Makes one content coding of files. */
interface Encoder {

  /** Returns the coding that it makes. */
  ContentCoding coding();

  /** Returns a text that is another one whenever the encoded bytes may be others. */
  String id();

  /** Returns the encoded bytes; empty if this platform cannot. The same bytes on every run. */
  Optional<byte[]> encode(byte[] bytes);
}
