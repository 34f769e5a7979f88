package dev.assetbundle.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bytes that are opened when they are sent, of a length that is known before. */
final class Body {

  /** Some bytes, in a file or in memory. */
  interface Source {

    /** Opens the bytes anew at each call. */
    InputStream open() throws IOException;

    /** Returns the bytes if they are in memory; reads no file. */
    Optional<ByteBuffer> buffer();
  }

  static final Body NONE = of("");

  private final List<Source> sources;
  private final long length;

  private Body(List<Source> sources, long length) {
    this.sources = sources;
    this.length = length;
  }

  static Body of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Body(List.of(new Text(bytes)), bytes.length);
  }

  static Body slice(Representation file, BodyCache cache, ByteRange range) {
    return new Body(List.of(new Slice(file, cache, range)), range.length());
  }

  static Body join(List<Body> bodies) {
    var sources = new ArrayList<Source>();
    bodies.forEach(body -> sources.addAll(body.sources));
    return new Body(List.copyOf(sources), bodies.stream().mapToLong(Body::length).sum());
  }

  long length() {
    return length;
  }

  InputStream open() throws IOException {
    return sources.size() == 1 ? sources.get(0).open() : new JoinedStream(sources);
  }

  Optional<ByteBuffer> buffer() {
    return sources.size() == 1 ? sources.get(0).buffer() : Optional.empty();
  }

  private static final class Text implements Source {

    private final byte[] bytes;

    Text(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<ByteBuffer> buffer() {
      return Optional.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }
  }

  private record Slice(Representation file, BodyCache cache, ByteRange range) implements Source {

    @Override
    public InputStream open() throws IOException {
      boolean whole = range.length() == file.size();
      return SliceStream.of(whole ? cache.open(file) : cache.openForPart(file), range);
    }

    @Override
    public Optional<ByteBuffer> buffer() {
      return cache
          .buffer(file)
          .map(bytes -> bytes.slice((int) range.first(), (int) range.length()));
    }
  }
}
