package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import io.helidon.common.http.DataChunk;
import io.helidon.common.reactive.IoMulti;
import io.helidon.common.reactive.Single;
import io.helidon.webserver.Handler;
import io.helidon.webserver.ServerRequest;
import io.helidon.webserver.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

// [sample:helidon]
/** Serves assets in Helidon 3; files are read by the threads of an executor. */
final class HelidonAssets implements Handler {

  private static final int PIECE = 32 * 1024;

  private final AssetResponder responder;
  private final ExecutorService executor;

  HelidonAssets(AssetResponder responder, ExecutorService executor) {
    this.responder = responder;
    this.executor = executor;
  }

  @Override
  public void accept(ServerRequest request, ServerResponse response) {
    String target = request.uri().toString();
    if (!responder.claims(target)) {
      request.next();
      return;
    }
    var asked =
        new AssetRequest(
            request.method().name(),
            target,
            request.version().value(),
            name -> request.headers().all(name));
    AssetResponse answer = responder.respond(asked);
    Optional<ByteBuffer> memory = answer.buffer();
    if (answer.status() == 304) {
      // Else Helidon adds a Content-Length of 0, which would be that of a 200.
      response.headers().put("Content-Length", lengthOfWhole(asked));
    }
    if (memory.isPresent()) {
      sendAll(answer, memory.get(), response);
      return;
    }
    executor.execute(
        () -> {
          InputStream body;
          try {
            body = answer.open();
          } catch (IOException e) {
            AssetResponse failure = responder.failure(asked);
            sendAll(failure, failure.buffer().orElseThrow(), response);
            return;
          }
          head(answer, response)
              .send(
                  IoMulti.multiFromStreamBuilder(body)
                      .byteBufferSize(PIECE)
                      .executor(executor)
                      .build()
                      .map(DataChunk::create));
        });
  }

  private String lengthOfWhole(AssetRequest asked) {
    var head =
        new AssetRequest(
            "HEAD",
            asked.target(),
            name -> name.equals("Accept-Encoding") ? asked.headers().apply(name) : List.of());
    return responder.respond(head).header("Content-Length").orElse("0");
  }

  private static void sendAll(AssetResponse answer, ByteBuffer body, ServerResponse response) {
    head(answer, response);
    if (body.hasRemaining()) {
      response.send(Single.just(DataChunk.create(body)));
    } else {
      response.send();
    }
  }

  private static ServerResponse head(AssetResponse answer, ServerResponse response) {
    answer.headers().forEach((name, value) -> response.headers().put(name, value));
    return response.status(answer.status());
  }
}
// [/sample]
