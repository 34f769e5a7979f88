package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuzzTest {

  private static final List<String> PIECES =
      List.of(
          "bytes=",
          "0",
          "9",
          "-",
          "-",
          ",",
          ", ",
          "99999999999999999999",
          "\"",
          "W/",
          "*",
          ";",
          "q=",
          "0.5",
          "1",
          "gzip",
          "br",
          "identity",
          "=",
          " ",
          "\t",
          "\\",
          "%",
          "%2",
          "%2f",
          "%c3",
          "%a9",
          "/",
          "/assets",
          "/big.txt",
          "/secret.txt",
          "/META-INF",
          "%2e",
          "http",
          "file",
          TestAssets.APP.path(),
          "..",
          "?",
          "://",
          "é",
          "\u0000",
          "\ud800",
          TestAssets.APP.etag(Coding.IDENTITY),
          TestAssets.APP.etag(Coding.GZIP));

  private static final List<String> HEADERS =
      List.of("Accept-Encoding", "If-Match", "If-None-Match", "If-Range", "Range", "Host");

  private final Random random = new Random(9110);

  @Test
  void anyRequestGetsAnAnswerOfTheLengthItDeclares() throws Exception {
    var responder = AssetResponder.of(TestAssets.INDEX);
    for (int i = 0; i < 100_000; i++) {
      String target = i % 4 == 0 ? text() : TestAssets.APP.path();
      var headers = new HashMap<String, List<String>>();
      for (String name : HEADERS) {
        if (random.nextInt(3) == 0) {
          headers.put(name, List.of(text()));
        }
      }
      String method = random.nextInt(8) == 0 ? "HEAD" : "GET";
      AssetResponse answer = responder.respond(AssetRequest.of(method, target, headers));
      assertTrue(answer.status() < 500, () -> target + headers);
      var body = new ByteArrayOutputStream();
      answer.writeTo(body);
      assertEquals(answer.bodyLength(), body.size(), () -> target + headers);
      assertFalse(body.toString(StandardCharsets.UTF_8).contains("PRIVATE"), () -> target);
    }
  }

  private String text() {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }
}
