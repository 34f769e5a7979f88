package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetResponderTest {

  private static final String APP = TestAssets.APP.path();
  private static final String ID = TestAssets.APP.etag(Coding.IDENTITY);

  private final AssetResponder responder = AssetResponder.of(TestAssets.INDEX);

  /**
   * In header values, {@code ID}, {@code BR} and {@code GZ} stand for the entity tags in the
   * codings.
   */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          # headers                                              status, body
          ``,                                                      200, 0123456789abcdefghijklmnopqrstuvwxyz
          Accept-Encoding: gzip,                                   200, as gzipped
          `accept-encoding: gzip, br`,                             200, as brotli
          Accept-Encoding: gzip;q=0,                               200, 0123456789abcdefghijklmnopqrstuvwxyz
          Accept-Encoding: gzip;q=abc,                             200, 0123456789abcdefghijklmnopqrstuvwxyz
          `Accept-Encoding: *;q=0`,                                200, 0123456789abcdefghijklmnopqrstuvwxyz
          If-None-Match: ID,                                       304, ``
          If-None-Match: W/ID,                                     304, ``
          `If-None-Match: "x", ID`,                                304, ``
          `If-None-Match: ID, "x"`,                                304, ``
          `If-None-Match: "x"|If-None-Match: ID`,                  304, ``
          If-None-Match: *,                                        304, ``
          If-None-Match: BR,                                       200, 0123456789abcdefghijklmnopqrstuvwxyz
          If-None-Match: BR|Accept-Encoding: br,                   304, ``
          If-None-Match: GZ|Accept-Encoding: gzip,                 304, ``
          If-None-Match: GZ|Accept-Encoding: br,                   200, as brotli
          If-None-Match: ID|Accept-Encoding: br,                   200, as brotli
          If-None-Match: x|If-None-Match: "y,                      200, 0123456789abcdefghijklmnopqrstuvwxyz
          If-Modified-Since: garbage,                              200, 0123456789abcdefghijklmnopqrstuvwxyz
          `If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT`,      200, 0123456789abcdefghijklmnopqrstuvwxyz
          If-Unmodified-Since: garbage,                            200, 0123456789abcdefghijklmnopqrstuvwxyz
          If-Match: ID,                                            200, 0123456789abcdefghijklmnopqrstuvwxyz
          If-Match: *,                                             200, 0123456789abcdefghijklmnopqrstuvwxyz
          If-Match: W/ID,                                          412, Precondition failed
          If-Match: "x",                                           412, Precondition failed
          If-Match: "x"|If-None-Match: ID,                         412, Precondition failed
          If-Match: ID|If-None-Match: ID,                          304, ``
          If-None-Match: ID|Range: bytes=99-,                      304, ``
          If-Match: "x"|Range: bytes=99-,                          412, Precondition failed
          Range: bytes=0-0,                                        206, 0
          Range: bytes=-1,                                         206, z
          Range: bytes=30-,                                        206, uvwxyz
          Range: bytes=30-99,                                      206, uvwxyz
          Range: bytes=-99,                                        206, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: bytes=3-6|Accept-Encoding: gzip,                  206, gzip
          `Range: bytes=0-0,3-4|Accept-Encoding: gzip`,            200, as gzipped
          Range: bytes=36-,                                        416, Range not satisfiable
          Range: bytes=10-|Accept-Encoding: gzip,                  416, Range not satisfiable
          Range: bytes=5-2,                                        200, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: lines=0-1,                                        200, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: bytes=0-0|Range: bytes=1-1,                       200, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: bytes=0-0|If-Range: ID,                           206, 0
          Range: bytes=0-0|If-Range: W/ID,                         200, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: bytes=0-0|If-Range: BR,                           200, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: bytes=0-0|If-Range: *,                            200, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: bytes=99-|If-Range: "x",                          200, 0123456789abcdefghijklmnopqrstuvwxyz
          Range: bytes=0-1|If-Range: BR|Accept-Encoding: br,       206, as
          `Range: bytes=0-0|If-Range: Fri, 01 Jan 2100`,           200, 0123456789abcdefghijklmnopqrstuvwxyz
          """)
  void answersByRfc9110(String headers, int status, String body) {
    String lines =
        headers
            .replace("ID", ID)
            .replace("BR", TestAssets.APP.etag(Coding.BROTLI))
            .replace("GZ", TestAssets.APP.etag(Coding.GZIP));
    AssetResponse get = respond("GET", APP, lines);
    assertEquals(status, get.status());
    assertEquals(body, body(get).strip());
    assertEquals(Optional.of("Accept-Encoding"), get.header("Vary"));
    checkLength(get);
    if (!lines.contains("Range:")) {
      AssetResponse head = respond("HEAD", APP, lines);
      assertEquals(get.status(), head.status());
      assertEquals(get.headers(), head.headers());
      assertEquals("", body(head));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/assets",
        "/assets/",
        "/assets/../secret",
        "/assets/%2e%2e/empty.txt",
        "/assets/icons/../empty.txt",
        "/assets/./empty.txt",
        "/assets//empty.txt",
        "//assets/empty.txt",
        "//h/assets/empty.txt",
        "/assets%2fempty.txt",
        "/assets%5cempty.txt",
        "/assets\\empty.txt",
        "/assets/empty.txt/",
        "/assets/empty.txt;x",
        "/assets/EMPTY.txt",
        "/assets/empty.txt.",
        "/assets/empty.txt%00",
        "/assets/empty.txt::$DATA",
        "/assets-private/x",
        "/assets/%65mpty%252etxt",
        "/META-INF/resources/assets/empty.txt",
        "/assets/..;%u2215",
        "/assets/empty.txt%20",
        "/assets/application.js",
        "file:///assets/empty.txt/x",
        "*"
      })
  void findsExactNamesOnly(String target) {
    AssetResponse answer = responder.respond(AssetRequest.of("GET", target));
    assertTrue(answer.status() == 404 || answer.status() == 400, () -> "" + answer.status());
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("text/plain; charset=utf-8"), answer.header("Content-Type"));
    assertFalse(responder.owns(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/empty.txt?v=1",
        "/assets/%65mpty.txt",
        "http://shop.example/assets/empty.txt?x",
      })
  void oneNameHasSeveralSpellings(String target) {
    assertEquals(200, responder.respond(AssetRequest.of("GET", target)).status());
    assertTrue(responder.owns(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/%c0%ae", "/%", "/assets/\uff2e", "assets/empty.txt"})
  void malformedTargetsAreBadRequests(String target) {
    AssetResponse answer = responder.respond(AssetRequest.of("GET", target));
    assertEquals(400, answer.status());
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
  }

  @Test
  void aFingerprintedFileIsImmutable() {
    assertEquals(
        "{ETag="
            + ID
            + ", Cache-Control=public, max-age=31536000, immutable, Vary=Accept-Encoding,"
            + " X-Content-Type-Options=nosniff, Content-Type=text/javascript; charset=utf-8,"
            + " Accept-Ranges=bytes, Content-Length=36}",
        respond("GET", APP, "").headers().toString());
  }

  @Test
  void anotherFileIsRevalidatedAndDoesNotVary() {
    assertEquals(
        "{ETag="
            + TestAssets.LOGO.etag(Coding.IDENTITY)
            + ", Cache-Control=public, no-cache, X-Content-Type-Options=nosniff,"
            + " Content-Type=image/png, Accept-Ranges=bytes, Content-Length="
            + TestAssets.LOGO.size()
            + "}",
        respond("GET", "/assets/icons/logo.png", "Accept-Encoding: br").headers().toString());
  }

  @Test
  void notModifiedHasNoContentFields() {
    assertEquals(
        "{ETag="
            + TestAssets.APP.etag(Coding.GZIP)
            + ", Cache-Control=public, max-age=31536000, immutable, Vary=Accept-Encoding,"
            + " X-Content-Type-Options=nosniff}",
        respond("GET", APP, "If-None-Match: *|Accept-Encoding: gzip").headers().toString());
  }

  @Test
  void lengthTagAndSliceComeFromOneRepresentation() {
    AssetResponse answer = respond("GET", APP, "Range: bytes=3-6|Accept-Encoding: gzip");
    assertEquals(Optional.of("gzip"), answer.header("Content-Encoding"));
    assertEquals(Optional.of("bytes 3-6/10"), answer.header("Content-Range"));
    assertEquals(Optional.of("4"), answer.header("Content-Length"));
    assertEquals(Optional.of(TestAssets.APP.etag(Coding.GZIP)), answer.header("ETag"));
  }

  @Test
  void headIgnoresRanges() {
    assertEquals(
        respond("GET", APP, "").headers(), respond("HEAD", APP, "Range: bytes=0-0").headers());
  }

  @Test
  void severalRangesAreMultipart() {
    AssetResponse answer = respond("GET", APP, "Range: bytes=10-11,-2, 99-");
    String type = answer.header("Content-Type").orElseThrow();
    String boundary = type.substring("multipart/byteranges; boundary=".length());
    assertEquals(206, answer.status());
    assertEquals(Optional.empty(), answer.header("Content-Range"));
    String part = "--" + boundary + "\r\nContent-Type: text/javascript; charset=utf-8\r\n";
    assertEquals(
        part
            + "Content-Range: bytes 10-11/36\r\n\r\nab\r\n"
            + part
            + "Content-Range: bytes 34-35/36\r\n\r\nyz\r\n--"
            + boundary
            + "--\r\n",
        body(answer));
    checkLength(answer);
    assertTrue(boundary.matches("[0-9A-Za-z_.-]{1,70}"), boundary);
  }

  @Test
  void unsatisfiableRangesTellTheSize() {
    AssetResponse answer = respond("GET", APP, "Range: bytes=99-|Accept-Encoding: br");
    assertEquals(Optional.of("bytes */9"), answer.header("Content-Range"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("text/plain; charset=utf-8"), answer.header("Content-Type"));
    assertEquals(Optional.empty(), answer.header("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-0", "bytes=-1", "bytes=0-", "bytes=5-"})
  void anEmptyFileIsNeverPartial(String range) {
    AssetResponse answer = respond("GET", "/assets/empty.txt", "Range: " + range);
    assertEquals(200, answer.status());
    assertEquals(Optional.of("0"), answer.header("Content-Length"));
    assertEquals("", body(answer));
  }

  @Test
  void largeFilesAreStreamedAndSliced() {
    assertEquals(TestAssets.BIG.size(), body(respond("GET", "/assets/big.txt", "")).length());
    assertEquals(
        "line 005000\n", body(respond("GET", "/assets/big.txt", "Range: bytes=60000-60011")));
    AssetResponse parts = respond("GET", "/assets/big.txt", "Range: bytes=71988-,0-11");
    assertTrue(body(parts).contains("line 005999\n\r\n--"));
    checkLength(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "get", "Head", "PROPFIND", ""})
  void otherMethodsAreNotAllowed(String method) {
    AssetResponse answer = respond(method, APP, "");
    assertEquals(405, answer.status());
    assertEquals(Optional.of("GET, HEAD, OPTIONS"), answer.header("Allow"));
    assertEquals("Method not allowed\n", body(answer));
    assertEquals(404, respond(method, "/assets/unknown", "").status());
  }

  @Test
  void optionsNameTheMethods() {
    AssetResponse answer = respond("OPTIONS", APP, "");
    assertEquals(204, answer.status());
    assertEquals(Optional.of("GET, HEAD, OPTIONS"), answer.header("Allow"));
    assertEquals(Optional.empty(), answer.header("Content-Length"));
    assertEquals("", body(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Access-Control-Allow-Origin", "access-control-allow-origin"})
  void optionsAllowWhatOtherOriginsNeed(String name) {
    var shared = AssetResponder.builder().add(TestAssets.INDEX).header(name, "*").build();
    AssetResponse answer = shared.respond(AssetRequest.of("OPTIONS", APP));
    assertEquals(Optional.of("GET, HEAD, OPTIONS"), answer.header("Access-Control-Allow-Methods"));
    assertEquals(
        Optional.empty(), respond("OPTIONS", APP, "").header("Access-Control-Allow-Methods"));
  }

  @ParameterizedTest
  @CsvSource({"'', 200", "Range: bytes=0-0, 206", "If-None-Match: *, 304", "Range: bytes=99-, 416"})
  void furtherFieldsAreOnEveryAnswerAboutAFile(String headers, int status) {
    responderTo(
        headers,
        status,
        AssetResponder.builder()
            .add(TestAssets.INDEX)
            .allowAnyOrigin()
            .crossOriginResourcePolicy("same-site")
            .header("Timing-Allow-Origin", "*")
            .build());
  }

  private static void responderTo(String headers, int status, AssetResponder responder) {
    AssetResponse answer = responder.respond(request("GET", APP, headers));
    assertEquals(status, answer.status());
    assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
    assertEquals(Optional.of("same-site"), answer.header("Cross-Origin-Resource-Policy"));
    assertEquals(Optional.of("*"), answer.header("Timing-Allow-Origin"));
    AssetResponse unknown = responder.respond(AssetRequest.of("GET", "/x"));
    assertEquals(Optional.empty(), unknown.header("Access-Control-Allow-Origin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cache-Control", "vary", "ETag", "Content-Length", "a b", "", "x\r\ny:"})
  void fieldsThatFollowFromTheFileCannotBeSet(String name) {
    var builder = AssetResponder.builder().header(name, "x");
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void headerValuesCannotEndTheLine() {
    var builder = AssetResponder.builder().header("X", "a\r\nb: c");
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void theContextPathIsMatchedOnWholeSegments() {
    var shop = AssetResponder.builder().add(TestAssets.INDEX).contextPath("/my%20shop/").build();
    assertTrue(shop.owns("/my%20shop/assets/empty.txt"));
    assertFalse(shop.owns("/assets/empty.txt"));
    assertFalse(shop.owns("/my%20shopassets/empty.txt"));
  }

  @Test
  void oneFileMayBeInTwoIndexesButTwoFilesNotAtOnePath() {
    AssetResponder.of(TestAssets.INDEX, TestAssets.INDEX);
    var other =
        Asset.of(
            TestAssets.class, "e", "/assets/empty.txt", "sha384-B", "text/plain", 1, false, "");
    assertThrows(
        IllegalArgumentException.class,
        () -> AssetResponder.of(TestAssets.INDEX, AssetIndex.of(List.of(other))));
  }

  @Test
  void aFileThatIsNotAsDeclaredIsAnErrorBeforeItIsSent() {
    var longer =
        Asset.of(
            TestAssets.class,
            "o",
            "/assets/odd;1%20%25.txt",
            "sha384-B",
            "text/plain",
            9,
            false,
            "");
    var small = AssetResponder.of(AssetIndex.of(List.of(longer)));
    AssetRequest request = AssetRequest.of("GET", longer.path());
    assertThrows(IOException.class, () -> small.respond(request).open());
    var uncached = AssetResponder.builder().add(AssetIndex.of(List.of(longer))).memory(0).build();
    var target = new ByteArrayOutputStream();
    assertThrows(IOException.class, () -> uncached.respond(request).writeTo(target));
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-, 36", "bytes=-1, 1", "bytes=0-0, 1", "bytes=3-6, 4", "'bytes=0-0,9-9', 0"})
  void bytesAreThoseOfTheAnswerAlone(String range, int length) throws IOException {
    for (int i = 0; i < 2; i++) {
      AssetResponse answer = respond("GET", APP, "Range: " + range);
      assertEquals(body(answer), new String(answer.bytes(), StandardCharsets.UTF_8));
      assertEquals(answer.bodyLength(), answer.bytes().length);
      assertTrue(length == 0 || answer.bytes().length == length);
    }
  }

  private AssetResponse respond(String method, String target, String headers) {
    return responder.respond(request(method, target, headers));
  }

  /** Header lines are separated by a bar. */
  private static AssetRequest request(String method, String target, String headers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String line : headers.split("\\|", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    return AssetRequest.of(method, target, fields);
  }

  private static void checkLength(AssetResponse answer) {
    assertEquals(body(answer).length(), answer.bodyLength());
    assertEquals(
        answer.status() == 304 ? Optional.empty() : Optional.of("" + answer.bodyLength()),
        answer.header("content-length"));
  }

  private static String body(AssetResponse answer) {
    var target = new ByteArrayOutputStream();
    try {
      answer.writeTo(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toString(StandardCharsets.UTF_8);
  }
}
