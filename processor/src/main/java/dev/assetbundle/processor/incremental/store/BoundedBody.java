package dev.assetbundle.processor.incremental.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;

/**
 * Reads the body of an HTTP response up to a number of bytes, whether its length was announced or
 * not. The body of a status other than 200 is dropped; a little of it is read, so that the
 * connection can be reused.
 */
final class BoundedBody {

  private static final int WORTH_READING = 64 << 10;

  private BoundedBody() {}

  /** A response with too long a body. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private TooLarge(int most) {
      super("an answer of more than " + most + " bytes");
    }
  }

  /**
   * Returns what reads a body, or fails with {@link TooLarge}.
   *
   * @param most number of bytes of a body with status 200
   */
  static BodyHandler<byte[]> handler(int most) {
    return answer -> {
      boolean keeps = answer.statusCode() == 200 && most > 0;
      long told = answer.headers().firstValueAsLong("Content-Length").orElse(0);
      // It may block: the client has a thread of its own for that.
      return BodySubscribers.mapping(
          BodySubscribers.ofInputStream(),
          body -> keeps ? read(body, told, most) : skip(body, told));
    };
  }

  private static byte[] read(InputStream body, long told, int most) {
    try (body) {
      byte[] bytes = told > most ? new byte[0] : body.readNBytes(most + 1);
      if (told > most || bytes.length > most) {
        throw new TooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] skip(InputStream body, long told) {
    try (body) {
      if (told <= WORTH_READING) {
        body.readNBytes(WORTH_READING);
      }
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
