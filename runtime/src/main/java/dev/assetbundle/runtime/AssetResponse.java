package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An answer that was decided and not yet sent. Immutable; its body can be opened repeatedly. */
public final class AssetResponse {

  private static final int PIECE = 16 * 1024;

  private final int status;
  private final Map<String, String> headers;
  private final Body body;
  private volatile Optional<Object> converted = Optional.empty();
  private volatile Optional<Dated> dated = Optional.empty();

  /** This answer as it was last given a date. */
  private record Dated(String date, AssetResponse answer) {}

  AssetResponse(int status, Map<String, String> headers, Body body) {
    this(status, body, Collections.unmodifiableMap(new LinkedHashMap<>(headers)));
  }

  private AssetResponse(int status, Body body, Map<String, String> frozenHeaders) {
    this.status = status;
    this.headers = frozenHeaders;
    this.body = body;
  }

  /** Returns the status code (RFC 9110, section 15). */
  public int status() {
    return status;
  }

  /**
   * Returns the header fields in the order to send them. {@code Content-Length} is among them
   * wherever it is allowed; for {@code HEAD} it is the length that {@code GET} would send.
   */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * Returns the header fields as a server keeps them; converted once for answers that are given
   * repeatedly, so what is returned must not be changed.
   */
  public <T> T headersAs(Class<T> type, Function<Map<String, String>, T> conversion) {
    Optional<Object> known = converted;
    if (known.isPresent() && type.isInstance(known.get())) {
      return type.cast(known.get());
    }
    T made = conversion.apply(headers);
    converted = Optional.of(made);
    return made;
  }

  /** Returns the value of a header field, whose name is matched without regard to case. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the number of bytes to send after the header: 0 for {@code HEAD}, 204 and 304. */
  public long bodyLength() {
    return body.length();
  }

  /**
   * Opens the bytes to send after the header; the caller closes them. Opening before the status is
   * sent leaves the choice of another status when the file cannot be read.
   */
  public InputStream open() throws IOException {
    return body.open();
  }

  /**
   * Returns the bytes to send after the header if they are in memory; empty if a file would have to
   * be read, as at the first request for each. So it never blocks. The buffer is read-only, has
   * positions of its own, and is outside the heap where that spares sockets a copy.
   */
  public Optional<ByteBuffer> buffer() {
    return body.buffer();
  }

  /**
   * Returns the bytes to send after the header, for servers that want them at once. They may be
   * shared with other answers, so they must not be changed; large files had better be streamed.
   */
  public byte[] bytes() throws IOException {
    try (InputStream stream = open()) {
      return stream instanceof HotStream hot ? hot.rest() : stream.readAllBytes();
    }
  }

  /**
   * Writes the bytes to send after the header, and does not close the target: at once if they are
   * in memory, else in pieces of 16 KiB.
   */
  public void writeTo(OutputStream target) throws IOException {
    try (InputStream stream = open()) {
      copy(stream, target);
    }
  }

  static void copy(InputStream source, OutputStream target) throws IOException {
    if (source instanceof HotStream) {
      source.transferTo(target);
      return;
    }
    byte[] piece = new byte[PIECE];
    for (int count = source.read(piece); count >= 0; count = source.read(piece)) {
      target.write(piece, 0, count);
    }
  }

  /** Returns this answer with a {@code Date}, the same object as long as that is the same. */
  AssetResponse dated(String date) {
    Optional<Dated> known = dated;
    if (known.isPresent() && known.get().date().equals(date)) {
      return known.get().answer();
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Date", date);
    var answer = new AssetResponse(status, all, body);
    dated = Optional.of(new Dated(date, answer));
    return answer;
  }

  AssetResponse withoutBody() {
    return new AssetResponse(status, Body.NONE, headers);
  }
}
