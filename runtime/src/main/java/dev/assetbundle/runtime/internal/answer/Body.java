package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.file.CachedFile;
import dev.assetbundle.runtime.internal.file.MemoryStream;
import dev.assetbundle.runtime.internal.http.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The bytes of an answer: texts and slices of files, whose whole length is known before, or a
 * stream without an end.
 */
public final class Body {

  static final Body NONE = of("");

  private final List<BodySource> sources;
  private final long length;

  private Body(List<BodySource> sources, long length) {
    this.sources = sources;
    this.length = length;
  }

  /** Returns a body that is a text in UTF-8. */
  static Body of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a body that is some bytes, which are not copied. */
  static Body of(byte[] bytes) {
    return new Body(List.of(new Text(bytes)), bytes.length);
  }

  /** Returns a body that is some bytes of a file. */
  static Body slice(CachedFile file, ByteRange range) {
    return new Body(List.of(new Slice(file, range)), range.length());
  }

  /** Returns a body that ends when it is closed. */
  static Body endless(Supplier<InputStream> source) {
    return new Body(List.of(new Endless(source)), -1);
  }

  /** Returns several bodies, one after the other. */
  static Body join(List<Body> bodies) {
    var sources = new ArrayList<BodySource>();
    bodies.forEach(body -> sources.addAll(body.sources));
    return new Body(List.copyOf(sources), bodies.stream().mapToLong(Body::length).sum());
  }

  /** Returns the number of bytes; -1 if they do not end. */
  public long length() {
    return length;
  }

  /** Opens the bytes again; the caller closes the stream. */
  public InputStream open() throws IOException {
    return sources.size() == 1 ? sources.get(0).open() : new JoinedStream(sources);
  }

  /** Returns the bytes if all of them are in one buffer in memory; reads no file. */
  public Optional<ByteBuffer> buffer() {
    return sources.size() == 1 ? sources.get(0).buffer() : Optional.empty();
  }

  private static final class Text implements BodySource {

    private final byte[] bytes;

    Text(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new MemoryStream(bytes);
    }

    @Override
    public Optional<ByteBuffer> buffer() {
      return Optional.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }
  }

  private record Endless(Supplier<InputStream> source) implements BodySource {

    @Override
    public InputStream open() {
      return source.get();
    }

    @Override
    public Optional<ByteBuffer> buffer() {
      return Optional.empty();
    }
  }

  private record Slice(CachedFile file, ByteRange range) implements BodySource {

    @Override
    public InputStream open() throws IOException {
      return file.open(range.first(), range.length());
    }

    @Override
    public Optional<ByteBuffer> buffer() {
      return file.buffer().map(bytes -> bytes.slice((int) range.first(), (int) range.length()));
    }
  }
}
