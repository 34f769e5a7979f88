package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered to requests in live mode. */
class LiveResponderTest {

  @TempDir Path folder;
  private LiveProject project;
  private LiveLogLines log;
  private AssetIndex index;
  private AssetResponder responder;

  @BeforeEach
  void build() throws Exception {
    project = new LiveProject(folder);
    project.edit("plain.txt", "0123456789");
    System.setProperty("assetbundle.live", "true");
    log = new LiveLogLines("dev.assetbundle.runtime.AssetResponder");
    index = LiveProject.index(project.load());
    responder = AssetResponder.of(index, TestAssets.INDEX);
  }

  @AfterEach
  void forget() {
    log.close();
    System.clearProperty("assetbundle.live");
    System.clearProperty("assetbundle.live.hosts");
  }

  private AssetResponse respond(String method, String target, String... fields) {
    return responder.respond(request("127.0.0.1", method, target, fields));
  }

  private static AssetRequest request(
      String client, String method, String target, String... fields) {
    Map<String, List<String>> headers =
        fields.length == 0
            ? Map.of("Host", List.of("localhost:8080"))
            : Map.of("Host", List.of("localhost:8080"), fields[0], List.of(fields[1]));
    return new AssetRequest(
        method, target, "HTTP/1.1", client, name -> headers.getOrDefault(name, List.of()));
  }

  /**
   * {@code NOW} is the current path of the script, {@code OLD} one of an earlier build, {@code OWN}
   * the folder of live mode.
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # method, target,                    field,          value,       status, length, body
          GET,      NOW,                        -,             -,           200,    7,      two(2);
          GET,      NOW?a,                      -,             -,           200,    7,      two(2);
          GET,      http://localhost/NOW,       -,             -,           200,    7,      two(2);
          HEAD,     NOW,                        -,             -,           200,    7,      ''
          GET,      NOW,                        Range,         bytes=0-2,   206,    3,      two
          GET,      NOW,                        Range,         bytes=9-,    416,    22,     -
          GET,      NOW,                        If-None-Match, *,           304,    -,      ''
          GET,      NOW,                        If-Match,      "x",         412,    20,     -
          GET,      NOW,                        Accept-Encoding, gzip,      200,    7,      two(2);
          POST,     NOW,                        -,             -,           405,    19,     -
          OPTIONS,  NOW,                        -,             -,           204,    -,      ''
          GET,      OLD,                        -,             -,           200,    6,      one();
          GET,      /assets/plain.txt,          -,             -,           200,    10,     0123456789
          GET,      /assets/plain.txt,          Range,         bytes=3-4,   206,    2,      34
          GET,      /assets/application-00.js,  -,             -,           302,    -,      -
          HEAD,     /assets/application-00.js,  -,             -,           302,    -,      ''
          GET,      /assets/application-FF.js,  -,             -,           302,    -,      -
          GET,      /assets/none.js,            -,             -,           404,    10,     -
          GET,      /assets/%2e%2e/plain.txt,   -,             -,           404,    10,     -
          GET,      /assets/%c0%ae,             -,             -,           400,    12,     -
          GET,      OWN/client.js,              -,             -,           200,    9,      client();
          HEAD,     OWN/client.js,              -,             -,           200,    9,      ''
          POST,     OWN/client.js,              -,             -,           405,    19,     -
          GET,      OWN/none,                   -,             -,           404,    10,     -
          GET,      OWN/,                       -,             -,           404,    10,     -
          GET,      /assets/assetbundle-live/x/client.js, -,   -,           404,    10,     -
          """)
  void answersByWhatTheSourcesAre(
      String method,
      String target,
      String field,
      String value,
      int status,
      String length,
      String body)
      throws Exception {
    String old = index.require("application.js").path();
    project.edit("application.js", "two(2);");
    String now = index.require("application.js").path();
    String asked =
        target
            .replace("http://localhost/NOW", "http://localhost" + now)
            .replace("NOW", now)
            .replace("OLD", old)
            .replace("OWN/", LiveProject.OWN)
            .replace("FF", "f".repeat(64));
    AssetResponse answer =
        field == null ? respond(method, asked) : respond(method, asked, field, value);
    assertEquals(status, answer.status());
    assertEquals("no-store", answer.header("Cache-Control").orElse(""));
    if (length != null) {
      assertEquals(length, answer.header("Content-Length").orElse(""));
    }
    if (body != null) {
      assertEquals(body, new String(answer.bytes(), StandardCharsets.UTF_8));
      assertEquals(body.length(), answer.bodyLength());
    }
  }

  @Test
  void anEntityTagIsThatOfTheBytes() throws Exception {
    String path = index.require("plain.txt").path();
    String tag = respond("GET", path).header("ETag").orElseThrow();
    assertEquals(304, respond("GET", path, "If-None-Match", tag).status());
    project.edit("plain.txt", "other");
    assertEquals(200, respond("GET", path, "If-None-Match", tag).status());
    assertEquals("other", new String(respond("GET", path).bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void anOutdatedConstantIsSentToWhatIsCurrentAndLoggedOnce() throws Exception {
    String current = index.require("icons/logo.png").path();
    for (int i = 0; i < 3; i++) {
      AssetResponse answer = respond("GET", "/assets/icons/logo-02.png");
      assertEquals(302, answer.status());
      assertEquals("../.." + current, answer.header("Location").orElse(""));
    }
    assertEquals(1, log.text().lines().count(), log.text());
    assertTrue(log.text().contains("_PATH") && log.text().contains("_INTEGRITY"), log.text());
    project.remove("icons/logo.png");
    assertEquals(404, respond("GET", "/assets/icons/logo-02.png").status());
  }

  @Test
  void aPathThatWasPackagedIsRedirectedOnceItsAssetChanges() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest("a{color:red}".getBytes(StandardCharsets.US_ASCII));
    String fingerprint = HexFormat.of().formatHex(digest);
    Path source = project.path("source/shop/Assets.java");
    String text = Files.readString(source);
    Files.writeString(source, text.replace("\\t01\\t", "\\t" + fingerprint + "\\t"));
    LiveProject.compile(project.path("target/classes"), source);
    index = LiveProject.index(project.load());
    AssetResponder generated = AssetResponder.of(index);
    AssetResponder listed = AssetResponder.of(AssetIndex.of(List.of(index.require("site.css"))));
    String packaged = "/assets/site-" + fingerprint + ".css";
    assertEquals(packaged, index.require("site.css").path());
    for (AssetResponder each : List.of(generated, listed)) {
      project.edit("site.css", "a{color:red}");
      responder = each;
      assertEquals(200, respond("GET", packaged).status());
      project.edit("site.css", "b{}");
      AssetResponse answer = respond("GET", packaged);
      assertEquals(302, answer.status());
      assertEquals(".." + index.require("site.css").path(), answer.header("Location").orElse(""));
    }
  }

  @Test
  void aRestartOfTheApplicationIsToldOnceForAllItsClasses() throws Exception {
    assertEquals("1", starts());
    var again =
        new URLClassLoader(
            new URL[] {project.path("target/classes").toUri().toURL()}, LiveProject.loader());
    LiveProject.index(LiveProject.load(again));
    assertEquals("2", starts());
    LiveProject.index(LiveProject.load(again));
    assertEquals("2", starts());
    LiveProject.index(project.load());
    assertEquals("3", starts());
  }

  private String starts() throws IOException {
    byte[] text = respond("GET", LiveProject.OWN + "starts").bytes();
    return new String(text, StandardCharsets.UTF_8);
  }

  @Test
  void theContextPathStaysBeforeARedirect() throws Exception {
    responder = AssetResponder.builder().add(index).contextPath("/shop").build();
    AssetResponse answer = respond("GET", "/shop/assets/site-01.css");
    URI location = URI.create(answer.header("Location").orElse(""));
    assertEquals(
        "/shop" + index.require("site.css").path(),
        URI.create("/shop/assets/site-01.css").resolve(location).toString());
    assertEquals(200, respond("GET", "/shop" + index.require("site.css").path()).status());
    assertEquals(404, respond("GET", index.require("site.css").path()).status());
    assertEquals(200, respond("GET", "/shop" + LiveProject.OWN + "state.json").status());
  }

  /** Returns the elements of a page that shows the files of a bundle apart. */
  private String tagOfFiles(String name) {
    System.setProperty("assetbundle.debug", "true");
    try {
      return index.require(name).tag();
    } finally {
      System.clearProperty("assetbundle.debug");
    }
  }

  @Test
  void slicesAndNewAssetsAreServed() throws Exception {
    project.write("parts/site.css/a.css", "a{}");
    project.edit("site.css", "a{}b{}");
    project.edit("deep/new file.js", "n();");
    String tag = tagOfFiles("site.css");
    String slice = tag.replaceAll("(?s).*href=\"([^\"]*)\".*", "$1");
    assertTrue(slice.startsWith("/assets/a.self-"), tag);
    assertEquals("a{}", new String(respond("GET", slice).bytes(), StandardCharsets.UTF_8));
    Asset added = index.require("deep/new file.js");
    assertTrue(added.path().startsWith("/assets/deep/new%20file-"), added.path());
    assertEquals("n();", new String(respond("GET", added.path()).bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void sourceMapsAreNamedInAHeaderAndThoseOfSlicesAreServed() throws Exception {
    project.write("parts/mapped.css/mapped-a.css", "a{}");
    project.edit("mapped.css", "a{}b{}");
    AssetResponse sheet = respond("GET", index.require("mapped.css").path());
    assertEquals(Optional.of("mapped.css.map"), sheet.header("SourceMap"));
    AssetResponse other = respond("GET", index.require("site.css").path());
    assertEquals(Optional.empty(), other.header("SourceMap"));
    tagOfFiles("mapped.css");
    AssetResponse map = respond("GET", "/assets/plain.mapped-a.css.map");
    assertEquals("{}", new String(map.bytes(), StandardCharsets.UTF_8));
    assertEquals(Optional.empty(), index.find("plain.mapped-a.css.map"));
  }

  @Test
  void assetsOfOtherClassesAreAnsweredAsEver() throws Exception {
    AssetResponse answer = respond("GET", "/assets/big.txt");
    assertEquals(200, answer.status());
    assertEquals("public, no-cache", answer.header("Cache-Control").orElse(""));
    assertTrue(responder.claims("/assets/unknown") && responder.claims(LiveProject.OWN + "events"));
    assertFalse(responder.claims("/page"));
    assertTrue(responder.owns(index.require("site.css").path()));
    assertFalse(responder.owns("/assets/unknown"));
  }

  /** Each row is a request from somewhere to something that is live. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # client,     target,                     listed,      status
          127.0.0.1,    /assets/plain.txt,          '',          200
          '',           /assets/plain.txt,          '',          200
          10.0.0.1,     /assets/plain.txt,          '',          403
          10.0.0.1,     /assets/none,               '',          403
          10.0.0.1,     OWN/client.js,              '',          403
          10.0.0.1,     OWN/events,                 '',          403
          10.0.0.1,     /assets/application-00.js,  '',          403
          10.0.0.1,     /assets/plain.txt,          10.0.0.1,    200
          10.0.0.1,     /assets/plain.txt,          *,           200
          10.0.0.1,     /assets/plain.txt,          10.0.0.2,    403
          """)
  void onlyThisMachineIsAnswered(String client, String target, String listed, int status)
      throws Exception {
    System.setProperty("assetbundle.live.hosts", listed);
    String asked = target.replace("OWN/", LiveProject.OWN);
    AssetResponse answer = responder.respond(request(client, "GET", asked));
    assertEquals(status, answer.status());
    if (status == 403) {
      assertEquals("text/plain; charset=utf-8", answer.header("Content-Type").orElse(""));
      assertTrue(
          new String(answer.bytes(), StandardCharsets.UTF_8).startsWith("Live mode answers"));
    }
  }

  /** {@code NOW} is the current path of the script, {@code CSS} and {@code PNG} alike. */
  @ParameterizedTest
  @CsvSource({
    "NOW, 403",
    "CSS, 403",
    "PNG, 200",
    "/assets/plain.js.map, 403",
    "OWN/client.js, 403",
    "OWN/events, 403",
    "OWN/none, 404",
    "/assets/application-00.js, 302",
    "/assets/none.js, 404"
  })
  void aPageOfAnotherSiteGetsNothingThatTellsOfSources(String target, int status) throws Exception {
    project.edit("plain.js.map", "{}");
    String asked =
        target
            .replace("NOW", index.require("application.js").path())
            .replace("CSS", index.require("site.css").path())
            .replace("PNG", index.require("icons/logo.png").path())
            .replace("OWN/", LiveProject.OWN);
    AssetResponse answer = respondToForeign(responder, asked);
    assertEquals(status, answer.status());
    assertEquals("no-store", answer.header("Cache-Control").orElse(""));
    if (status == 403) {
      assertEquals("text/plain; charset=utf-8", answer.header("Content-Type").orElse(""));
      String text = new String(answer.bytes(), StandardCharsets.UTF_8);
      assertTrue(text.startsWith("Live mode gives pages of other sites no scripts"), text);
    }
    // Who says that all may read the files says so here too; other bundles are no sources.
    var open = AssetResponder.builder().add(index).allowAnyOrigin().build();
    assertEquals(status == 403 ? 200 : status, respondToForeign(open, asked).status());
    assertEquals(200, respondToForeign(responder, TestAssets.EMPTY.path()).status());
  }

  private static AssetResponse respondToForeign(AssetResponder responder, String target) {
    Map<String, String> fields =
        Map.of(
            "Host", "localhost:8080",
            "Sec-Fetch-Mode", "no-cors",
            "Sec-Fetch-Site", "cross-site",
            "Referer", "https://evil.example/");
    return responder.respond(
        new AssetRequest(
            "GET",
            target,
            "HTTP/1.1",
            "127.0.0.1",
            name -> fields.containsKey(name) ? List.of(fields.get(name)) : List.of()));
  }

  @Test
  void aServerInFrontDoesNotHaveTheBytes() throws Exception {
    responder = AssetResponder.builder().add(index).accelRedirect("/exported").build();
    AssetResponse answer = respond("GET", "/assets/plain.txt");
    assertEquals("0123456789", new String(answer.bytes(), StandardCharsets.UTF_8));
    assertTrue(answer.header("X-Accel-Redirect").isEmpty());
  }

  @Test
  void aFilesBytesUnderAKnownFingerprintNeedNoCheck() throws Exception {
    String path = index.require("application.js").path();
    int before = checks();
    for (int i = 0; i < 10; i++) {
      assertEquals(200, respond("GET", path).status());
    }
    assertEquals(before, checks());
    respond("GET", "/assets/plain.txt");
    assertTrue(checks() > before);
  }

  private int checks() throws Exception {
    byte[] text = respond("GET", LiveProject.OWN + "checks").bytes();
    return Integer.parseInt(new String(text, StandardCharsets.UTF_8));
  }

  @Test
  void outdatedAssetsAreForgotten() throws Exception {
    var seen = new ArrayList<WeakReference<Object>>();
    for (int i = 0; i < 200; i++) {
      project.edit("application.js", "build(" + i + ");");
      project.edit("new" + i + ".js", "x");
      Asset script = index.require("application.js");
      Asset added = index.require("new" + i + ".js");
      seen.add(new WeakReference<>(script.file.current()));
      assertEquals(200, respond("GET", script.path()).status());
      assertEquals(200, respond("GET", added.path()).status());
      assertEquals(302, respond("GET", "/assets/application-00.js").status());
      project.remove("new" + i + ".js");
    }
    index.size();
    List<WeakReference<Object>> outdated = seen.subList(0, 170);
    for (int i = 0; i < 200 && outdated.stream().anyMatch(one -> one.get() != null); i++) {
      System.gc();
      Thread.sleep(20);
    }
    for (int i = 0; i < outdated.size(); i++) {
      assertNull(outdated.get(i).get(), "build " + i);
    }
    assertEquals(4, index.assets().size());
  }
}
