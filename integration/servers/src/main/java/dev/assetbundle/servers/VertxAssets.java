package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

// [sample:vertx]
/** Serves assets in Vert.x; files are read by its worker threads. */
final class VertxAssets {

  private static final System.Logger LOGGER = System.getLogger(VertxAssets.class.getName());
  private static final int PIECE = 32 * 1024;

  private final Vertx vertx;
  private final AssetResponder responder;

  VertxAssets(Vertx vertx, AssetResponder responder) {
    this.vertx = vertx;
    this.responder = responder;
  }

  /** Answers; returns false if the request is not for an asset. */
  boolean handle(HttpServerRequest request) {
    if (!responder.claims(request.uri())) {
      return false;
    }
    var asked =
        new AssetRequest(
            request.method().name(),
            request.uri(),
            request.version().alpnName(),
            request.remoteAddress().hostAddress(),
            request.headers()::getAll);
    AssetResponse answer = responder.respond(asked);
    Optional<ByteBuffer> memory = answer.buffer();
    if (memory.isPresent()) {
      sendAll(answer, memory.get(), request.response());
      return true;
    }
    vertx
        .executeBlocking(answer::open, false)
        .onSuccess(body -> sendNext(body, head(answer, request.response())))
        .onFailure(
            e -> {
              LOGGER.log(System.Logger.Level.ERROR, asked.target(), e);
              AssetResponse failure = responder.failure(asked);
              sendAll(failure, failure.buffer().orElseThrow(), request.response());
            });
    return true;
  }

  private static void sendAll(AssetResponse answer, ByteBuffer body, HttpServerResponse response) {
    head(answer, response).end(Buffer.buffer(body.remaining()).setBytes(0, body));
  }

  private static HttpServerResponse head(AssetResponse answer, HttpServerResponse response) {
    if (answer.bodyLength() != 0) {
      // Else Vert.x, where it compresses, would do so to the other form, ranges and events, too.
      response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    }
    answer.headers().forEach(response::putHeader);
    // Events of live mode have no length.
    return response.setStatusCode(answer.status()).setChunked(answer.bodyLength() < 0);
  }

  /** Reads a piece when the last one has left, so that a slow client holds one piece in memory. */
  private void sendNext(InputStream body, HttpServerResponse response) {
    vertx
        .executeBlocking(() -> read(body), false)
        .onSuccess(
            piece -> {
              if (piece.length() == 0) {
                close(body);
                response.end();
              } else {
                response
                    .write(piece)
                    .onSuccess(sent -> sendNext(body, response))
                    .onFailure(left -> close(body));
              }
            })
        .onFailure(
            e -> {
              close(body);
              response.reset();
            });
  }

  /** Returns what is there, and does not wait for more: events come one by one. */
  private static Buffer read(InputStream body) throws IOException {
    byte[] piece = new byte[PIECE];
    int length = body.read(piece);
    return length < 0 ? Buffer.buffer() : Buffer.buffer(length).setBytes(0, piece, 0, length);
  }

  private void close(InputStream body) {
    vertx.executeBlocking(
        () -> {
          body.close();
          return true;
        },
        false);
  }
}
// [/sample]
