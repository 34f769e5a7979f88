package dev.assetbundle.runtime.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A stored file whose bytes are cached if it is small and there is space for it. The bytes belong
 * to the file itself, not to a text of a request, so no request can put wrong bytes there.
 */
public final class CachedFile {

  /** Larger files are streamed; in bytes. */
  private static final long LARGEST = 64 * 1024;

  private final StoredFile file;
  private final CacheSpace space;
  private final CachedBytes<byte[]> bytes;
  private final CachedBytes<ByteBuffer> buffer;

  /** Describes a file, and reads nothing. */
  public CachedFile(StoredFile file, CacheSpace space) {
    this.file = file;
    this.space = space;
    this.bytes = new CachedBytes<>(file.size());
    this.buffer = new CachedBytes<>(file.size());
  }

  /** Returns the number of bytes of the file. */
  public long size() {
    return file.size();
  }

  /** Returns how many bytes are cached: none, those of the file, or twice as many. */
  long cachedSize() {
    return (bytes.isPresent() ? size() : 0) + (buffer.isPresent() ? size() : 0);
  }

  /**
   * Opens some of the bytes. If the file is damaged, that fails at once, or with the last bytes at
   * the latest if all bytes are asked for. The caller closes the stream.
   *
   * @param first offset of the first byte, 0-based
   * @param length number of bytes
   */
  public InputStream open(long first, long length) throws IOException {
    Optional<byte[]> cached = cachedBytes();
    if (cached.isPresent()) {
      return new MemoryStream(cached.get(), (int) first, (int) length);
    }
    return length == size() ? file.open() : file.open(first, length);
  }

  /**
   * Returns all bytes if they are cached; never reads the file. They are in a buffer outside the
   * heap if there is space for it, which a socket takes without a copy.
   */
  public Optional<ByteBuffer> buffer() {
    Optional<ByteBuffer> cached = buffer.get();
    if (cached.isPresent()) {
      return Optional.of(cached.get().duplicate());
    }
    Optional<byte[]> known = bytes.get();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer heap = ByteBuffer.wrap(known.get()).asReadOnlyBuffer();
    if (!space.reserve(size())) {
      return Optional.of(heap);
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(heap.remaining());
    direct.put(heap).flip();
    ByteBuffer made = direct.asReadOnlyBuffer();
    space.keep(buffer, made);
    return Optional.of(made.duplicate());
  }

  /** Returns all bytes if they are cached or there is space to cache them now; else empty. */
  private Optional<byte[]> cachedBytes() throws IOException {
    Optional<byte[]> cached = bytes.get();
    if (cached.isPresent() || size() > LARGEST || !space.reserve(size())) {
      return cached;
    }
    boolean read = false;
    try {
      byte[] made = file.read();
      read = true;
      space.keep(bytes, made);
      return Optional.of(made);
    } finally {
      if (!read) {
        space.release(size());
      }
    }
  }
}
