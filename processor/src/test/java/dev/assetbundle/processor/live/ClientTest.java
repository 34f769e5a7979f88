package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assetbundle.processor.differential.NodeJs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the client does with the answers of a server, in node, on a page with scripts alone. */
class ClientTest {

  private static final Path PAGE = Path.of("src/test/resources/live/page.js");

  private static final String STATE =
      "{\"body\": {\"number\": %d, \"start\": %d, \"assets\": {%s}, \"versions\": {}, \"errors\": [],"
          + " \"warnings\": [%s]}}";

  private static final String WARNING =
      "{\"severity\": \"warning\", \"path\": \"css/a.css\", \"line\": 2, \"column\": 3,"
          + " \"message\": \"odd\", \"hint\": \"close it\", \"code\": \"odd-css\","
          + " \"source\": \"p {\", \"caret\": \"  ^\", \"editor\": \"\"}";

  @TempDir Path folder;

  private static String state(int number, int start, String... warnings) {
    return STATE.formatted(number, start, "", String.join(",", warnings));
  }

  private static String stateWith(String path) {
    return stateWith(1, path);
  }

  private static String stateWith(int number, String path) {
    return STATE.formatted(number, 1, "\"a.js\": \"" + path + "\"", "");
  }

  private JsonNode run(boolean stream, int millis, String... answers) throws Exception {
    return run("", stream, millis, answers);
  }

  private JsonNode run(String scripts, boolean stream, int millis, String... answers)
      throws Exception {
    Optional<NodeJs> node = NodeJs.find();
    assumeTrue(node.isPresent(), NodeJs.MISSING);
    Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
    for (String name :
        List.of(
            "client.js",
            "connection.js",
            "page.js",
            "assets.js",
            "overlay.js",
            "overlay-style.js")) {
      Files.write(folder.resolve(name), ClientFile.bytes(name).orElseThrow());
    }
    Path page = folder.resolve("test.js");
    Files.copy(PAGE, page, StandardCopyOption.REPLACE_EXISTING);
    String input =
        "{\"scripts\": [%s], \"stream\": %s, \"time\": %d, \"answers\": [%s]}"
            .formatted(scripts, stream, millis, String.join(",", answers));
    Process process =
        new ProcessBuilder(
                node.get().executable(),
                page.toString(),
                folder.resolve("client.js").toString(),
                input)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return new ObjectMapper().readTree(output);
  }

  @Test
  void aPageLoadsAgainOnceAfterAStart() throws Exception {
    JsonNode done = run(true, 1000, state(1, 1), state(2, 1), state(9, 9), state(10, 9));
    assertEquals("[\"reload\"]", done.path("done").toString(), done.toString());
    assertEquals(4, done.path("looks").asInt());
  }

  @Test
  void anEarlierStartIsNoReason() throws Exception {
    JsonNode done = run(true, 1000, state(9, 9), state(1, 1), state(10, 9));
    assertEquals("[]", done.path("done").toString(), done.toString());
  }

  @Tag("slow")
  @Test
  void aServerThatKnowsNoLiveModeIsLeftInPeace() throws Exception {
    for (String answer :
        List.of("{\"status\": 404}", "{\"status\": 403}", "{\"type\": \"text/html\"}")) {
      JsonNode done = run(false, 2500, state(1, 1), answer);
      assertEquals(2, done.path("looks").asInt(), done.toString());
      assertEquals(1, done.path("streams").asInt(), done.toString());
      assertEquals(1, done.path("done").size(), done.toString());
      assertTrue(
          done.at("/done/0").asText().startsWith("info [assetbundle] this page no longer follows"),
          done.toString());
    }
  }

  @Test
  void aServerThatStartsIsAskedAgain() throws Exception {
    JsonNode done = run(false, 2500, state(1, 1), "{\"status\": 502}");
    assertTrue(done.path("streams").asInt() > 1, done.toString());
    assertEquals("[]", done.path("done").toString(), done.toString());
  }

  @Test
  void aWarningIsSaidOnceWhileItHolds() throws Exception {
    JsonNode done =
        run(
            true,
            1000,
            state(1, 1, WARNING),
            state(2, 1, WARNING),
            state(3, 1),
            state(4, 1, WARNING));
    String said =
        "warn [assetbundle] css/a.css:2:3: warning: odd [odd-css]\n    p {\n      ^\n    hint:"
            + " close it";
    assertEquals(2, done.path("done").size(), done.toString());
    assertEquals(said, done.at("/done/0").asText());
    assertEquals(said, done.at("/done/1").asText());
  }

  @Test
  void assetsMayComeFromTheServerOfTheClientBesideThatOfThePage() throws Exception {
    String name = "/assets/a-" + "0".repeat(64) + ".js";
    String now = stateWith("/assets/a-" + "1".repeat(64) + ".js");
    for (String own : List.of("http://localhost" + name, "file://" + name)) {
      JsonNode done = run('"' + own + '"', true, 500, now);
      assertEquals("[\"reload\"]", done.path("done").toString(), own);
    }
    JsonNode done = run("\"http://cdn.example" + name + '"', true, 500, now);
    assertEquals("[]", done.path("done").toString());
  }

  // The page has no entry of what was loaded, as if another server had sent it.
  @Test
  void anAddressWithoutAFingerprintIsOutdatedOnlyByAChange() throws Exception {
    String first = "/assets/a-" + "0".repeat(64) + ".js";
    String second = "/assets/a-" + "1".repeat(64) + ".js";
    for (String plain : List.of("http://localhost/assets/a.js", "file:///assets/a.js")) {
      JsonNode same = run('"' + plain + '"', true, 500, stateWith(1, first), stateWith(2, first));
      assertEquals("[]", same.path("done").toString(), plain);
      JsonNode other = run('"' + plain + '"', true, 500, stateWith(1, first), stateWith(2, second));
      assertEquals("[\"reload\"]", other.path("done").toString(), plain);
    }
  }
}
