package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.AssetResponder;
import io.helidon.webserver.Routing;
import io.helidon.webserver.WebServer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Helidon SE 3. */
public final class HelidonServer implements AutoCloseable {

  private final ExecutorService executor = Executors.newFixedThreadPool(4);
  private final WebServer server;

  /** Starts at a free port. */
  public HelidonServer(AssetIndex assets) {
    var responder = AssetResponder.builder().add(assets).sendDate().build();
    server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .addRouting(
                Routing.builder()
                    .any(new HelidonAssets(responder, executor))
                    .any((request, response) -> response.send("hello")))
            .build()
            .start()
            .await();
  }

  /** Returns the port it listens at. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.shutdown().await();
    executor.shutdownNow();
  }
}
