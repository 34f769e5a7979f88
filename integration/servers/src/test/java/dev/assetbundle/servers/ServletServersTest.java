package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.AssetHost;
import dev.assetbundle.runtime.HttpTable;
import dev.assetbundle.runtime.RawHttp;
import dev.assetbundle.runtime.TestAssets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What holds in every servlet container, whichever way the filter got there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServletServersTest {

  private final String name;
  private final Starter<AnyServer.Started> starter;
  private final AutoCloseable server;
  private final AutoCloseable serverWithContext;
  private final int port;
  private final int portWithContext;

  /** Starts servers of one kind. */
  interface Starter<S extends AutoCloseable> {
    S start(String contextPath) throws Exception;
  }

  /** Tells the port of a server. */
  interface Port<S extends AutoCloseable> {
    int of(S server);
  }

  <S extends AutoCloseable> ServletServersTest(String name, Starter<S> starter, Port<S> port)
      throws Exception {
    this.name = name;
    this.starter =
        path -> {
          S started = starter.start(path);
          return new AnyServer.Started(port.of(started), started);
        };
    S plain = starter.start("");
    S withContext = starter.start("/my shop");
    this.server = plain;
    this.serverWithContext = withContext;
    this.port = port.of(plain);
    this.portWithContext = port.of(withContext);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
    serverWithContext.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfTheTableHolds() {
    return HttpTable.tests(name, port);
  }

  @Test
  void otherPathsGoOnToTheApplication() throws Exception {
    for (String path : new String[] {"/page/x", "/page/assets/empty.txt"}) {
      assertEquals("hello", body(port, path));
      assertEquals("hello", body(portWithContext, "/my%20shop" + path));
    }
  }

  @Test
  void theContextPathIsTakenOff() throws Exception {
    assertEquals(
        TestAssets.LOGO.size(), body(portWithContext, "/my%20shop/assets/icons/logo.png").length());
    assertEquals("Not found\n", body(portWithContext, "/my%20shop/assets/secret.txt"));
    assertTrue(!body(portWithContext, "/assets/icons/logo.png").contains("PNG"));
  }

  /** Containers give the path decoded or not; pages get the same URL, and it leads to the file. */
  @Test
  void theContextPathOfTheContainerMakesTheRightUrl() throws Exception {
    String path = "/caf%C3%A9%20au%20lait";
    AnyServer.Started started = starter.start("/caf\u00e9 au lait");
    try {
      String url = body(started.port(), path + Application.TELLS_URL);
      assertEquals(path + TestAssets.LOGO.path(), url);
      assertEquals(TestAssets.LOGO.size(), body(started.port(), url).length());
    } finally {
      started.close();
      AssetHost.reset();
    }
  }

  @Test
  void theConnectionIsKeptAfterEveryKindOfAnswer() throws Exception {
    String host = "Host: h\r\n";
    String answers =
        RawHttp.exchange(
            port,
            ("GET /assets/empty.txt HTTP/1.1\r\n" + host + "If-None-Match: *\r\n\r\n")
                + ("HEAD /assets/big.txt HTTP/1.1\r\n" + host + "\r\n")
                + ("POST /assets/big.txt HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc")
                + ("OPTIONS /assets/big.txt HTTP/1.1\r\n" + host + "\r\n")
                + ("GET /assets/unknown HTTP/1.1\r\n" + host + "\r\n")
                + ("GET /assets/big.txt HTTP/1.1\r\n" + host + "Range: bytes=0-10\r\n")
                + "Connection: close\r\n\r\n");
    String statuses = answers.replaceAll("(?s).*?HTTP/1.1 (\\d+) ?((?!HTTP/1.1).)*", "$1 ");
    assertEquals("304 200 405 204 404 206 ", statuses);
    assertTrue(answers.endsWith("\r\n\r\nline 000000"), answers);
  }

  private static String body(int port, String path) throws Exception {
    String request = "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
    RawHttp.Answer answer = RawHttp.parse(RawHttp.exchange(port, request));
    return answer.headers().containsKey("transfer-encoding")
        ? answer.body().replaceAll("(?s)^5\r\n(.*?)\r\n0\r\n\r\n$", "$1")
        : answer.body();
  }
}
