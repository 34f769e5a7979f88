package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.internal.http.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Derives from a row of the table all that is expected, and compares. */
final class HttpCheck {

  /** Fields we answer for; an engine may add others, such as {@code Date}. */
  private static final List<String> OURS =
      List.of(
          "accept-ranges",
          "allow",
          "cache-control",
          "content-encoding",
          "content-length",
          "content-range",
          "content-type",
          "etag",
          "expires",
          "last-modified",
          "pragma",
          "transfer-encoding",
          "vary",
          "x-content-type-options");

  private static final String DATE =
      "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT";

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "app", TestAssets.APP,
          "big", TestAssets.BIG,
          "empty", TestAssets.EMPTY,
          "gone", TestAssets.MISSING,
          "logo", TestAssets.LOGO,
          "odd", TestAssets.ODD);

  private static final Map<String, String> TEXTS =
      Map.of(
          "400", "Bad request\n",
          "404", "Not found\n",
          "405", "Method not allowed\n",
          "412", "Precondition failed\n",
          "416", "Range not satisfiable\n",
          "500", "Internal server error\n");

  private final HttpRow row;
  private final Dialect dialect;
  private final RawHttp.Answer answer;
  private final Map<String, String> headers = new TreeMap<>();
  private String body = "";

  private HttpCheck(HttpRow row, Dialect dialect, RawHttp.Answer answer) {
    this.row = row;
    this.dialect = dialect;
    this.answer = answer;
  }

  static void check(HttpRow row, String server, Dialect dialect, RawHttp.Answer answer)
      throws IOException {
    assertFalse(answer.body().contains("PRIVATE"), "private file");
    String mark = row.marks().get(server);
    if (mark != null) {
      assertEquals(Integer.parseInt(mark), answer.status(), "mark of " + server);
      return;
    }
    if (row.status().equals("other")) {
      assertTrue(answer.status() < 500, () -> "status " + answer.status());
      assertFalse(answer.body().contains("0123456789ab"), "a file of ours");
      assertFalse(answer.headers().toString().contains("immutable"), "immutable");
      return;
    }
    if (row.file().equals("any")) {
      assertEquals(Integer.parseInt(row.status()), answer.status());
      return;
    }
    new HttpCheck(row, dialect, answer).expect().compare();
  }

  private HttpCheck expect() throws IOException {
    headers.put("x-content-type-options", "nosniff");
    if (!row.file().isEmpty()) {
      expectFile();
    }
    String text = TEXTS.get(row.status());
    if (text != null) {
      headers.put("cache-control", "no-store");
      headers.put("content-type", "text/plain;charset=utf-8");
      headers.put("content-length", "" + text.length());
      body = text;
    }
    return this;
  }

  private void expectFile() throws IOException {
    String[] name = row.file().split("\\.", -1);
    Asset asset = Objects.requireNonNull(ASSETS.get(name[0]), name[0]);
    Coding coding = name.length == 1 ? Coding.IDENTITY : Coding.ofToken(name[1]).orElseThrow();
    if (asset.codings().size() > 1) {
      headers.put("vary", "Accept-Encoding");
    }
    switch (row.status()) {
      case "204" -> {
        headers.put("allow", "GET, HEAD, OPTIONS");
        headers.put("cache-control", "no-store");
      }
      case "405" -> headers.put("allow", "GET, HEAD, OPTIONS");
      case "416" -> {
        headers.put("content-range", "bytes */" + row.part());
        headers.put("accept-ranges", "bytes");
      }
      case "200", "206", "304" -> {
        headers.put("etag", dialect.tag(asset, coding));
        headers.put(
            "cache-control",
            asset.fingerprinted() ? "public, max-age=31536000, immutable" : "public, no-cache");
        if (!row.status().equals("304")) {
          expectContent(asset, coding);
        }
      }
      default -> {}
    }
  }

  private void expectContent(Asset asset, Coding coding) throws IOException {
    body = asset == TestAssets.MISSING ? "7 bytes" : text(asset, coding);
    headers.put("content-type", normal(asset.contentType()));
    if (row.status().equals("206")) {
      List<ByteRange> ranges = row.ranges();
      body = ranges.size() == 1 ? slice(ranges.get(0)) : multipart(asset, ranges);
    }
    headers.put("accept-ranges", "bytes");
    headers.put("content-length", "" + body.length());
    if (coding != Coding.IDENTITY) {
      headers.put("content-encoding", coding.token());
    }
  }

  private String slice(ByteRange range) {
    headers.put("content-range", range.of(body.length()));
    return body.substring((int) range.first(), (int) range.last() + 1);
  }

  private String multipart(Asset asset, List<ByteRange> ranges) {
    String boundary =
        dialect.ours()
            ? "assetbundle-" + asset.file.current().hash().replace('+', '-').replace('/', '_')
            : answer.headers().getOrDefault("content-type", "").replaceFirst(".*boundary=", "");
    headers.put("content-type", normal("multipart/byteranges; boundary=" + boundary));
    var parts = new StringBuilder();
    for (ByteRange range : ranges) {
      parts.append(parts.isEmpty() ? "--" : "\r\n--").append(boundary).append("\r\nContent-Type: ");
      parts.append(asset.contentType()).append("\r\nContent-Range: ");
      parts.append(range.of(asset.size())).append("\r\n\r\n");
      parts.append(body, (int) range.first(), (int) range.last() + 1);
    }
    String whole = parts.append("\r\n--").append(boundary).append("--\r\n").toString();
    return dialect.ours() ? whole : spelledAsAnswered(whole);
  }

  /** Others begin with an empty line, and may write the names of fields in lower case. */
  private String spelledAsAnswered(String multipart) {
    String same = "\r\n" + multipart;
    return same.equalsIgnoreCase(answer.body()) || row.isHead() ? answer.body() : same;
  }

  private void compare() {
    var found = new TreeMap<String, String>();
    assertTrue(
        answer.headers().getOrDefault("date", "none").matches(DATE),
        () -> "date: " + answer.headers().get("date"));
    for (String name : OURS) {
      String value = answer.headers().get(name);
      if (value != null) {
        found.put(name, name.equals("content-type") ? normal(value) : value);
      }
    }
    // The same as no such field; it keeps Vert.x from compressing by itself.
    found.remove("content-encoding", "identity");
    for (String name : dialect.free(row)) {
      headers.remove(name);
      found.remove(name);
    }
    assertEquals(row.status() + ' ' + headers, answer.status() + " " + found);
    if (dialect.ours() || !row.isRefusal()) {
      assertEquals(row.isHead() ? "" : body, answer.body());
    }
  }

  /** Some servers rewrite media types. */
  private static String normal(String type) {
    int semicolon = type.indexOf(';');
    return semicolon < 0
        ? type
        : type.substring(0, semicolon + 1)
            + type.substring(semicolon + 1).strip().replace("UTF-8", "utf-8");
  }

  private static String text(Asset asset, Coding coding) throws IOException {
    try (InputStream stream = asset.open(coding)) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
