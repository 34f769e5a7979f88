package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table against the server of the JDK; {@code integration/servers} has the other servers. */
class HttpTableTest {

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final HttpServer server;

  HttpTableTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", AssetHandler.of(TestAssets.INDEX));
    server.setExecutor(executor);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    executor.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return HttpTable.tests("jdk", server.getAddress().getPort());
  }

  @Test
  void thereAreEnoughRows() {
    assertTrue(HttpTable.rows().size() >= 300);
  }
}
