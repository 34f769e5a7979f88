package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client gets from the shop, byte by byte. */
@SuppressWarnings("NullAway.Init")
class HttpTest {

  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");
  private static final Pattern INTEGRITY =
      Pattern.compile("(?:src|href)=\"([^\"]+)\" integrity=\"sha384-([^\"]+)\"");
  private static final Pattern CSS_URL = Pattern.compile("url\\((?!['\"]?data:)([^)]+)\\)");

  private final HttpClient client = HttpClient.newHttpClient();
  private ShopServer shop;

  @BeforeEach
  void open() throws IOException {
    shop = ShopServer.start(0);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void everythingThePageLinksMayBeKeptForEver() throws Exception {
    List<String> links =
        matches(LINK, page()).map(link -> link.group(1)).filter(link -> !link.equals("/")).toList();

    assertTrue(links.size() > 10, () -> "only " + links);
    for (String link : links) {
      HttpResponse<byte[]> answer = get(link);
      assertEquals(200, answer.statusCode(), link);
      assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"), link);
    }
  }

  @Test
  void integrityIsTheHashOfWhatIsServed() throws Exception {
    List<MatchResult> elements = matches(INTEGRITY, page()).toList();

    assertEquals(2, elements.size());
    for (MatchResult element : elements) {
      byte[] hash = MessageDigest.getInstance("SHA-384").digest(get(element.group(1)).body());
      assertEquals(element.group(2), Base64.getEncoder().encodeToString(hash), element.group(1));
    }
  }

  @Test
  void scriptsAndStylesAreStoredCompressed() throws Exception {
    for (String path : List.of(Assets.APPLICATION_JS_PATH, Assets.APPLICATION_CSS_PATH)) {
      HttpResponse<byte[]> small = get(path, "Accept-Encoding", "gzip");
      byte[] plain = get(path).body();

      assertEquals("gzip", header(small, "Content-Encoding"), path);
      assertEquals("Accept-Encoding", header(small, "Vary"), path);
      assertTrue(small.body().length < plain.length / 2, path);
      try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
        assertArrayEquals(plain, unzipped.readAllBytes(), path);
      }
    }
  }

  @Test
  void picturesOfTheStylesheetAreFound() throws Exception {
    URI stylesheet = shop.url().resolve(Assets.APPLICATION_CSS_PATH);
    List<String> pictures =
        matches(CSS_URL, text(get(stylesheet.getPath()))).map(url -> url.group(1)).toList();

    assertTrue(pictures.size() >= 3, pictures::toString);
    for (String picture : pictures) {
      assertEquals(200, get(stylesheet.resolve(picture).getPath()).statusCode(), picture);
    }
  }

  @Test
  void aKnownFileIsNotSentAgain() throws Exception {
    String tag = header(get(Assets.APPLICATION_JS_PATH), "ETag");

    HttpResponse<byte[]> again = get(Assets.APPLICATION_JS_PATH, "If-None-Match", tag);

    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
  }

  @Test
  void otherPathsAreNotFound() throws Exception {
    for (String path : List.of("/assets/application.js", "/assets/", "/assets", "/no-page")) {
      assertEquals(404, get(path).statusCode(), path);
    }
  }

  private String page() throws IOException, InterruptedException {
    return text(get("/"));
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(shop.url().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("(none)");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
