package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the shop until the process is told to end, and then what is under way. */
public final class Main {

  private static final int PATIENCE_SECONDS = 20;

  private Main() {}

  /**
   * Starts to listen at the port in {@code PORT}, 8080 if there is none, and 0 for any that is
   * free; at all addresses, or the one in {@code ADDRESS}.
   */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var environment = System.getenv();
    int port = Integer.parseInt(environment.getOrDefault("PORT", "8080"));
    String host = environment.getOrDefault("ADDRESS", "0.0.0.0");
    // [sample:shop]
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/assets/", AssetHandler.of(Assets.index()));
    server.createContext("/health", exchange -> answer(exchange, "text/plain", "ok\n"));
    server.createContext("/", exchange -> answer(exchange, "text/html", page()));
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(PATIENCE_SECONDS)));
    // [/sample]
    System.out.println("The shop is open at port " + server.getAddress().getPort());
  }

  private static String page() {
    return "<!doctype html><title>Shop</title>"
        + Assets.APPLICATION_CSS.tag()
        + Assets.APPLICATION_JS.tag()
        + "<h1>Shop</h1>"
        + Assets.LOGO_SVG.tag("alt", "logo");
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
