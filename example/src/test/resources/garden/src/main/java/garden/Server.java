package garden;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import dev.assetbundle.runtime.AssetHost;
import dev.assetbundle.runtime.AssetResponder;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One page, its assets, and what this process holds. Arguments: port, context path. */
final class Server {

  private static final AtomicInteger PAGES = new AtomicInteger();

  /** Stylesheets are sent when it is open. */
  private static volatile CountDownLatch gate = new CountDownLatch(0);

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    String contextPath = arguments[1];
    AssetHost.useContextPath(contextPath);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    HttpHandler assets = AssetHandler.of(
            AssetResponder.builder().add(Assets.index()).contextPath(contextPath).build());
    server.createContext(contextPath + "/assets/", exchange -> asset(assets, exchange));
    server.createContext(contextPath + "/holds", exchange -> send(exchange, "text/plain", holds()));
    server.createContext(
        contextPath + "/gate/", exchange -> send(exchange, "text/plain", turn(exchange)));
    server.createContext("/favicon.ico", Server::sendNothing);
    server.createContext(contextPath + "/", exchange -> send(exchange, "text/html", page()));
    server.start();
    System.out.println("listening on " + server.getAddress().getPort());
  }

  private static void asset(HttpHandler assets, HttpExchange exchange) throws IOException {
    try {
      if (exchange.getRequestURI().getPath().endsWith(".css")) {
        gate.await();
      }
      assets.handle(exchange);
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  private static String turn(HttpExchange exchange) {
    boolean isClosing = exchange.getRequestURI().getPath().endsWith("close");
    gate.countDown();
    gate = new CountDownLatch(isClosing ? 1 : 0);
    return isClosing ? "closed" : "open";
  }

  private static void sendNothing(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type + "; charset=utf-8");
      headers.set("Content-Security-Policy", "default-src 'self'");
      headers.set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String page() {
    return """
        <!DOCTYPE html>
        <html lang="en" data-page="%d">
        <head>
          <meta charset="utf-8">
          <title>Garden</title>
          %s
          %s
        </head>
        <body>
          <h1>Garden</h1>
          <form><input id="name"></form>
          %s
          <p id="end">The end</p>
        </body>
        </html>
        """
        .formatted(
            PAGES.incrementAndGet(),
            Assets.APPLICATION_CSS.tag(),
            Assets.APPLICATION_JS.tag("defer", ""),
            Assets.LOGO_SVG.tag("id", "logo", "alt", "a tree"));
  }

  /** Open streams of events; pages so far; kilobytes, threads and descriptors in use. */
  private static String holds() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    long bytes = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    long streams = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("assetbundle-live-events"))
        .count();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    String[] descriptors = new File("/proc/self/fd").list();
    return streams
        + " " + PAGES.get()
        + " " + bytes / 1024
        + " " + threads
        + " " + (descriptors == null ? 0 : descriptors.length);
  }
}
