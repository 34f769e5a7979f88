package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams of events by the server of the JDK with the one thread that it has by default. */
@Timeout(60)
class LiveEventsTest {

  private static final String END = " HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @TempDir Path folder;
  private HttpServer server;
  private AssetResponder responder;

  @BeforeEach
  void start() throws Exception {
    var project = new LiveProject(folder);
    System.setProperty("assetbundle.live", "true");
    responder = AssetResponder.of(LiveProject.index(project.load()));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/assets", AssetHandler.of(responder));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    System.clearProperty("assetbundle.live");
  }

  @Test
  void streamsGoOnBesideOtherRequestsAndEndWithTheirClients() throws Exception {
    var clients = new ArrayList<Socket>();
    for (int i = 0; i < 3; i++) {
      clients.add(open());
    }
    for (Socket client : clients) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("HTTP/1.1 200 OK", lines.readLine());
      var head = new ArrayList<String>();
      for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        head.add(line.toLowerCase(java.util.Locale.ROOT));
      }
      assertTrue(head.contains("content-type: text/event-stream"), head.toString());
      assertTrue(head.contains("cache-control: no-store"), head.toString());
      assertTrue(head.contains("x-accel-buffering: no"), head.toString());
      assertFalse(String.join("\n", head).contains("content-length"), head.toString());
      for (int event = 0; event < 3; event++) {
        String data = "data: " + event;
        for (String line = lines.readLine(); !line.equals(data); line = lines.readLine()) {
          assertTrue(line.length() < 20, line);
        }
      }
    }
    assertEquals("3", streams());
    clients.get(0).close();
    await("2");
    clients.get(1).close();
    clients.get(2).close();
    await("0");
  }

  @Test
  void theServerEndsThem() throws Exception {
    try (Socket client = open()) {
      await("1");
      server.stop(0);
      assertTrue(
          new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .contains("data: 0"));
      for (int i = 0; i < 200 && !streams().equals("0"); i++) {
        Thread.sleep(20);
      }
      assertEquals("0", streams());
    }
  }

  @Test
  void aHeadOfAStreamHasNoBody() throws Exception {
    AssetResponse answer = responder.respond(request("HEAD"));
    assertEquals(200, answer.status());
    assertEquals(0, answer.bodyLength());
  }

  @Test
  void eachPieceIsFlushed() throws Exception {
    AssetResponse answer = responder.respond(request("GET"));
    assertEquals(-1, answer.bodyLength());
    assertTrue(answer.buffer().isEmpty());
    var pieces = new ArrayList<String>();
    var target =
        new OutputStream() {
          private String piece = "";

          @Override
          public void write(int b) {
            piece += (char) b;
          }

          @Override
          public void flush() throws IOException {
            pieces.add(piece);
            piece = "";
            if (pieces.size() == 3) {
              throw new IOException("the client left");
            }
          }
        };
    try {
      answer.writeTo(target);
    } catch (IOException e) {
      assertEquals("the client left", e.getMessage());
    }
    assertEquals(List.of("data: 0\n\n", "data: 1\n\n", "data: 2\n\n"), pieces);
    assertEquals("0", streams());
  }

  private static AssetRequest request(String method) {
    return request(method, "events");
  }

  private static AssetRequest request(String method, String name) {
    return new AssetRequest(
        method,
        LiveProject.OWN + name,
        "",
        "127.0.0.1",
        field -> field.equals("Host") ? List.of("localhost") : List.of());
  }

  private Socket open() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
    socket
        .getOutputStream()
        .write(("GET " + LiveProject.OWN + "events" + END).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** By the server, as long as it answers other requests. */
  private void await(String count) throws Exception {
    String seen = "";
    for (int i = 0; i < 200 && !seen.equals(count); i++) {
      Thread.sleep(20);
      String answer =
          RawHttp.exchange(
              server.getAddress().getPort(),
              "GET "
                  + LiveProject.OWN
                  + "streams HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      seen = RawHttp.parse(answer).body();
    }
    assertEquals(count, seen);
  }

  private String streams() throws IOException {
    byte[] text = responder.respond(request("GET", "streams")).bytes();
    return new String(text, StandardCharsets.UTF_8);
  }
}
