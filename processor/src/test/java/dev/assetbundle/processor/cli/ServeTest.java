package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code serve}, by requests over the loopback interface. */
class ServeTest {

  private static final Pattern ROW =
      Pattern.compile("<tr data-kind=(\\w+)><th [^>]*>.*?<a [^>]*>([^<]*)</a>");
  private static final Pattern NUMBER = Pattern.compile("data-number=\"(\\d+)\"");
  private static final Pattern EVENTS = Pattern.compile("data-events=\"([^\"]*)\"");

  @TempDir Path folder;
  private ServedProject project;

  @BeforeEach
  void putProject() throws IOException {
    project =
        new ServedProject(folder)
            .put("js/application.js", "//= require ./cart\nopenTheShop(document);\n")
            .put("js/cart.js", "function putIntoCart(product) {\n  return product;\n}\n")
            .put("css/application.scss", "p { color: red; }\n")
            .put("img/a b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  }

  @Test
  void thePageListsAllAssetsAsTheyAreInProduction() throws Exception {
    try (ServedProject served = project.start()) {
      HttpResponse<String> page = served.get("/");
      assertEquals(200, page.statusCode());
      assertEquals("text/html; charset=utf-8", field(page, "Content-Type"));
      assertEquals(
          List.of("image a b.svg", "stylesheet application.css", "script application.js"),
          ROW.matcher(page.body())
              .results()
              .map((MatchResult row) -> row.group(1) + " " + row.group(2))
              .toList());
      for (String column : List.of("Sources", "Minified", "gzip", "brotli")) {
        assertTrue(page.body().contains(">" + column + "</button>"), page.body());
      }
      assertTrue(page.body().contains("Treemap of application.js"), page.body());
      assertTrue(page.body().contains("title=\"13 bytes\""), "p{color:red}, minified");
      // Which its links are not.
      String script = served.location(linkTo("application.js", page.body()));
      assertTrue(served.get(script).body().contains("  return product;\n"), script);
      assertEquals(200, served.get(linkTo("a b.svg", page.body())).statusCode());
      // A second request finds all as it was, and the page listens for what changes.
      assertEquals(page.body(), served.get("/").body());
      assertTrue(page.body().contains("connect-src 'self'\">"), page.body());
      Matcher events = EVENTS.matcher(page.body());
      assertTrue(events.find(), page.body());
      HttpResponse<String> head = served.send("HEAD", events.group(1));
      assertEquals("text/event-stream", field(head, "Content-Type"));
      assertEquals("", head.body());
    }
  }

  @Test
  void pagesFindTheFilesOfLiveMode() throws Exception {
    try (ServedProject served = project.start()) {
      String client = "/assets/assetbundle-live/0f/client.js";
      HttpResponse<String> whole = served.get(client);
      assertEquals(200, whole.statusCode());
      assertEquals("text/javascript; charset=utf-8", field(whole, "Content-Type"));
      assertEquals("no-store", field(whole, "Cache-Control"));
      assertTrue(whole.body().contains("import { connect }"), whole.body());
      HttpResponse<String> head = served.send("HEAD", client);
      assertEquals("", head.body());
      assertEquals(field(whole, "Content-Length"), field(head, "Content-Length"));
      assertEquals(405, served.send("POST", client).statusCode());
      assertEquals(404, served.get("/assets/assetbundle-live/0f/none.js").statusCode());
    }
  }

  private static String linkTo(String name, String page) {
    Matcher link =
        Pattern.compile(
                "href=\"(/[^\"]*)\"(?: aria-label=\"open |>)" + Pattern.quote(name) + "[<\"]")
            .matcher(page);
    assertTrue(link.find(), page);
    return link.group(1);
  }

  private static String field(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void assetsAreAnsweredAsHttpWantsIt() throws Exception {
    try (ServedProject served = project.start()) {
      String sheet = served.location("/assets/application.css");
      HttpResponse<String> whole = served.get(sheet);
      assertEquals(
          "p { color: red; } /*# sourceMappingURL=MAP */",
          whole
              .body()
              .replaceFirst("=application\\.css-[0-9a-f]{64}\\.map", "=MAP")
              .replaceAll("\\s+", " ")
              .strip());
      assertEquals("text/css; charset=utf-8", field(whole, "Content-Type"));
      assertEquals("no-store", field(whole, "Cache-Control"));
      assertEquals("nosniff", field(whole, "X-Content-Type-Options"));
      HttpResponse<String> part = served.get(sheet, "Range", "bytes=0-2");
      assertEquals(206, part.statusCode());
      assertEquals(whole.body().substring(0, 3), part.body());
      assertEquals(
          "bytes 0-2/" + whole.body().length(), field(part, "Content-Range"), "all of it is known");
      assertEquals(416, served.get(sheet, "Range", "bytes=5000-").statusCode());
      String tag = field(whole, "ETag");
      assertEquals(304, served.get(sheet, "If-None-Match", tag).statusCode());
      HttpResponse<String> head = served.send("HEAD", sheet);
      assertEquals("", head.body());
      assertEquals(field(whole, "Content-Length"), field(head, "Content-Length"));
      assertEquals("GET, HEAD, OPTIONS", field(served.send("POST", sheet), "Allow"));
      HttpResponse<String> none = served.get("/assets/none.css");
      assertEquals(404, none.statusCode());
      assertEquals(
          "No asset is published at /assets/none.css; / lists those that are\n", none.body());
      assertEquals(405, served.send("POST", "/").statusCode());
      assertEquals(404, served.get("/assets/../../build.sh").statusCode());
    }
  }

  @Test
  void aSaveIsServedAtTheNextRequest() throws Exception {
    try (ServedProject served = project.start()) {
      String before = served.location("/assets/application.css");
      String page = served.get("/").body();
      served.put("css/application.scss", "p { content: none; }\n");
      String after = served.location("/assets/application.css");
      assertNotEquals(before, after);
      assertTrue(served.get(after).body().contains("none"));
      assertTrue(served.get(before).body().contains("red"), "a page that is loading");
      String unknown = before.replaceFirst("[0-9a-f]{64}", "0".repeat(64));
      assertEquals(after, served.location(unknown), "an older fingerprint");
      String changed = served.get("/").body();
      assertNotEquals(number(page), number(changed));
      assertTrue(changed.contains("title=\"16 bytes\""), "p{content:none}");
    }
  }

  private static String number(String page) {
    Matcher number = NUMBER.matcher(page);
    assertTrue(number.find(), page);
    return number.group(1);
  }

  @Test
  void eventsTellOfEachBuild() throws Exception {
    try (ServedProject served = project.start()) {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(served.uri("/assets/assetbundle-live/0f/events")).build(),
                  BodyHandlers.ofInputStream());
      assertEquals("text/event-stream", field(answer, "Content-Type"));
      assertEquals("no", field(answer, "X-Accel-Buffering"), "nginx hands on each event at once");
      try (BufferedReader events =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertTrue(data(events).contains("\"changed\":[]"));
        served.put("css/application.scss", "p { color: blue; }\n");
        assertTrue(data(events).contains("\"changed\":[\"application.css\"]"));
        assertEquals(0, served.end());
        assertThrows(IOException.class, () -> data(events), "the stream ends with the server");
      }
    }
  }

  private static String data(BufferedReader events) throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.startsWith("data: ")) {
        return line;
      }
    }
    throw new IOException("the end");
  }

  @Test
  void aMistakeIsShownEverywhereAndSaidOnce() throws Exception {
    try (ServedProject served = project.start()) {
      String before = served.location("/assets/application.js");
      served.put("js/application.js", "//= require ./crat\n");
      // Nobody has asked yet.
      String said = served.errWith("hint:");
      assertTrue(said.startsWith("app/assets/js/application.js:1:"), said);
      String overlay = served.get(served.location("/assets/application.js")).body();
      assertTrue(overlay.startsWith("console.error(\"AssetBundle could not build"), overlay);
      assertTrue(overlay.contains("/client.js\")"), overlay);
      assertEquals(200, served.get(served.location("/assets/application.css")).statusCode());
      String page = served.get("/").body();
      assertTrue(page.contains("<h2 id=findings-h>1 error, 0 warnings</h2>"), page);
      assertTrue(page.contains("<pre>app/assets/js/application.js:1:"), page);
      served.put("js/application.js", "//= require ./cart\nopenTheShop(document);\n");
      assertEquals(before, served.location("/assets/application.js"));
      assertFalse(served.get("/").body().contains("findings-h"));
      assertEquals(said, served.err(), "once");
      assertTrue(served.out().contains("No asset has an error any more"), served.out());
    }
  }

  @Test
  void onlyThisMachineIsAnswered() throws Exception {
    try (ServedProject served = project.start()) {
      for (String path :
          List.of("/", "/assets/application.css", "/assets/assetbundle-live/0/events")) {
        String answer = served.as("evil.example", path);
        assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
        assertTrue(answer.contains("add it to -Dassetbundle.live.hosts"), answer);
        assertFalse(answer.contains("red"), answer);
      }
      String sheet = served.location("/assets/application.css");
      HttpResponse<String> friend = served.get(sheet, "Origin", "http://localhost:3000");
      assertEquals("http://localhost:3000", field(friend, "Access-Control-Allow-Origin"));
      HttpResponse<String> other = served.get(sheet, "Origin", "https://evil.example");
      assertEquals("", field(other, "Access-Control-Allow-Origin"));
    }
  }

  @Test
  void pagesOfOtherSitesRunNoScripts() throws Exception {
    try (ServedProject served = project.start()) {
      String script = served.location("/assets/application.js");
      String[] foreign = {
        "Sec-Fetch-Site",
        "cross-site",
        "Sec-Fetch-Mode",
        "no-cors",
        "Referer",
        "https://evil.example/"
      };
      for (String path : List.of(script, "/assets/assetbundle-live/0f/client.js")) {
        HttpResponse<String> refused = served.get(path, foreign);
        assertEquals(403, refused.statusCode(), path);
        assertEquals("no-store", field(refused, "Cache-Control"));
        assertTrue(refused.body().contains("add its host to"), refused.body());
        foreign[5] = "http://localhost:3000/";
        assertEquals(200, served.get(path, foreign).statusCode(), path);
        foreign[5] = "https://evil.example/";
      }
      String image = served.location("/assets/a%20b.svg");
      assertEquals(200, served.get(image, foreign).statusCode());
    }
  }

  @Test
  void itEndsWhenItIsAskedTo() throws Exception {
    ServedProject served = project.start("--no-digest", "--prefix=");
    assertEquals(200, served.get("/application.css").statusCode());
    assertEquals(0, served.end());
    assertThrows(ConnectException.class, () -> served.get("/application.css"));
    assertEquals("", served.err());
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertEquals(1, project.run("--root", project.root().toString(), "--port", port));
      assertEquals(
          "error: nothing can listen at 127.0.0.1, port "
              + port
              + ": Address already in use [cannot-listen]\n"
              + "    hint: end what listens there already, or name another port by --port, 0 for any"
              + " that is free; --host names an address of this machine\n",
          project.err());
      assertEquals("", project.out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--port 1 | the option --root is required [missing-option]"
            + "~write --root and a folder behind it",
        "--root . --port 65536 | \"65536\" is no value for --port: expected a number from 0 to"
            + " 65535 [bad-option]",
        "--root . --port http | \"http\" is no value for --port: expected a number from 0 to 65535"
            + " [bad-option]",
        "--root . --host no.such.host.invalid | \"no.such.host.invalid\" is no value for --host:"
            + " expected an address of this machine [bad-option]",
        "--root . --hots x | there is no option \"--hots\" [unknown-option]~did you mean \"--host\"?",
        "--root nowhere-at-all | \"nowhere-at-all\" is no value for --root: expected a folder, but"
            + " FOLDER/nowhere-at-all does not exist [bad-option]",
      })
  void wrongArgumentsAreSaid(String arguments, String said) {
    assertEquals(1, project.run(arguments.split(" ", -1)));
    assertEquals(
        "error: " + said.replace("~", "\n    hint: ") + "\n",
        project.err().replace(Path.of("").toAbsolutePath().toString(), "FOLDER"));
    assertEquals("", project.out());
  }
}
