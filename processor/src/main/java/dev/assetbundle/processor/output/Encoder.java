package dev.assetbundle.processor.output;

import java.util.Optional;

/** A content coding (RFC 9110, section 8.4.1) that files are stored in. */
interface Encoder {

  /** Returns its registered name: {@code gzip}. */
  String coding();

  /** Returns a text that is another one whenever the encoded bytes may be others. */
  String id();

  /** Returns what is appended to the file name: {@code .gz}. */
  String suffix();

  /** Returns the encoded bytes; empty if this platform cannot. The same bytes on every run. */
  Optional<byte[]> encode(byte[] bytes);
}
