package dev.assetbundle.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Stands between browser and shop, and changes what it passes on. */
final class TamperingProxy implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI shop;
  private final UnaryOperator<String> change;

  /**
   * Starts it.
   *
   * @param change given each text that is passed on, returns what the browser gets
   */
  TamperingProxy(URI shop, UnaryOperator<String> change) throws IOException {
    this.shop = shop;
    this.change = change;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI url = shop.resolve(exchange.getRequestURI().toString());
      HttpResponse<byte[]> answer =
          client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      byte[] body = answer.body();
      if (type.startsWith("text/")) {
        String text = new String(body, StandardCharsets.UTF_8);
        body = change.apply(text).getBytes(StandardCharsets.UTF_8);
      }
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(answer.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
