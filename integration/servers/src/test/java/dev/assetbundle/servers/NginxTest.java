package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetHandler;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.RawHttp;
import dev.assetbundle.runtime.TestAssets;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real nginx that sends the files, configured by the lines of docs/serving.md. */
class NginxTest {

  private static final Path PAPER = Path.of("../../docs/serving.md");
  private static final Pattern LINES = Pattern.compile("(?ms)^```nginx\\R(.*?)^```");

  private static final Map<String, Asset> ASSETS =
      Map.of("app", TestAssets.APP, "big", TestAssets.BIG, "odd", TestAssets.ODD);

  @TempDir Path folder;
  private HttpServer application;
  private LocalProcess nginx;

  @BeforeEach
  void start() throws Exception {
    Optional<Path> executable = Nginx.find();
    assumeTrue(executable.isPresent(), Nginx.MISSING);
    application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var responder =
        AssetResponder.builder()
            .add(TestAssets.INDEX)
            .accelRedirect("/exported")
            .allowAnyOrigin()
            .build();
    application.createContext("/", AssetHandler.of(responder));
    application.start();
    export(folder.resolve("www"));
    String proxy =
        "location / { proxy_pass http://127.0.0.1:" + application.getAddress().getPort() + "; }\n";
    Path prefix = Files.createDirectory(folder.resolve("nginx"));
    nginx = Nginx.start(executable.orElseThrow(), prefix, proxy + lines());
  }

  @AfterEach
  void stop() {
    if (nginx != null) {
      nginx.close();
    }
    if (application != null) {
      application.stop(0);
    }
  }

  private String lines() throws IOException {
    Matcher block = LINES.matcher(Files.readString(PAPER));
    assertTrue(block.find(), "no lines for nginx in " + PAPER);
    String lines = block.group(1);
    assertTrue(lines.contains("alias /srv/www/;"), lines);
    return lines.replace("/srv/www/", folder.resolve("www") + "/");
  }

  private static void export(Path www) throws IOException {
    for (Asset asset : TestAssets.INDEX.assets()) {
      for (Coding coding : asset.codings()) {
        String path = URLDecoder.decode(asset.path(), StandardCharsets.UTF_8) + coding.suffix();
        Path target = www.resolve(path.substring(1));
        Files.createDirectories(target.getParent());
        if (asset != TestAssets.MISSING) {
          try (InputStream bytes = asset.open(coding)) {
            Files.copy(bytes, target);
          }
        }
      }
    }
  }

  /** {@code -} stands for a field that is not there. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET,  app, X: y,                       200, identity, Accept-Encoding, -
          GET,  app, Accept-Encoding: gzip,      200, gzip,     Accept-Encoding, gzip
          GET,  app, 'Accept-Encoding: gzip|Via: 1.1 cdn', 200, gzip, Accept-Encoding, gzip
          HEAD, app, Accept-Encoding: gzip,      200, none,     Accept-Encoding, gzip
          GET,  big, Accept-Encoding: gzip,      200, identity, -,               -
          GET,  odd, X: y,                       200, identity, -,               -
          GET,  app, 'If-Match: "x"',            412, any,      Accept-Encoding, -
          """)
  void answersAreThoseOfTheApplicationWithTheBytesOfNginx(
      String method,
      String name,
      String fields,
      int status,
      String body,
      String vary,
      String coding)
      throws IOException {
    Asset asset = Objects.requireNonNull(ASSETS.get(name));
    RawHttp.Answer answer = ask(method, asset.path(), fields);
    assertEquals(status, answer.status(), answer.toString());
    assertEquals("nosniff", answer.headers().get("x-content-type-options"));
    assertEquals("*", answer.headers().get("access-control-allow-origin"));
    assertEquals(vary, answer.headers().getOrDefault("vary", "-"));
    assertEquals(coding, answer.headers().getOrDefault("content-encoding", "-"));
    assertEquals("-", answer.headers().getOrDefault("x-accel-redirect", "-"));
    if (status == 200) {
      assertEquals(asset.contentType(), answer.headers().get("content-type"));
      assertEquals(
          asset.fingerprinted() ? "public, max-age=31536000, immutable" : "public, no-cache",
          answer.headers().get("cache-control"));
      assertEquals(
          body.equals("none") ? "" : text(asset, Coding.ofToken(body).orElseThrow()),
          answer.body());
    }
  }

  @Test
  void tagsAreThoseOfNginxAndItJudgesThem() throws IOException {
    String path = TestAssets.APP.path();
    String tag = ask("GET", path, "X: y").headers().get("etag");
    assertNotEquals(TestAssets.APP.etag(Coding.IDENTITY), tag);
    assertEquals(200, ask("GET", path, "If-Match: " + tag).status());
    RawHttp.Answer unchanged = ask("GET", path, "If-None-Match: " + tag);
    assertEquals(304, unchanged.status());
    assertEquals("Accept-Encoding", unchanged.headers().get("vary"));
    assertEquals("nosniff", unchanged.headers().get("x-content-type-options"));
    RawHttp.Answer part = ask("GET", path, "Range: bytes=1-3|If-Range: " + tag);
    assertEquals("206 123", part.status() + " " + part.body());
  }

  @Test
  void nothingElseIsReached() throws IOException {
    assertEquals("Not found\n", ask("GET", "/assets/secret.txt", "X: y").body());
    assertEquals(404, ask("GET", "/exported" + TestAssets.APP.path(), "X: y").status());
    assertEquals(404, ask("GET", "/exported/nginx.conf", "X: y").status());
  }

  private RawHttp.Answer ask(String method, String path, String fields) throws IOException {
    return RawHttp.parse(
        RawHttp.exchange(
            nginx.port(),
            (method + " " + path + " HTTP/1.1\r\nHost: h\r\n" + fields.replace("|", "\r\n"))
                + "\r\nConnection: close\r\n\r\n"));
  }

  private static String text(Asset asset, Coding coding) throws IOException {
    try (InputStream stream = asset.open(coding)) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
