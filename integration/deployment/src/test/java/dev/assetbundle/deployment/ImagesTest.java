package dev.assetbundle.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.runtime.Export;
import dev.assetbundle.servers.LocalProcess;
import dev.assetbundle.servers.Nginx;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the images hold and run, without a Docker engine: the application, and nginx before it. */
@Tag("slow")
class ImagesTest {

  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void nginxSendsTheAssetsAndHandsTheRestOn() throws Exception {
    Optional<Path> executable = Nginx.find();
    assumeTrue(executable.isPresent(), Nginx.MISSING);
    export();
    int port = LocalProcess.freePort();
    int behind = LocalProcess.freePort();
    Path work = Files.createDirectory(folder.resolve("nginx"));
    try (LocalProcess nginx =
        Nginx.startServer(executable.orElseThrow(), work, server(port, behind), port)) {
      List<String> assets;
      try (LocalProcess shop = shop(behind)) {
        HttpResponse<String> page = get(nginx, "/");
        assertEquals(200, page.statusCode());
        assets = ASSET.matcher(page.body()).results().map(ImagesTest::path).toList();
        assertEquals(3, assets.size(), page.body());
        assertEquals("ok\n", get(nginx, "/health").body());
        assertEquals(shop.port(), behind);
      }
      assertEquals(502, get(nginx, "/").statusCode());
      assertEquals("ok\n", get(nginx, "/nginx-health").body());
      for (String asset : assets) {
        HttpResponse<String> answer = get(nginx, asset);
        assertEquals(200, answer.statusCode(), asset);
        assertEquals(
            "public, max-age=31536000, immutable",
            answer.headers().firstValue("Cache-Control").orElse(""));
      }
    }
  }

  /** Runs what the Dockerfile runs, in another place. */
  private void export() throws Exception {
    String run =
        Sample.text("Dockerfile")
            .replace("\\\n", "")
            .lines()
            .filter(line -> line.startsWith("RUN java "))
            .findFirst()
            .orElseThrow()
            .substring("RUN ".length());
    String here =
        run.replace("/srv/", folder + "/")
            .replace("java -cp target/shop.jar", java() + " -cp " + classPath());
    Program.Result result = Program.run(Path.of("."), Map.of(), List.of("bash", "-e", "-c", here));
    assertEquals(0, result.status(), result.said());
    assertTrue(Files.exists(folder.resolve("assetbundle.conf")), result.said());
  }

  private String server(int port, int behind) {
    String template = Sample.text("nginx/default.conf.template");
    return template
        .replace("listen 8081;", "listen 127.0.0.1:" + port + ";")
        .replace("/etc/nginx/", folder + "/")
        .replace("${APPLICATION}", "127.0.0.1:" + behind);
  }

  private LocalProcess shop(int port) throws Exception {
    return LocalProcess.start(
        List.of(java(), "-cp", classPath(), "shop.Main"),
        Map.of("PORT", Integer.toString(port), "ADDRESS", "127.0.0.1"),
        Files.createDirectory(folder.resolve("shop")),
        port);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
  }

  /** Returns what the jar and its libraries hold, which is there before they are packaged. */
  private static String classPath() throws URISyntaxException {
    return Path.of("target/classes").toAbsolutePath()
        + File.pathSeparator
        + Path.of(Export.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private HttpResponse<String> get(LocalProcess server, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String path(MatchResult found) {
    return found.group(1);
  }
}
