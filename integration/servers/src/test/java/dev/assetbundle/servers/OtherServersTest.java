package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.HttpTable;
import dev.assetbundle.runtime.RawHttp;
import dev.assetbundle.runtime.TestAssets;
import java.util.List;
import java.util.stream.Stream;
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
  private final WebFluxServer webflux = new WebFluxServer(TestAssets.INDEX);
  private final JettyCoreServer jetty;

  OtherServersTest() throws Exception {
    jdk = new JdkServer(TestAssets.INDEX);
    jetty = new JettyCoreServer(TestAssets.INDEX);
  }

  @AfterAll
  void stop() throws Exception {
    jdk.close();
    javalin.close();
    vertx.close();
    webflux.close();
    jetty.close();
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
    return HttpTable.tests("jettycore", jetty.port());
  }

  @TestFactory
  Stream<DynamicTest> webflux() {
    return HttpTable.tests("webflux", webflux.port());
  }

  @Test
  void otherPathsGoOnToTheApplication() throws Exception {
    for (int port : List.of(javalin.port(), vertx.port(), webflux.port())) {
      String request = "GET /page/x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
      assertEquals("hello", RawHttp.parse(RawHttp.exchange(port, request)).body());
    }
  }
}
