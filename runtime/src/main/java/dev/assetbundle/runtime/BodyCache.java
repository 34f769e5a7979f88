package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps small files in memory, first come first kept, until its room is used up. They hang on the
 * stored form itself and not on a text of the request, so no request can put wrong bytes there.
 */
final class BodyCache {

  /** Larger files are streamed. */
  private static final long LARGEST = 64 * 1024;

  private final AtomicLong room;

  BodyCache(long room) {
    this.room = new AtomicLong(room);
  }

  InputStream open(Representation file) throws IOException {
    byte[] bytes = file.kept();
    if (bytes != Representation.NOT_KEPT) {
      return new HotStream(bytes);
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
      keeps = file.keep(read);
      return new HotStream(read);
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
