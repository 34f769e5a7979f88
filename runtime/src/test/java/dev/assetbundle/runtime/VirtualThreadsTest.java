package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The server of the JDK with a virtual thread for each request. */
class VirtualThreadsTest {

  private final List<AutoCloseable> started = new ArrayList<>();
  private int port;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        Runtime.version().feature() >= 21, "virtual threads need JDK 21 or later to run this test");
    var executor =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    started.add(executor::shutdownNow);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", AssetHandler.of(TestAssets.INDEX));
    server.setExecutor(executor);
    server.start();
    started.add(() -> server.stop(0));
    port = server.getAddress().getPort();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : started) {
      one.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfTheTableHolds() {
    return HttpTable.tests("jdk", port);
  }

  /** More of them than there are threads below the virtual ones. */
  @Test
  void clientsThatDoNotReadStopNobody() throws Exception {
    byte[] requests =
        "GET /assets/big.txt HTTP/1.1\r\nHost: h\r\n\r\n"
            .repeat(200)
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < Runtime.getRuntime().availableProcessors() * 4 + 8; i++) {
      var deaf = new Socket(InetAddress.getLoopbackAddress(), port);
      started.add(deaf);
      deaf.getOutputStream().write(requests);
    }
    for (int i = 0; i < 20; i++) {
      String answer =
          RawHttp.exchange(
              port, "GET /assets/big.txt HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
      assertEquals(200, RawHttp.parse(answer).status());
      assertTrue(answer.endsWith("line 005999\n"));
    }
  }
}
