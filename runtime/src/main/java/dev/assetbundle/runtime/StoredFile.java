package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bytes of one stored form, checked: a whole file that is larger than memory allows is compared
 * with the checksum of its jar while it is read; one that is read at once, or lies in a folder,
 * with the hash of its asset where it is the form that was hashed.
 */
final class StoredFile {

  private final Resource resource;
  private final String integrity;
  private final long size;
  private volatile Optional<OptionalLong> crc = Optional.empty();
  private volatile boolean proven;

  /**
   * Describes a file.
   *
   * @param integrity of these very bytes, {@code ""} if unknown
   * @param size bytes
   */
  StoredFile(Resource resource, String integrity, long size) {
    this.resource = resource;
    this.integrity = integrity;
    this.size = size;
  }

  /** Returns all bytes. */
  byte[] read() throws IOException {
    try (InputStream stream = resource.open()) {
      byte[] bytes = stream.readAllBytes();
      if (bytes.length != size) {
        throw new IOException(resource.name() + " has " + bytes.length + " bytes, not " + size);
      }
      Optional<ByteSum> sum = ByteSum.integrity(integrity).or(this::crcSum);
      if (sum.isPresent()) {
        sum.get().add(bytes, 0, bytes.length);
        if (!sum.get().right()) {
          throw new DamagedFileException(resource.name());
        }
      }
      return bytes;
    }
  }

  /** Opens all bytes; reading them to the end fails if they are wrong. */
  InputStream open() throws IOException {
    Optional<ByteSum> sum = crcSum();
    if (sum.isEmpty() && !proven) {
      sum = ByteSum.integrity(integrity);
    }
    InputStream stream = resource.open();
    return sum.isPresent()
        ? new CheckedStream(stream, size, sum.get(), () -> proven = true, resource.name())
        : stream;
  }

  /** Opens the bytes after they were once read to the end. */
  InputStream openProven() throws IOException {
    if (!proven) {
      try (InputStream all = open()) {
        all.transferTo(OutputStream.nullOutputStream());
      }
      proven = true;
    }
    return resource.open();
  }

  private Optional<ByteSum> crcSum() {
    if (crc.isEmpty()) {
      crc = Optional.of(resource.crc());
    }
    OptionalLong known = crc.orElseThrow();
    return known.isPresent() ? Optional.of(ByteSum.crc(known.getAsLong())) : Optional.empty();
  }
}
