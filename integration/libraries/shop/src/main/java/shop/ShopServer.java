package shop;

import acme.AcmeAssets;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import dev.assetbundle.runtime.AssetIndex;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page, and the bundles of application and library, on the HTTP server of the JDK. */
final class ShopServer implements AutoCloseable {

  /** Whatever the page may need. */
  static final AssetIndex ASSETS = AssetIndex.of(Assets.index(), AcmeAssets.index());

  private final HttpServer server;
  private final ExecutorService threads;

  private ShopServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Starts to listen at any free port of the loopback interface. */
  static ShopServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/assets/", AssetHandler.of(ASSETS));
    server.createContext("/", ShopServer::page);
    server.start();
    return new ShopServer(server, threads);
  }

  /** Returns the address of the page. */
  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void page(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = ShopPage.html().getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
      headers.set("Cache-Control", "no-cache");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
