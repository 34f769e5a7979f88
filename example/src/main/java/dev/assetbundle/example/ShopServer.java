package dev.assetbundle.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page and its assets on the HTTP server of the JDK. */
final class ShopServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;

  private ShopServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Starts to listen on the loopback interface; port 0 takes any free one. */
  static ShopServer start(int port) throws IOException {
    // Read when the server's classes are loaded; without it each answer waits for a packet.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // [sample:serve]
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/assets/", AssetHandler.of(Assets.index()));
    server.createContext("/", ShopServer::page);
    server.start();
    // [/sample]
    return new ShopServer(server, threads);
  }

  /** Returns the address of the page: {@code http://localhost:8080/}. */
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
      boolean found = exchange.getRequestURI().getPath().equals("/");
      byte[] body = (found ? ShopPage.html() : "Not found").getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", (found ? "text/html" : "text/plain") + "; charset=utf-8");
      headers.set("Cache-Control", "no-cache");
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(found ? 200 : 404, head ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
