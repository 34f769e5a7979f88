package shop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.Coding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What has to be answered for an asset, whoever serves it. */
final class Requests {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Requests() {}

  /** Asks for each form of an asset, and once more with its entity tag. */
  static void check(URI site, Asset asset) throws IOException, InterruptedException {
    for (Coding coding : asset.codings()) {
      URI url = site.resolve(asset.path());
      HttpResponse<byte[]> answer = get(url, "Accept-Encoding", coding.token());
      assertEquals(200, answer.statusCode(), asset.path());
      assertEquals(asset.contentType(), field(answer, "content-type"));
      assertEquals("public, max-age=31536000, immutable", field(answer, "cache-control"));
      assertEquals("nosniff", field(answer, "x-content-type-options"));
      assertEquals(
          coding == Coding.IDENTITY ? "" : coding.token(), field(answer, "content-encoding"));
      assertEquals(asset.codings().size() > 1 ? "Accept-Encoding" : "", field(answer, "vary"));
      try (InputStream bytes = asset.open(coding)) {
        assertArrayEquals(bytes.readAllBytes(), answer.body());
      }
      String tag = field(answer, "etag");
      assertEquals(
          304, get(url, "Accept-Encoding", coding.token(), "If-None-Match", tag).statusCode());
    }
  }

  /** Returns the status of an answer to a plain request. */
  static int status(URI url) throws IOException, InterruptedException {
    return get(url, "Accept", "*/*").statusCode();
  }

  private static HttpResponse<byte[]> get(URI url, String... fields)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).headers(fields).build();
    return CLIENT.send(request, BodyHandlers.ofByteArray());
  }

  private static String field(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
