package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.answer.Answer;
import dev.assetbundle.runtime.internal.answer.Conversion;
import dev.assetbundle.runtime.internal.file.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An answer that was decided and not yet sent. Immutable; its body can be opened repeatedly. */
public final class AssetResponse {

  private final Answer answer;
  private final Conversion converted = new Conversion();

  private AssetResponse(Answer answer) {
    this.answer = answer;
  }

  /** Returns the response that shows an answer: the same object for the same answer. */
  static AssetResponse of(Answer answer) {
    return answer.shownAs(AssetResponse.class, AssetResponse::new);
  }

  /** Returns the status code (RFC 9110, section 15). */
  public int status() {
    return answer.status();
  }

  /**
   * Returns the header fields in the order to send them. {@code Content-Length} is among them
   * wherever it is allowed; for {@code HEAD} it is the length that {@code GET} would send.
   */
  public Map<String, String> headers() {
    return answer.headers();
  }

  /**
   * Returns the header fields as a server keeps them; converted once for answers that are given
   * repeatedly, so what is returned must not be changed.
   */
  public <T> T headersAs(Class<T> type, Function<Map<String, String>, T> conversion) {
    return converted.of(answer.headers(), type, conversion);
  }

  /** Returns the value of a header field, whose name is matched without regard to case. */
  public Optional<String> header(String name) {
    return answer.headers().entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Returns the number of bytes to send after the header: 0 for {@code HEAD}, 204 and 304; -1 for a
   * stream of events of live mode, which goes on until it is closed or the client leaves, and whose
   * pieces have to be flushed. Such an answer has no {@code Content-Length}.
   */
  public long bodyLength() {
    return answer.body().length();
  }

  /**
   * Opens the bytes to send after the header; the caller closes them. Opening before the status is
   * sent leaves the choice of another status when the file cannot be read.
   */
  public InputStream open() throws IOException {
    return answer.body().open();
  }

  /**
   * Returns the bytes to send after the header if they are in memory; empty if a file would have to
   * be read, as at the first request for each. So it never blocks. The buffer is read-only, has
   * positions of its own, and is outside the heap where that spares sockets a copy.
   */
  public Optional<ByteBuffer> buffer() {
    return answer.body().buffer();
  }

  /**
   * Returns the bytes to send after the header, for servers that want them at once. They may be
   * shared with other answers, so they must not be changed; large files had better be streamed, and
   * streams of events must be.
   */
  public byte[] bytes() throws IOException {
    try (InputStream stream = open()) {
      return Streams.rest(stream);
    }
  }

  /**
   * Writes the bytes to send after the header, and does not close the target: at once if they are
   * in memory, else in pieces of 16 KiB. A stream of events ends by an exception of the target
   * only, and each of its pieces is flushed.
   */
  public void writeTo(OutputStream target) throws IOException {
    try (InputStream stream = open()) {
      if (bodyLength() < 0) {
        Streams.relay(stream, target);
      } else {
        Streams.copy(stream, target);
      }
    }
  }
}
