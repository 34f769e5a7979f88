package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What passes between the save of a stylesheet and its new bytes: at the next requests, of the page
 * and then of its stylesheet; and in a browser, in which nobody does anything, until a frame has the
 * new style and the page has said so. Arguments: how often, the folder of the application, the file
 * to change, the browser. Runs in the application, which has to be in live mode.
 */
final class BrowserLoop {

  private static final int BLOCKS = 5;

  /** Rounds before all others, which do not count: the JVM is cold. */
  private static final int FIRST = 20;

  /** Rounds at the start of a block that do not count. */
  private static final int WARM = 3;

  /** Says at each frame what the stylesheet says by now, if that is new. */
  private static final String WATCH =
      """
      let last = "";
      (function look() {
        const round = getComputedStyle(document.documentElement).getPropertyValue("--round").trim();
        if (round !== last) {
          last = round;
          fetch("/seen?" + round, { cache: "no-store" });
        }
        requestAnimationFrame(look);
      })();
      """;

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final Path file;
  private final String original;

  private BrowserLoop(Path file) throws IOException {
    this.file = file;
    this.original = Files.readString(file);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/assets/", AssetHandler.of(Assets.index()));
    server.createContext("/watch.js", exchange -> send(exchange, "text/javascript", WATCH));
    server.createContext("/seen", this::see);
    server.createContext("/", exchange -> send(exchange, "text/html", page()));
    server.start();
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    BrowserLoop loop = new BrowserLoop(Path.of(arguments[1]).resolve(arguments[2]));
    double[] requests = new double[rounds * BLOCKS];
    double[] swaps = new double[rounds * BLOCKS];
    try {
      loop.requests("first", FIRST);
      // By turns, since other work on the machine comes and goes.
      for (int block = 0; block < BLOCKS; block++) {
        loop.requests("warm", WARM);
        System.arraycopy(loop.requests("r" + block, rounds), 0, requests, block * rounds, rounds);
        Path profile = Files.createTempDirectory("browser");
        Process browser = loop.start(arguments[3], profile);
        try {
          loop.await("");
          loop.swaps("cold" + block, WARM);
          System.arraycopy(loop.swaps("s" + block, rounds), 0, swaps, block * rounds, rounds);
        } finally {
          end(browser, profile);
        }
      }
    } finally {
      loop.put(loop.original);
      loop.server.stop(0);
    }
    double request = print("new bytes at the next requests", requests);
    double swap = print("new style in the browser", swaps);
    System.out.printf("%-33s %7.1f ms%n", "the difference", swap - request);
    System.exit(0);
  }

  private Process start(String executable, Path profile) throws IOException {
    return new ProcessBuilder(
            executable,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--user-data-dir=" + profile,
            "http://localhost:" + server.getAddress().getPort() + "/")
        .redirectErrorStream(true)
        .redirectOutput(profile.resolve("log").toFile())
        .start();
  }

  private static void end(Process browser, Path profile) throws IOException {
    List<ProcessHandle> helpers = browser.descendants().toList();
    browser.destroyForcibly().onExit().join();
    helpers.forEach(ProcessHandle::destroyForcibly);
    helpers.forEach(helper -> helper.onExit().join());
    try (var files = Files.walk(profile)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private double[] requests(String name, int rounds) throws Exception {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Thread.sleep(300);
      long start = System.nanoTime();
      String rule = save(name + "-" + i);
      String page = get("/");
      int address = page.indexOf("/assets/", page.indexOf("stylesheet"));
      String sheet = get(page.substring(address, page.indexOf('"', address)));
      times[i] = (System.nanoTime() - start) / 1e6;
      if (!sheet.contains(rule)) {
        throw new IllegalStateException("the stylesheet has no " + rule);
      }
    }
    return times;
  }

  private double[] swaps(String name, int rounds) throws Exception {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Thread.sleep(300);
      // The build may begin, and this thread lose its turn, before the save returns.
      long start = System.nanoTime();
      save(name + "-" + i);
      await(name + "-" + i);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return times;
  }

  private String save(String round) throws IOException {
    put(original + "\n:root { --round: " + round + "; }\n");
    return "--round: " + round;
  }

  private void put(String text) throws IOException {
    Files.writeString(file, text);
  }

  private void await(String round) throws InterruptedException {
    for (String next = ""; next != null; next = seen.poll(60, TimeUnit.SECONDS)) {
      if (next.startsWith(round) && !next.isEmpty()) {
        return;
      }
    }
    throw new IllegalStateException("the browser does not show round " + round);
  }

  private void see(HttpExchange exchange) throws IOException {
    seen.add(String.valueOf(exchange.getRequestURI().getQuery()));
    send(exchange, "text/plain", "");
  }

  private String get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private static String page() {
    return "<!DOCTYPE html><title>Shop</title><link rel=\"icon\" href=\"data:,\">"
        + Assets.APPLICATION_CSS.tag()
        + "<script src=\"/watch.js\" defer></script><h1>Shop</h1>";
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    try (exchange) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private static double print(String row, double[] times) {
    Arrays.sort(times);
    double median = times[times.length / 2];
    System.out.printf(
        "%-33s %7.1f ms (median of %d; %.1f to %.1f)%n",
        row, median, times.length, times[0], times[times.length - 1]);
    return median;
  }
}
