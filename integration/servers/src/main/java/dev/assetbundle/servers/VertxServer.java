package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.AssetResponder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

/** Vert.x; a Quarkus application registers the same handler with its router. */
public final class VertxServer implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  /** Starts at a free port. */
  public VertxServer(AssetIndex assets) {
    var responder = AssetResponder.builder().add(assets).sendDate().build();
    var handler = new VertxAssets(vertx, responder);
    // As it may be in an application: assets must not be compressed again, nor ranges of them.
    var options = new HttpServerOptions().setCompressionSupported(true);
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(
                request -> {
                  if (!handler.handle(request)) {
                    request.response().end("hello");
                  }
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** Returns the port it listens at. */
  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
