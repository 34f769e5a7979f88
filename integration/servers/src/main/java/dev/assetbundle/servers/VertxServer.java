package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.AssetRequest;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.AssetResponse;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** Vert.x; a Quarkus application registers the same handler with its router. */
public final class VertxServer implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  /** Starts at a free port. */
  public VertxServer(AssetIndex assets) {
    AssetResponder responder = AssetResponder.of(assets);
    server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  if (responder.claims(request.uri())) {
                    answer(vertx, request, responder);
                  } else {
                    request.response().end("hello");
                  }
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  // [sample:vertx]
  static void answer(Vertx vertx, HttpServerRequest request, AssetResponder responder) {
    AssetResponse answer =
        responder.respond(
            new AssetRequest(request.method().name(), request.uri(), request.headers()::getAll));
    vertx
        .executeBlocking(answer::bytes)
        .onSuccess(
            body -> {
              request.response().setStatusCode(answer.status());
              answer.headers().forEach(request.response()::putHeader);
              request.response().end(Buffer.buffer(body));
            })
        .onFailure(error -> request.response().setStatusCode(500).end());
  }

  // [/sample]

  /** Returns the port it listens at. */
  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
