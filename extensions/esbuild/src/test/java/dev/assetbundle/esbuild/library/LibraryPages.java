package dev.assetbundle.esbuild.library;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page with a frame for each way to load a module, and what the modules said in them. */
final class LibraryPages implements AutoCloseable {

  /** What a module says by {@code done} goes into an element of the outer page. */
  private static final String OUTER =
      """
      <!DOCTYPE html><meta charset="utf-8">
      <script>
      addEventListener('message', ({ data: { frame, text } }) => {
        const said = document.createElement('pre');
        said.textContent = frame + ' ' + encodeURIComponent(text);
        document.body.append(said);
      });
      </script>
      <body>%s</body>
      """;

  private static final String INNER =
      """
      <!DOCTYPE html><meta charset="utf-8"><body><div id="root"></div>
      <script>
      const say = (text) => parent.postMessage({ frame: '%1$s', text: String(text) }, '*');
      let told = false;
      const done = (text) => { if (!told) say(text); told = true; };
      addEventListener('error', (e) => { if (!e.defaultPrevented) done('error: ' + e.message); });
      addEventListener('unhandledrejection', (e) => done('rejected: ' + e.reason));
      </script>
      %2$s
      """;

  private static final Pattern SAID = Pattern.compile("<pre>(\\w+) ([^<]*)</pre>");

  /** Has the files that pages load. */
  interface Source {

    /** Returns a file by the path of its URL; empty if there is none. */
    byte[] bytes(String path) throws IOException;
  }

  private final Map<String, String> heads;
  private final Source files;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /** Serves files, and a frame with each head. */
  LibraryPages(Map<String, String> heads, Source files) throws IOException {
    this.heads = new TreeMap<>(heads);
    this.files = files;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Returns what the module of each frame said. */
  Map<String, String> results(Browser browser, Path folder) throws Exception {
    String page = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    Matcher found = SAID.matcher(browser.dom(page, folder));
    Map<String, String> said = new TreeMap<>();
    heads.keySet().forEach(frame -> said.put(frame, frame + " said nothing"));
    while (found.find()) {
      said.put(found.group(1), URLDecoder.decode(found.group(2), StandardCharsets.UTF_8));
    }
    return said;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] bytes = bytes(exchange, path);
      boolean script = path.matches(".*\\.m?js|/packages/.*");
      exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
      exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private byte[] bytes(HttpExchange exchange, String path) throws IOException {
    String head = heads.get(path.substring(1));
    if (head != null) {
      return INNER.formatted(path.substring(1), head).getBytes(StandardCharsets.UTF_8);
    }
    String text =
        switch (path) {
          case "/" -> outer();
          case "/frame" -> "<turbo-frame id=\"frame\">framed</turbo-frame>";
          case "/fragment" ->
              "<p>fragment "
                  + exchange.getRequestURI().getQuery()
                  + " "
                  + exchange.getRequestHeaders().getFirst("X-Asked")
                  + "</p>";
          default -> "";
        };
    return text.isEmpty() ? files.bytes(path) : text.getBytes(StandardCharsets.UTF_8);
  }

  private String outer() {
    StringBuilder frames = new StringBuilder();
    heads
        .keySet()
        .forEach(
            frame ->
                frames.append(
                    "<iframe src=\"/%s\" width=\"600\" height=\"400\"></iframe>".formatted(frame)));
    return OUTER.formatted(frames);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
