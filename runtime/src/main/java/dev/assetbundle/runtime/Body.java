package dev.assetbundle.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are opened when they are sent, of a length that is known before. */
final class Body {

  /** Opens bytes anew at each call. */
  interface Source {
    InputStream open() throws IOException;
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
    return new Body(List.of(() -> new ByteArrayInputStream(bytes)), bytes.length);
  }

  static Body slice(Source file, ByteRange range) {
    return new Body(List.of(() -> SliceStream.open(file, range)), range.length());
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
}
