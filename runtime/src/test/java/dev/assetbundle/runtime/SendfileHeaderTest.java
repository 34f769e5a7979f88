package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendfileHeaderTest {

  private static final String APP = TestAssets.APP.path();

  private final AssetResponder nginx =
      AssetResponder.builder().add(TestAssets.INDEX).accelRedirect("/exported/").build();

  @Test
  void nginxIsGivenTheUncompressedFileAndNoBody() {
    AssetResponse answer = respond(nginx, "GET", APP, "Accept-Encoding", "gzip, br");
    assertEquals(200, answer.status());
    assertEquals(0, answer.bodyLength());
    assertEquals(
        "{ETag="
            + TestAssets.APP.etag(Coding.IDENTITY)
            + ", Cache-Control=public, max-age=31536000, immutable,"
            + " Vary=Accept-Encoding, X-Content-Type-Options=nosniff, Content-Type=text/javascript; charset=utf-8,"
            + " X-Accel-Redirect=/exported"
            + APP
            + ", Content-Length=0}",
        answer.headers().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, Range, bytes=0-0, 200",
    "GET, Range, bytes=99-, 200",
    "HEAD, Accept, x, 200",
    "GET, If-None-Match, *, 304",
    "GET, If-Match, x, 200",
    "POST, Accept, x, 405",
    "OPTIONS, Accept, x, 204"
  })
  void onlyWholeAnswersNameTheFile(String method, String field, String value, int status) {
    AssetResponse answer = respond(nginx, method, APP, field, value);
    assertEquals(status, answer.status());
    assertEquals(
        status == 200 ? Optional.of("/exported" + APP) : Optional.empty(),
        answer.header("x-accel-redirect"));
  }

  @Test
  void unknownFilesAreNotNamed() {
    AssetResponse answer = respond(nginx, "GET", "/assets/secret.txt", "Accept", "x");
    assertEquals(404, answer.status());
    assertEquals(Optional.empty(), answer.header("X-Accel-Redirect"));
  }

  @Test
  void othersAreGivenThePlaceOnDisk() {
    var apache = AssetResponder.builder().add(TestAssets.INDEX).sendfile("/srv/my www").build();
    AssetResponse answer = respond(apache, "GET", TestAssets.ODD.path(), "Accept", "x");
    assertEquals(Optional.of("/srv/my%20www/assets/odd;1%20%25.txt"), answer.header("X-Sendfile"));
  }

  @Test
  void nginxAloneKnowsTheTagsItSends() {
    var apache = AssetResponder.builder().add(TestAssets.INDEX).sendfile("/srv").build();
    assertEquals(412, respond(apache, "GET", APP, "If-Match", "\"x\"").status());
    assertEquals(200, respond(nginx, "GET", APP, "If-Match", "\"x\"").status());
  }

  @Test
  void filesThatAreNotCompressedDoNotVary() {
    String path = TestAssets.LOGO.path();
    assertEquals(Optional.empty(), respond(nginx, "GET", path, "Accept", "x").header("Vary"));
  }

  @Test
  void aContextPathIsNoPartOfThePlace() {
    var shop =
        AssetResponder.builder()
            .add(TestAssets.INDEX)
            .contextPath("/shop")
            .accelRedirect("")
            .build();
    AssetResponse answer = respond(shop, "GET", "/shop" + APP, "Accept", "x");
    assertEquals(Optional.of(APP), answer.header("X-Accel-Redirect"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "www", "./www"})
  void aFolderOnDiskIsAbsolute(String folder) {
    var builder = AssetResponder.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.sendfile(folder));
  }

  private static AssetResponse respond(
      AssetResponder responder, String method, String path, String field, String value) {
    return responder.respond(AssetRequest.of(method, path, Map.of(field, List.of(value))));
  }
}
