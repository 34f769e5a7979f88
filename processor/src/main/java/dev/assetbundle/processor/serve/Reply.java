package dev.assetbundle.processor.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.assetbundle.runtime.internal.answer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sends the answer to one request. */
record Reply(HttpExchange exchange) {

  private static final int PIECE_BYTES = 8192;

  // To this server a length of -1 means no body, and 0 one of unknown length.
  private static final long CHUNKED = 0;
  private static final long NOTHING = -1;

  /** Sends what was decided; the body is opened before, so that a status can tell that it fails. */
  void answer(Answer answer) throws IOException {
    if (answer.body().length() < 0) {
      stream(answer);
      return;
    }
    InputStream content;
    try {
      content = answer.body().open();
    } catch (IOException e) {
      text(500, String.valueOf(e.getMessage()));
      return;
    }
    try (content) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      send(answer.status(), answer.body().length(), content);
    }
  }

  /**
   * Sends a body of unknown length, each piece at once, until the client leaves or it ends. To open
   * it may wait for a build, and by the status a client knows before that somebody answers.
   */
  private void stream(Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), CHUNKED);
    try (InputStream pieces = answer.body().open();
        OutputStream body = exchange.getResponseBody()) {
      byte[] buffer = new byte[PIECE_BYTES];
      for (int count = pieces.read(buffer); count >= 0; count = pieces.read(buffer)) {
        body.write(buffer, 0, count);
        body.flush();
      }
    }
  }

  /** Sends a line. */
  void text(int status, String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    bytes(status, "text/plain; charset=utf-8", bytes);
  }

  /** Sends bytes of a media type. */
  void bytes(int status, String type, byte[] bytes) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    if (isHead()) {
      headers.set("Content-Length", String.valueOf(bytes.length));
    }
    send(status, bytes.length, new ByteArrayInputStream(bytes));
  }

  /** Sends the browser to another path, which is percent-encoded. */
  void redirect(String path) throws IOException {
    exchange.getResponseHeaders().set("Location", path);
    send(302, 0, InputStream.nullInputStream());
  }

  private void send(int status, long length, InputStream content) throws IOException {
    exchange.sendResponseHeaders(status, isHead() || length == 0 ? NOTHING : length);
    if (!isHead() && length > 0) {
      OutputStream body = exchange.getResponseBody();
      content.transferTo(body);
      body.close();
    }
  }

  private boolean isHead() {
    return exchange.getRequestMethod().equals("HEAD");
  }
}
