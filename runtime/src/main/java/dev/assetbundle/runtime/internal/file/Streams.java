package dev.assetbundle.runtime.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads streams to their ends with as few copies of the bytes as possible. */
public final class Streams {

  private static final int PIECE = 16 * 1024;

  private Streams() {}

  /** Returns the rest of a stream; the array may be shared if the stream is a cached one. */
  public static byte[] rest(InputStream source) throws IOException {
    return source instanceof MemoryStream cached ? cached.remaining() : source.readAllBytes();
  }

  /** Writes the rest of a stream: at once if it is in memory, else in pieces of 16 KiB. */
  public static void copy(InputStream source, OutputStream target) throws IOException {
    if (source instanceof MemoryStream) {
      source.transferTo(target);
      return;
    }
    byte[] piece = new byte[PIECE];
    for (int count = source.read(piece); count >= 0; count = source.read(piece)) {
      target.write(piece, 0, count);
    }
  }

  /** Writes what comes out of a stream when it comes, until the stream or the target ends. */
  public static void relay(InputStream source, OutputStream target) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int count = source.read(piece); count >= 0; count = source.read(piece)) {
      target.write(piece, 0, count);
      target.flush();
    }
  }
}
