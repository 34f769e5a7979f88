package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.HttpTable;
import dev.assetbundle.runtime.RawHttp;
import dev.assetbundle.runtime.TestAssets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The same table against servers that are adapted in a few lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherServersTest {

  private final JdkServer jdk;
  private final JavalinServer javalin = new JavalinServer(TestAssets.INDEX);
  private final VertxServer vertx = new VertxServer(TestAssets.INDEX);
  private final Server jetty =
      new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

  OtherServersTest() throws Exception {
    jdk = new JdkServer(TestAssets.INDEX);
    jetty.setHandler(new JettyAssets(AssetResponder.of(TestAssets.INDEX)));
    jetty.start();
  }

  @AfterAll
  void stop() throws Exception {
    jdk.close();
    javalin.close();
    vertx.close();
    jetty.stop();
  }

  @TestFactory
  Stream<DynamicTest> theServerOfTheJdkFromThePackagedJar() {
    return HttpTable.tests("jdk", jdk.port());
  }

  @TestFactory
  Stream<DynamicTest> javalin() {
    return HttpTable.tests("javalin", javalin.port());
  }

  @TestFactory
  Stream<DynamicTest> vertx() {
    return HttpTable.tests("vertx", vertx.port());
  }

  @TestFactory
  Stream<DynamicTest> jettyWithoutServlets() {
    return HttpTable.tests(
        "jettycore", ((ServerConnector) jetty.getConnectors()[0]).getLocalPort());
  }

  @Test
  void otherPathsGoOnToTheApplication() throws Exception {
    for (int port : List.of(javalin.port(), vertx.port())) {
      String request = "GET /page/x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
      assertEquals("hello", RawHttp.parse(RawHttp.exchange(port, request)).body());
    }
  }
}
