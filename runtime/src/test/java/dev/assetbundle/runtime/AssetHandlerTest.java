package dev.assetbundle.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetHandlerTest {

  private static final String END = "Host: shop.example\r\nConnection: close\r\n\r\n";

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final HttpServer server;

  AssetHandlerTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext("/", AssetHandler.of(TestAssets.INDEX));
    server.setExecutor(executor);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    executor.shutdownNow();
  }

  /** {@code APP} stands for the path of the script. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          GET APP HTTP/1.1,                          200, 36, 36
          HEAD APP HTTP/1.1,                         200, 36, 0
          OPTIONS APP HTTP/1.1,                      204, -1, 0
          POST APP HTTP/1.1,                         405, 19, 19
          GET /assets/big.txt HTTP/1.1,              200, 72000, 72000
          GET /assets/empty.txt HTTP/1.1,            200, 0, 0
          HEAD /assets/empty.txt HTTP/1.1,           200, 0, 0
          GET http://h/assets/empty.txt?a HTTP/1.1,  200, 0, 0
          GET //h/assets/empty.txt HTTP/1.1,         404, 10, 10
          HEAD /assets/unknown HTTP/1.1,             404, 10, 0
          GET /assets/%2e%2e/big.txt HTTP/1.1,       404, 10, 10
          GET /assets/%c0%ae HTTP/1.1,               400, 12, 12
          GET /assets/gone.css HTTP/1.1,             500, 22, 22
          """)
  void sendsTheRightLengths(String line, int status, int declared, int sent) throws IOException {
    String answer = exchange(line.replace("APP", TestAssets.APP.path()) + "\r\n" + END);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertEquals(sent, answer.length() - answer.indexOf("\r\n\r\n") - 4);
    assertEquals(
        declared >= 0, lowerCase(answer).contains("\r\ncontent-length: " + declared + "\r\n"));
    assertFalse(lowerCase(answer).contains("transfer-encoding"), answer);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                                400
          'Host: a\\Host: b\\',              400
          'Host: a b\\',                     400
          'Host: a/b\\',                     400
          'Host:\\',                         400
          'Host: [::1]:8080\\',              200
          """)
  void demandsOneHost(String lines, int status) throws IOException {
    String answer =
        exchange(
            "GET /assets/empty.txt HTTP/1.1\r\n"
                + lines.replace("\\", "\r\n")
                + "Connection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
  }

  @Test
  void oldClientsNeedNoHost() throws IOException {
    assertTrue(exchange("GET /assets/empty.txt HTTP/1.0\r\n\r\n").contains(" 200 "));
  }

  @Test
  void theConnectionIsKeptAfterEveryKindOfAnswer() throws IOException {
    String host = "Host: h\r\n";
    String answers =
        exchange(
            ("GET /assets/empty.txt HTTP/1.1\r\n" + host + "If-None-Match: *\r\n\r\n")
                + ("HEAD /assets/big.txt HTTP/1.1\r\n" + host + "\r\n")
                + ("POST /assets/big.txt HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc")
                + ("OPTIONS /assets/big.txt HTTP/1.1\r\n" + host + "\r\n")
                + ("GET /assets/gone.css HTTP/1.1\r\n" + host + "\r\n")
                + ("GET /assets/big.txt HTTP/1.1\r\n" + host + "Range: bytes=0-10\r\n")
                + "Connection: close\r\n\r\n");
    String statuses = answers.replaceAll("(?s).*?HTTP/1.1 (\\d+) ((?!HTTP/1.1).)*", "$1 ");
    assertEquals("304 200 405 204 500 206 ", statuses);
    assertTrue(answers.endsWith("\r\n\r\nline 000000"), answers);
  }

  /** Small enough to be read, so that the connection can be used again. */
  @ParameterizedTest
  @ValueSource(ints = {3, 65_536, 100_000, 1_000_000})
  void aPostGetsItsAnswerAndTheConnectionIsKept(int length) throws IOException {
    String head = "POST /assets/big.txt HTTP/1.1\r\nHost: h\r\n";
    String plain = head + "Content-Length: " + length + "\r\n\r\n" + "a".repeat(length);
    String chunked =
        (head + "Transfer-Encoding: chunked\r\n\r\n")
            + (Integer.toHexString(length) + "\r\n" + "a".repeat(length) + "\r\n0\r\n\r\n");
    String answers = exchange(plain + chunked + "GET /assets/empty.txt HTTP/1.1\r\n" + END);
    String statuses = answers.replaceAll("(?s).*?HTTP/1.1 (\\d+) ((?!HTTP/1.1).)*", "$1 ");
    assertEquals("405 405 200 ", statuses);
  }

  /** Who announces more than is read gets the answer as well, and is told that it is the last. */
  @Test
  void aPostThatIsTooLongEndsTheConnection() throws IOException {
    String post = "POST /assets/big.txt HTTP/1.1\r\nHost: h\r\nContent-Length: 999999999\r\n\r\n";
    try (var socket = new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write((post + "a".repeat(1024 * 1024)).getBytes(StandardCharsets.US_ASCII));
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      var answer = new StringBuilder();
      String line = reader.readLine();
      while (line != null && !line.equals("Method not allowed")) {
        answer.append(line).append('\n');
        line = reader.readLine();
      }
      assertTrue(answer.toString().startsWith("HTTP/1.1 405 "), answer.toString());
      assertTrue(lowerCase(answer.toString()).contains("\nconnection: close\n"), answer.toString());
    }
  }

  @Test
  void clientsThatReadOrWriteSlowlyDoNotStopOthers() throws IOException {
    try (var half = new Socket(server.getAddress().getAddress(), server.getAddress().getPort());
        var deaf = new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
      half.getOutputStream().write("GET /assets/big".getBytes(StandardCharsets.US_ASCII));
      String request = "GET /assets/big.txt HTTP/1.1\r\nHost: h\r\n\r\n";
      deaf.getOutputStream().write(request.repeat(200).getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 5; i++) {
        assertTrue(exchange("GET /assets/big.txt HTTP/1.1\r\n" + END).contains(" 200 "));
      }
    }
  }

  private String exchange(String request) throws IOException {
    try (var socket = new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
