package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CI machine that fills a server, and developers that use it. */
class RemoteCacheTest {

  @TempDir Path folder;
  private final Map<String, byte[]> entries = new ConcurrentHashMap<>();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    put("js/application.js", "var first = 1;\nfunction add(a, b) {\n  return a + b;\n}\n");
    put("css/application.scss", "$c: red;\na { b { color: $c; } }\n");
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("app/assets").resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    int status = 200;
    if (exchange.getRequestMethod().equals("PUT")) {
      entries.put(path, body);
    } else if (!entries.containsKey(path)) {
      status = 404;
    }
    log.add(exchange.getRequestMethod() + " " + status);
    byte[] found = entries.getOrDefault(path, new byte[0]);
    exchange.sendResponseHeaders(status, status == 200 ? found.length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(found);
    }
    exchange.close();
  }

  /** Builds without a folder of its own and returns what the server was asked, counted. */
  private Map<String, Long> build(String out, String mode) {
    log.clear();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            List.of(
                "precompile",
                "--root",
                folder.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--no-precompress",
                "--cache",
                "off",
                "--remote-cache",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/farm",
                "--remote-cache-mode",
                mode),
            System.out,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals("0 ", status + " " + err.toString(StandardCharsets.UTF_8));
    Map<String, Long> counts = new java.util.TreeMap<>();
    log.forEach(line -> counts.merge(line, 1L, Long::sum));
    return counts;
  }

  @Test
  void developersFetchWhatTheFarmMade() throws IOException {
    // Sass, its compressor, and the one of scripts.
    assertEquals(Map.of("GET 404", 3L), build("alone", "read"));
    assertEquals(Map.of("GET 404", 3L, "PUT 200", 3L), build("farm", "read-write"));
    assertEquals(Map.of("GET 200", 3L), build("developer", "read"));
    List<Path> files;
    try (var walk = Files.walk(folder.resolve("farm"))) {
      // The manifest has the times of the builds in it.
      files =
          walk.filter(Files::isRegularFile)
              .filter(
                  file ->
                      !file.endsWith(".sprockets-manifest-e3b0c44298fc1c149afbf4c8996fb924.json"))
              .toList();
    }
    assertEquals(2, files.size());
    for (Path file : files) {
      Path name = folder.resolve("farm").relativize(file);
      assertArrayEquals(
          Files.readAllBytes(file), Files.readAllBytes(folder.resolve("developer").resolve(name)));
      assertArrayEquals(
          Files.readAllBytes(file), Files.readAllBytes(folder.resolve("alone").resolve(name)));
    }
    put("js/application.js", "var second = 2;\n");
    assertEquals(Map.of("GET 200", 2L, "GET 404", 1L), build("edited", "read"));
    assertTrue(entries.keySet().stream().allMatch(key -> key.matches("/farm/[0-9a-f]{64}")));
  }
}
