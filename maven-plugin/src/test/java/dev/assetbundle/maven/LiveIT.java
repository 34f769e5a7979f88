package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The goal that serves assets while they are edited. */
class LiveIT {

  private static final Path WORK = Path.of("target/it-live").toAbsolutePath();
  private static final Pattern SERVING =
      Pattern.compile(
          "\\[INFO] Serving the assets of .*edited.* at (http://127\\.0\\.0\\.1:\\d+/).*");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  private static Maven maven(Modules modules) throws IOException {
    List<String> arguments = new ArrayList<>(Repository.in(WORK.resolve("repository")).arguments());
    arguments.add("-Dcompiler.version=3.14.1");
    arguments.add("-Dspring.version=" + System.getProperty("spring.version", ""));
    return Maven.own(modules.folder(), arguments);
  }

  private static HttpRequest.Builder get(String url) {
    return HttpRequest.newBuilder(URI.create(url));
  }

  private HttpResponse<String> answer(String url) throws IOException, InterruptedException {
    return client.send(get(url).build(), BodyHandlers.ofString());
  }

  @Tag("slow")
  @Test
  void saysWhatIsMissing() throws Exception {
    Modules modules = Modules.of("modules", WORK.resolve("missing"));
    Maven maven = maven(modules);
    Maven.Result early = maven.run("assetbundle:live");
    assertNotEquals(0, early.status(), early.log());
    assertTrue(early.log().contains("compile the module once, by mvn compile"), early.log());

    maven.run("-pl", "edited,added", "compile").orFail();
    Maven.Result several = maven.run("assetbundle:live");
    assertTrue(several.log().contains("in the folder of one of edited, added"), several.log());

    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = "-Dassetbundle.port=" + taken.getLocalPort();
      Maven.Result second = maven.run("-pl", "edited", "assetbundle:live", port);
      assertNotEquals(0, second.status(), second.log());
      assertTrue(second.log().contains("set another port by -Dassetbundle.port"), second.log());
    }
  }

  @Test
  @DisabledOnOs(
      value = OS.WINDOWS,
      disabledReason = "a process is ended there without being asked, so nothing can be closed")
  void servesEditsUntilItIsEnded() throws Exception {
    Modules modules = Modules.of("modules", WORK.resolve("modules"));
    Maven maven = maven(modules);
    try (RunningApplication live =
        maven.start("-pl", "edited", "compile", "assetbundle:live", "-Dassetbundle.port=0")) {
      String server = live.waitFor(SERVING).group(1);
      Path published = modules.sheet("edited");
      String sheet = server + "assets/application.css";
      HttpResponse<String> first = answer(sheet);
      assertEquals(200, first.statusCode(), first.body());
      assertEquals(
          "text/css; charset=utf-8", first.headers().firstValue("Content-Type").orElse(""));
      assertEquals("no-store", first.headers().firstValue("Cache-Control").orElse(""));
      assertTrue(first.body().contains("red"), first.body());
      HttpResponse<String> index = answer(server);
      Matcher listed =
          Pattern.compile("href=\"/(assets/application-[0-9a-f]{64}\\.css)\"")
              .matcher(index.body());
      assertTrue(listed.find(), index.body());
      assertTrue(index.body().contains(">brotli</button>"), index.body());
      assertEquals(first.uri(), answer(server + listed.group(1)).uri(), "the asset as it is now");

      String own = server + "assets/assetbundle-live/0123456789abcdef/";
      HttpResponse<InputStream> events =
          client.send(get(own + "events").build(), BodyHandlers.ofInputStream());
      assertTrue(events.body().read() > 0);

      modules.replace("edited/src/main/assets/css/application.scss", "red", "tan");
      HttpResponse<String> second = answer(sheet);
      assertTrue(second.body().contains("tan"), second.body());
      assertNotEquals(first.uri(), second.uri());
      assertTrue(answer(first.uri().toString()).body().contains("red"), "a page that is loading");
      assertTrue(answer(own + "state.json").body().contains(second.uri().getRawPath()));
      assertEquals(published, modules.sheet("edited"), "class output is as it was");
      assertEquals(404, answer(server + "assets/none.css").statusCode());
      String origin = "http://localhost:3000";
      assertEquals(origin, allowed(sheet, origin));
      assertEquals("", allowed(sheet, "https://evil.example"));

      assertEquals(
          "HTTP/1.1 403 Forbidden", statusFor("evil.example", URI.create(server).getPort()));

      live.end();
      assertTrue(live.log().contains("Assets are served no longer"), live.log());
      assertThrows(ConnectException.class, () -> answer(sheet));
      events.body().close();
    }
  }

  private static String statusFor(String host, int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  private String allowed(String url, String origin) throws IOException, InterruptedException {
    return client
        .send(get(url).header("Origin", origin).build(), BodyHandlers.discarding())
        .headers()
        .firstValue("Access-Control-Allow-Origin")
        .orElse("");
  }
}
