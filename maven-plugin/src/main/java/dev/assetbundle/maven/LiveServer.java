package dev.assetbundle.maven;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves assets as they are at each request, and a list of them at {@code /}. */
final class LiveServer implements AutoCloseable {

  private static final Pattern OF_LIVE_MODE = Pattern.compile(".*/assetbundle-live/[0-9a-f]+/(.+)");
  private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{64}(?=\\.[^./]+$)");
  private static final long CHUNKED = 0;
  private static final long NOTHING = -1;

  private final ServedAssets assets;
  private final LocalAccess access;
  private final HttpServer server;
  private final ExecutorService threads;

  private LiveServer(ServedAssets assets, LocalAccess access, HttpServer server) {
    this.assets = assets;
    this.access = access;
    this.server = server;
    // Each client that waits for events keeps one.
    this.threads = Executors.newCachedThreadPool(LiveServer::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "assetbundle-live-http");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts one.
   *
   * @param assets are closed with it
   * @throws IOException if nothing can listen at the address
   */
  static LiveServer start(ServedAssets assets, LocalAccess access, InetSocketAddress address)
      throws IOException {
    LiveServer server = new LiveServer(assets, access, HttpServer.create(address, 0));
    server.server.createContext("/", server::handle);
    server.server.setExecutor(server.threads);
    server.server.start();
    return server;
  }

  /** Returns the port it listens at. */
  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Vary", "Origin");
      Headers request = exchange.getRequestHeaders();
      Optional.ofNullable(request.getFirst("Origin"))
          .filter(access::isFriend)
          .ifPresent(origin -> headers.set("Access-Control-Allow-Origin", origin));
      String host = Optional.ofNullable(request.getFirst("Host")).orElse("");
      String refusal = access.refusal(exchange.getRemoteAddress().getAddress(), host);
      if (!refusal.isEmpty()) {
        text(exchange, 403, refusal);
      } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        headers.set("Allow", "GET, HEAD");
        text(exchange, 405, "Only GET and HEAD are answered\n");
      } else {
        answer(exchange);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher own = OF_LIVE_MODE.matcher(path);
    if (path.equals("/")) {
      send(exchange, 200, "text/html; charset=utf-8", index());
    } else if (own.matches() && own.group(1).equals("events")) {
      events(exchange);
    } else if (own.matches()) {
      file(exchange, assets.file(own.group(1)));
    } else {
      asset(exchange, path);
    }
  }

  private void asset(HttpExchange exchange, String path) throws IOException {
    ServedAssets.Located found = assets.locate(path);
    if (found.asset().isPresent()) {
      content(exchange, found.asset().get());
      return;
    }
    Optional<String> current = found.redirect().or(() -> named(path));
    if (current.isPresent()) {
      exchange.getResponseHeaders().set("Location", current.get());
      exchange.sendResponseHeaders(302, NOTHING);
    } else {
      text(exchange, 404, "No asset is published at " + path + "; / lists those that are\n");
    }
  }

  // A server that reads files from elsewhere may not know fingerprints while one develops.
  private Optional<String> named(String path) {
    return assets
        .all()
        .map(ServedAsset::path)
        .filter(one -> FINGERPRINT.matcher(URI.create(one).getPath()).replaceFirst("").equals(path))
        .findFirst();
  }

  private static void content(HttpExchange exchange, ServedAsset asset) throws IOException {
    try (InputStream content = asset.open()) {
      send(exchange, 200, asset.contentType(), asset.size(), content);
    }
  }

  private static void file(HttpExchange exchange, Map<String, Object> file) throws IOException {
    if (file.get("bytes") instanceof byte[] bytes) {
      send(exchange, 200, String.valueOf(file.get("contentType")), bytes);
    } else {
      text(exchange, 404, "Live mode has no such file\n");
    }
  }

  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, NOTHING);
      return;
    }
    exchange.sendResponseHeaders(200, CHUNKED);
    try (InputStream events = assets.events();
        OutputStream body = exchange.getResponseBody()) {
      byte[] buffer = new byte[8192];
      for (int count = events.read(buffer); count >= 0; count = events.read(buffer)) {
        body.write(buffer, 0, count);
        body.flush();
      }
    }
  }

  private byte[] index() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<title>Assets</title>\n<ul>\n");
    assets
        .all()
        .forEach(
            asset ->
                page.append("<li><a href=\"")
                    .append(escaped(asset.path()))
                    .append("\">")
                    .append(escaped(asset.logicalPath()))
                    .append("</a>\n"));
    return page.append("</ul>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    send(exchange, status, type, bytes.length, new ByteArrayInputStream(bytes));
  }

  private static void send(
      HttpExchange exchange, int status, String type, long size, InputStream content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD") || size == 0) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(size));
      exchange.sendResponseHeaders(status, NOTHING);
      return;
    }
    exchange.sendResponseHeaders(status, size);
    content.transferTo(exchange.getResponseBody());
  }

  @Override
  public void close() {
    // Ends the streams of events, which the server would wait for.
    assets.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
