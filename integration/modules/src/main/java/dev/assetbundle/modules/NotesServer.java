package dev.assetbundle.modules;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page and its assets on the HTTP server of the JDK. */
public final class NotesServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;

  private NotesServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Serves the page until the process ends.
   *
   * @param arguments the port, or 0 for any free one, which is printed
   */
  public static void main(String[] arguments) throws IOException {
    NotesServer server = start(Integer.parseInt(arguments[0]));
    System.out.println("listening on " + server.url().getPort());
  }

  /** Starts to listen on the loopback interface; port 0 takes any free one. */
  static NotesServer start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/assets/", AssetHandler.of(Assets.index()));
    AssetHandler rootFiles = AssetHandler.of(RootFiles.index());
    for (Asset file : RootFiles.index().assets()) {
      server.createContext(file.path(), rootFiles);
    }
    server.createContext("/sw.js", NotesServer::serviceWorker);
    server.createContext("/", NotesServer::page);
    server.start();
    return new NotesServer(server, threads);
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
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'self'; img-src 'self' data:");
    send(exchange, "text/html; charset=utf-8", NotesPage.html());
  }

  private static void serviceWorker(HttpExchange exchange) throws IOException {
    send(exchange, Assets.SW_JS.contentType(), ServiceWorker.script());
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
