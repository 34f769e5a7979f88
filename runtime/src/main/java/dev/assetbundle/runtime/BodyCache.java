package dev.assetbundle.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps small files in memory, first come first kept, until its room is used up. The key is the
 * stored form itself and never a text of the request, so no request can put wrong bytes there.
 */
final class BodyCache {

  /** Larger files are streamed. */
  private static final long LARGEST = 64 * 1024;

  private final Map<Representation, byte[]> kept = new ConcurrentHashMap<>();
  private final AtomicLong room;

  BodyCache(long room) {
    this.room = new AtomicLong(room);
  }

  InputStream open(Representation file) throws IOException {
    byte[] bytes = kept.get(file);
    if (bytes != null) {
      return new ByteArrayInputStream(bytes);
    }
    InputStream stream = file.asset().open(file.coding());
    if (file.size() > LARGEST || !reserve(file.size())) {
      return stream;
    }
    boolean keeps = false;
    try (stream) {
      byte[] read = stream.readAllBytes();
      if (read.length != file.size()) {
        throw new IOException(
            file.asset().path() + " has " + read.length + " bytes, not " + file.size());
      }
      keeps = kept.putIfAbsent(file, read) == null;
      return new ByteArrayInputStream(read);
    } finally {
      if (!keeps) {
        room.addAndGet(file.size());
      }
    }
  }

  private boolean reserve(long size) {
    if (room.addAndGet(-size) >= 0) {
      return true;
    }
    room.addAndGet(size);
    return false;
  }
}
