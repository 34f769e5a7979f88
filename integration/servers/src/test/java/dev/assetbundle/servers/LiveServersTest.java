package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.LiveProject;
import dev.assetbundle.runtime.RawHttp;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Live mode in servers: pages by files, and streams of events. */
@Timeout(60)
class LiveServersTest {

  private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  @TempDir Path folder;
  private AssetIndex index = AssetIndex.builder().build();

  /** A page with a bundle. */
  private static final class Page extends HttpServlet {
    private static final long serialVersionUID = 1;
    private final transient AssetIndex index;

    Page(AssetIndex index) {
      this.index = index;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getOutputStream().print(index.require("application.js").tag());
    }
  }

  @BeforeEach
  void build() throws Exception {
    var project = new LiveProject(folder);
    project.write("parts/application.js/lib.js", "lib();");
    System.setProperty("assetbundle.live", "true");
    index = LiveProject.index(project.load());
  }

  @AfterEach
  void forget() {
    System.clearProperty("assetbundle.live");
  }

  @Test
  void tomcat() throws Exception {
    try (var server = new TomcatServer("/shop", index, new Page(index))) {
      check(server.port());
    }
  }

  @Test
  void jetty() throws Exception {
    try (var server = new JettyServer("/shop", index, new Page(index))) {
      check(server.port());
    }
  }

  @ParameterizedTest
  @EnumSource
  void eventsComeAtOnce(AnyServer server) throws Exception {
    try (AnyServer.Started started = server.start(index)) {
      checkEvents(started.port(), LiveProject.OWN);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfOtherSitesRunNoScripts(AnyServer server) throws Exception {
    try (AnyServer.Started started = server.start(index)) {
      String script = index.require("application.js").path();
      assertEquals(200, get(started.port(), script).status());
      String foreign =
          String.join(
              "\r\n",
              "GET " + script + " HTTP/1.1",
              "Host: localhost",
              "Sec-Fetch-Site: cross-site",
              "Sec-Fetch-Mode: no-cors",
              "Referer: https://evil.example/",
              "Connection: close",
              "",
              "");
      RawHttp.Answer refused = RawHttp.parse(RawHttp.exchange(started.port(), foreign));
      assertEquals(403, refused.status(), refused.toString());
      assertEquals("no-store", refused.headers().get("cache-control"));
    }
  }

  private static void check(int port) throws Exception {
    assertFalse(get(port, "/shop/page").body().contains("lib.self-"));
    assertTrue(get(port, "/shop/page?debug-assets").body().contains("lib.self-"));
    RawHttp.Answer outdated = get(port, "/shop/assets/application-00.js");
    assertEquals(302, outdated.status());
    assertTrue(
        outdated.headers().getOrDefault("location", "").contains("../assets/application-"),
        outdated.toString());
    checkEvents(port, "/shop" + LiveProject.OWN);
  }

  /** Whether each event comes at once, and the stream ends when the client has left. */
  private static void checkEvents(int port, String own) throws Exception {
    try (var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client
          .getOutputStream()
          .write(("GET " + own + "events" + END).getBytes(StandardCharsets.US_ASCII));
      var lines =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      assertTrue(lines.readLine().contains(" 200"));
      for (String line = lines.readLine(); !line.equals("data: 3"); line = lines.readLine()) {
        assertFalse(line.startsWith("Content-Length"), line);
      }
      assertEquals("1", get(port, own + "streams").body());
    }
    String left = "1";
    for (int i = 0; i < 200 && !left.equals("0"); i++) {
      Thread.sleep(20);
      left = get(port, own + "streams").body();
    }
    assertEquals("0", left);
  }

  private static RawHttp.Answer get(int port, String target) throws IOException {
    return RawHttp.parse(RawHttp.exchange(port, "GET " + target + END));
  }
}
