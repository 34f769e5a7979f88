package dev.assetbundle.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes and reads bytes; knows just enough of HTTP to take an answer apart. */
public final class RawHttp {

  /**
   * An answer.
   *
   * @param status 0 if the connection was closed without one
   * @param headers values by name in lower case; repeated fields are joined by commas
   * @param body each byte one character
   */
  public record Answer(int status, Map<String, String> headers, String body) {

    /** Copies the header fields. */
    public Answer {
      headers = Map.copyOf(headers);
    }
  }

  private RawHttp() {}

  /** Sends a row of the table and returns the answer. */
  public static Answer send(int port, HttpRow row) throws IOException {
    return parse(exchange(port, row.request()));
  }

  /** Returns all that comes back until the server closes the connection. */
  public static String exchange(int port, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (java.net.SocketException e) {
        // An engine that does not like a request may reset the connection after its answer.
        answer.flush();
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** Takes one answer apart. */
  public static Answer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, Map.of(), text);
    }
    String[] lines = text.substring(0, end).split("\r\n", -1);
    var headers = new TreeMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.merge(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip(),
          (a, b) -> b.isEmpty() ? a : a + ", " + b);
    }
    return new Answer(
        Integer.parseInt(lines[0].substring(9, 12)), headers, text.substring(end + 4));
  }
}
