package dev.assetbundle.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.assetbundle.runtime.internal.file.DamagedFileException;
import dev.assetbundle.runtime.internal.file.Relay;
import dev.assetbundle.runtime.internal.file.Streams;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

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
          "If-Range", "If-range",
          "Sec-Fetch-Mode", "Sec-fetch-mode",
          "Sec-Fetch-Site", "Sec-fetch-site");

  /**
   * The most bytes of a request's content that are read, though no request needs any: a client that
   * is still sending sees the answer only then.
   */
  private static final int MOST_DRAINED = 1024 * 1024;

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
   * Answers and closes the exchange; a stream of events of live mode is still sent afterwards, on a
   * thread of its own. A failure before the status is sent becomes one 500.
   *
   * @throws IOException if the client left or the file failed after the status was sent: nothing
   *     but an exception makes this server close the connection. Files are logged as warnings
   *     before, clients as {@code DEBUG}
   */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    AssetRequest request = request(exchange);
    boolean done;
    try {
      done = send(exchange, responder.respond(request));
    } catch (IOException | RuntimeException | Error e) {
      boolean sent = exchange.getResponseCode() >= 0;
      log(exchange, e, sent);
      if (sent) {
        throw new IOException("the answer is not complete", e);
      }
      exchange.getResponseHeaders().clear();
      done = send(exchange, responder.failure(request));
    }
    if (done) {
      exchange.close();
    }
  }

  /** The target is the text of the URI: its path loses what comes before a double slash. */
  private AssetRequest request(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    return new AssetRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        exchange.getProtocol(),
        responder.isLive() ? exchange.getRemoteAddress().getAddress().getHostAddress() : "",
        name -> lines(headers, name));
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
   * Opens the body before the status is sent, while another status can still be chosen. To this
   * server a length of -1 means no body, while 0 means one of unknown length. A stream of the body
   * that failed is not closed, since its connection would then stay open for ever. Returns whether
   * all is sent.
   */
  private static boolean send(HttpExchange exchange, AssetResponse answer) throws IOException {
    if (answer.bodyLength() < 0) {
      sendEvents(exchange, answer);
      return false;
    }
    try (InputStream body = answer.open()) {
      Headers fields = exchange.getResponseHeaders();
      fields.putAll(answer.headersAs(Headers.class, AssetHandler::converted));
      if (!drained(exchange)) {
        fields.set("Connection", "close");
      }
      long length = answer.bodyLength();
      exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
      if (length > 0) {
        OutputStream target = exchange.getResponseBody();
        Streams.copy(body, target);
        target.close();
      }
    }
    return true;
  }

  private static void sendEvents(HttpExchange exchange, AssetResponse answer) throws IOException {
    exchange.getResponseHeaders().putAll(answer.headersAs(Headers.class, AssetHandler::converted));
    exchange.sendResponseHeaders(answer.status(), 0);
    Relay.start(answer.open(), exchange.getResponseBody(), exchange::close);
  }

  /**
   * Reads what is left of the request, so that the connection can be used again, and so that a
   * client that is still sending sees the answer. Returns false if it is too much.
   */
  private static boolean drained(HttpExchange exchange) {
    Set<String> fields = exchange.getRequestHeaders().keySet();
    if (!fields.contains("Content-length") && !fields.contains("Transfer-encoding")) {
      return true;
    }
    InputStream content = exchange.getRequestBody();
    byte[] piece = new byte[16 * 1024];
    try {
      for (int left = MOST_DRAINED; left > 0; ) {
        int count = content.read(piece);
        if (count < 0) {
          return true;
        }
        left -= count;
      }
    } catch (IOException e) {
      Log.LOGGER.log(Level.DEBUG, "the rest of the request does not come", e);
    }
    return false;
  }

  private static Headers converted(Map<String, String> fields) {
    var headers = new Headers();
    fields.forEach(headers::set);
    return headers;
  }

  private static void log(HttpExchange exchange, Throwable cause, boolean sent) {
    boolean clientLeft = sent && cause instanceof IOException && !isOfFile(cause);
    Log.LOGGER.log(
        clientLeft ? Level.DEBUG : Level.WARNING,
        () -> "cannot answer " + exchange.getRequestMethod() + ' ' + exchange.getRequestURI(),
        cause);
  }

  private static boolean isOfFile(Throwable cause) {
    return cause instanceof DamagedFileException
        || cause instanceof EOFException
        || cause instanceof ZipException;
  }
}
