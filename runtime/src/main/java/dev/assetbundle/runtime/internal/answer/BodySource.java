package dev.assetbundle.runtime.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Some of the bytes of a body, in a file or in memory. */
interface BodySource {

  /** Opens the bytes again at each call. */
  InputStream open() throws IOException;

  /** Returns the bytes if they are in memory; reads no file. */
  Optional<ByteBuffer> buffer();
}
