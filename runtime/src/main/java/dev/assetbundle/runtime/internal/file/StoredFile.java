package dev.assetbundle.runtime.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file whose bytes are checked when they are read. A file that is streamed from a jar is compared
 * with the checksum in the jar. A file that is read at once, or lies in a folder, is compared with
 * the hash of its asset if that is known; the hash of a compressed file is not.
 */
public final class StoredFile {

  private final FileSource source;
  private final String integrity;
  private final long size;
  private volatile Optional<OptionalLong> crc = Optional.empty();

  /** Whether all bytes were read once, and were right as far as there was something to compare. */
  private volatile boolean proven;

  /**
   * Describes a file, and reads nothing.
   *
   * @param integrity hash of these very bytes, as in HTML: {@code "sha384-..."}; {@code ""} if
   *     unknown
   * @param size bytes
   */
  public StoredFile(FileSource source, String integrity, long size) {
    this.source = source;
    this.integrity = integrity;
    this.size = size;
  }

  /** Returns the number of bytes that the file has to have. */
  long size() {
    return size;
  }

  /** Returns all bytes. */
  byte[] read() throws IOException {
    try (InputStream stream = source.open()) {
      byte[] bytes = stream.readAllBytes();
      if (bytes.length != size) {
        throw new IOException(source.name() + " has " + bytes.length + " bytes, not " + size);
      }
      ByteSum sum = ByteSum.integrity(integrity).or(this::checksum).orElse(ByteSum.NONE);
      sum.add(bytes, 0, bytes.length);
      if (!sum.isRight()) {
        throw new DamagedFileException(source.name());
      }
      return bytes;
    }
  }

  /**
   * Opens all bytes. Reading them to the end fails if they are not those of the jar's checksum; in
   * a folder, if they are not those of the hash and none were right before.
   */
  InputStream open() throws IOException {
    Optional<ByteSum> sum = checksum();
    if (sum.isEmpty() && !proven) {
      sum = ByteSum.integrity(integrity);
    }
    ByteSum known = sum.isPresent() ? proof(sum.get()) : ByteSum.NONE;
    return new FileStream(source.open(), source.name(), size, known);
  }

  /**
   * Opens some of the bytes after all of them were once read and were the right ones.
   *
   * @param first offset of the first byte, 0-based
   * @param length number of bytes
   */
  InputStream open(long first, long length) throws IOException {
    if (!proven) {
      try (InputStream all = open()) {
        all.transferTo(OutputStream.nullOutputStream());
      }
      proven = true;
    }
    InputStream stream = source.open();
    try {
      stream.skipNBytes(first);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
    return new FileStream(stream, source.name(), length, ByteSum.NONE);
  }

  /** Returns a sum of the jar's checksum; empty if the file is in no jar. */
  private Optional<ByteSum> checksum() {
    if (crc.isEmpty()) {
      crc = Optional.of(source.crc());
    }
    OptionalLong known = crc.orElseThrow();
    return known.isPresent() ? Optional.of(ByteSum.crc(known.getAsLong())) : Optional.empty();
  }

  /** Returns the same sum, which notes here that it was right. */
  private ByteSum proof(ByteSum sum) {
    return new ByteSum() {
      @Override
      public void add(byte[] bytes, int offset, int count) {
        sum.add(bytes, offset, count);
      }

      @Override
      public boolean isRight() {
        boolean right = sum.isRight();
        if (right) {
          proven = true;
        }
        return right;
      }
    };
  }
}
