package dev.assetbundle.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Serves assets with the HTTP server of the JDK:
 *
 * <pre>{@code
 * server.createContext("/assets", AssetHandler.of(Assets.index()));
 * server.setExecutor(Executors.newCachedThreadPool());
 * }</pre>
 *
 * <p><strong>Set an executor.</strong> Without one the server has a single thread, and one client
 * that reads slowly stops all others. With virtual threads, {@code newVirtualThreadPerTaskExecutor}
 * is right; no lock is held here while bytes are read or written.
 *
 * <p><strong>Start the JVM with {@code -Dsun.net.httpserver.nodelay=true}.</strong> Otherwise the
 * server sends head and body in two packets and waits for the client between them: about 40 ms for
 * each answer on a kept connection. Limits on slow requests and answers are the server's as well:
 * {@code sun.net.httpserver.maxReqTime} and {@code maxRspTime}, in seconds, unlimited if not set.
 *
 * <p>A module that uses this class {@code requires jdk.httpserver}; so does a run-time image made
 * by {@code jlink}.
 */
public final class AssetHandler implements HttpHandler {

  /** Made when there is something to log: finding a logger takes long at a start. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger(AssetHandler.class.getName());
  }

  /** As {@link Headers} normalizes them. */
  private static final Map<String, String> KEPT_NAMES =
      Map.of(
          "Accept-Encoding", "Accept-encoding",
          "If-Match", "If-match",
          "If-None-Match", "If-none-match",
          "If-Range", "If-range");

  private final AssetResponder responder;

  private AssetHandler(AssetResponder responder) {
    this.responder = responder;
  }

  /** Returns a handler for these assets with the default options of {@link AssetResponder}. */
  public static AssetHandler of(AssetIndex... indexes) {
    return of(AssetResponder.of(indexes));
  }

  /** Returns a handler that sends what the responder decides. */
  public static AssetHandler of(AssetResponder responder) {
    return new AssetHandler(responder);
  }

  /**
   * Answers and closes the exchange; nothing is thrown. A failure before the status is sent becomes
   * one 500, a later one ends the connection. Either is logged once.
   */
  @Override
  public void handle(HttpExchange exchange) {
    try (exchange) {
      try {
        answer(exchange);
      } catch (IOException | RuntimeException | Error e) {
        fail(exchange, e);
      }
    }
  }

  /** Opens the body before the status is sent, while another status can still be chosen. */
  private void answer(HttpExchange exchange) throws IOException {
    AssetResponse answer = decide(exchange);
    try (InputStream body = answer.open()) {
      send(exchange, answer, body);
    }
  }

  /** The target is the text of the URI: its path loses what comes before a double slash. */
  private AssetResponse decide(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String method = exchange.getRequestMethod();
    if (!HostField.valid(lines(headers, "Host"), exchange.getProtocol())) {
      return method.equals("HEAD")
          ? PlainAnswers.BAD_REQUEST.withoutBody()
          : PlainAnswers.BAD_REQUEST;
    }
    return responder.respond(
        new AssetRequest(
            method, exchange.getRequestURI().toString(), name -> lines(headers, name)));
  }

  /**
   * Most fields are absent from most requests. Asking the set for the form in which the server
   * keeps a name, first letter upper and the rest lower case, spares the conversion of each name.
   */
  private static List<String> lines(Headers headers, String name) {
    String kept = KEPT_NAMES.getOrDefault(name, name);
    return headers.keySet().contains(kept) ? headers.getOrDefault(name, List.of()) : List.of();
  }

  /**
   * To this server a length of -1 means no body, while 0 means one of unknown length. Closing what
   * is left of a request reads a bounded part of it, so that the connection can be used again.
   */
  private static void send(HttpExchange exchange, AssetResponse answer, InputStream body)
      throws IOException {
    Set<String> fields = exchange.getRequestHeaders().keySet();
    if (fields.contains("Content-length") || fields.contains("Transfer-encoding")) {
      exchange.getRequestBody().close();
    }
    exchange.getResponseHeaders().putAll(answer.lines(AssetHandler::normalized));
    long length = answer.bodyLength();
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (length > 0) {
      try (OutputStream target = exchange.getResponseBody()) {
        AssetResponse.copy(body, target);
      }
    }
  }

  private static Headers normalized(Map<String, List<String>> fields) {
    var headers = new Headers();
    fields.forEach(headers::put);
    return headers;
  }

  private static void fail(HttpExchange exchange, Throwable cause) {
    boolean sent = exchange.getResponseCode() >= 0;
    boolean clientLeft = sent && cause instanceof IOException && !(cause instanceof EOFException);
    Log.LOGGER.log(
        clientLeft ? Level.DEBUG : Level.WARNING,
        () -> "cannot answer " + exchange.getRequestMethod() + ' ' + exchange.getRequestURI(),
        cause);
    if (sent) {
      return;
    }
    AssetResponse answer =
        exchange.getRequestMethod().equals("HEAD")
            ? PlainAnswers.ERROR.withoutBody()
            : PlainAnswers.ERROR;
    try (InputStream body = answer.open()) {
      exchange.getResponseHeaders().clear();
      send(exchange, answer, body);
    } catch (IOException | RuntimeException e) {
      Log.LOGGER.log(Level.DEBUG, "cannot send the error either", e);
    }
  }
}
