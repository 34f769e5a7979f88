package dev.assetbundle.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.runtime.RawHttp;
import dev.assetbundle.runtime.TestAssets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers answer about files that the rules of a configuration do not describe. */
class ExportedRulesTest {

  private static final String HEX = "0123456789abcdef".repeat(4);
  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final String REVALIDATE = "public, no-cache";

  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void nginxKnowsTheExceptions() throws Exception {
    exceptions(WebServer.nginx());
  }

  @Test
  void apacheKnowsTheExceptions() throws Exception {
    exceptions(WebServer.apache());
  }

  @Test
  void caddyKnowsTheExceptions() throws Exception {
    exceptions(WebServer.caddy());
  }

  private void exceptions(WebServer kind) throws Exception {
    var bundle =
        new ExportedBundle(folder.resolve("classes"), "/assets")
            .add("archive.tar-" + HEX + ".gz", "archive.tar.gz", "application/gzip")
            .add("kept-" + HEX + ".json", "kept-" + HEX + ".json", "application/json")
            .add("it's (1) $x.json", "it's (1) $x.json", "application/vnd.shop+json")
            .add("LICENSE", "LICENSE", "application/octet-stream")
            .add("font-" + HEX + ".woff2", "font.woff2", "font/woff2")
            .add("data-" + HEX + ".json", "data.json", "application/json");
    try (LocalProcess server = serve(kind, bundle, "--allow-any-origin")) {
      String archive = "archive.tar-" + HEX + ".gz";
      check(server, "/assets/" + archive, archive, "application/gzip", YEAR);
      String kept = "kept-" + HEX + ".json";
      check(server, "/assets/" + kept, kept, "application/json", REVALIDATE);
      String odd = "it's (1) $x.json";
      check(server, "/assets/it's%20(1)%20$x.json", odd, "application/vnd.shop+json", REVALIDATE);
      check(server, "/assets/LICENSE", "LICENSE", "application/octet-stream", REVALIDATE);
      String font = "font-" + HEX + ".woff2";
      check(server, "/assets/" + font, font, "font/woff2", YEAR);
      assertEquals(404, ask(server, "/assets/.sprockets-manifest-1.json").status());
      String manifest = manifest(folder.resolve("www/assets"));
      assertEquals(404, ask(server, "/assets/" + manifest).status());
    }
  }

  private static String manifest(Path assets) throws IOException {
    try (var files = Files.list(assets)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".sprockets-manifest-"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void nginxLeavesTheRootToTheApplication() throws Exception {
    root(WebServer.nginx());
  }

  @Test
  void apacheLeavesTheRootToTheApplication() throws Exception {
    root(WebServer.apache());
  }

  @Test
  void caddyLeavesTheRootToTheApplication() throws Exception {
    root(WebServer.caddy());
  }

  private void root(WebServer kind) throws Exception {
    var bundle =
        new ExportedBundle(folder.resolve("classes"), "")
            .add("js/shop-" + HEX + ".js", "js/shop.js", "text/javascript")
            .add("robots.txt", "robots.txt", "text/plain");
    try (LocalProcess server = serve(kind, bundle, "--allow-any-origin")) {
      String script = "js/shop-" + HEX + ".js";
      check(server, "/" + script, script, "text/javascript; charset=utf-8", YEAR);
      check(server, "/robots.txt", "robots.txt", "text/plain; charset=utf-8", REVALIDATE);
      Files.writeString(folder.resolve("www/page.txt"), "not published");
      assertTrue(!ask(server, "/page.txt").body().contains("not published"));
    }
  }

  @Test
  void nginxSendsWhatTheApplicationNames() throws Exception {
    Optional<Path> executable = Nginx.find();
    assumeTrue(executable.isPresent(), Nginx.MISSING);
    String configuration = folder.resolve("assets.conf").toString();
    new ExportedBundle(folder.resolve("classes"), "/assets")
        .add(TestAssets.APP)
        .export(
            "--out",
            folder.resolve("www").toString(),
            "--nginx",
            configuration,
            "--accel",
            "/exported");
    AssetResponder responder =
        AssetResponder.builder()
            .add(TestAssets.INDEX)
            .accelRedirect("/exported")
            .allowAnyOrigin()
            .build();
    HttpServer application =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    application.createContext("/", AssetHandler.of(responder));
    application.start();
    String lines =
        "include \"%s\"; location / { proxy_pass http://127.0.0.1:%d; }"
            .formatted(configuration, application.getAddress().getPort());
    Path work = Files.createDirectory(folder.resolve("work"));
    try (LocalProcess nginx = Nginx.start(executable.orElseThrow(), work, lines)) {
      RawHttp.Answer answer = ask(nginx, TestAssets.APP.path());
      assertEquals(200, answer.status());
      var headers = answer.headers();
      assertEquals(YEAR, headers.get("cache-control"));
      assertEquals("gzip", headers.get("content-encoding"));
      assertEquals("Accept-Encoding", headers.get("vary"));
      assertEquals("nosniff", headers.get("x-content-type-options"));
      assertEquals("*", headers.get("access-control-allow-origin"));
      assertEquals(404, ask(nginx, "/exported" + TestAssets.APP.path()).status());
    } finally {
      application.stop(0);
    }
  }

  private LocalProcess serve(WebServer kind, ExportedBundle bundle, String flag) throws Exception {
    Path configuration = folder.resolve("assets.conf");
    Path www = folder.resolve("www");
    bundle.export("--out", www.toString(), "--" + kind.name(), configuration.toString(), flag);
    return kind.start(folder.resolve("work"), configuration);
  }

  private static void check(
      LocalProcess server, String target, String body, String type, String caching)
      throws IOException {
    RawHttp.Answer answer = ask(server, target);
    assertEquals("200 " + body, answer.status() + " " + answer.body(), target);
    var headers = answer.headers();
    assertEquals(type, headers.get("content-type"), target);
    assertEquals(caching, headers.get("cache-control"), target);
    assertEquals("nosniff", headers.get("x-content-type-options"), target);
    assertEquals("*", headers.get("access-control-allow-origin"), target);
    assertEquals("none", headers.getOrDefault("content-encoding", "none"), target);
  }

  private static RawHttp.Answer ask(LocalProcess server, String target) throws IOException {
    return RawHttp.parse(
        RawHttp.exchange(
            server.port(),
            "GET "
                + target
                + " HTTP/1.1\r\n"
                + "Host: h\r\n"
                + "Accept-Encoding: gzip, br\r\n"
                + "Connection: close\r\n\r\n"));
  }
}
