package dev.assetbundle.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One tab of a browser, by the Chrome DevTools Protocol. */
public final class BrowserPage implements WebSocket.Listener, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;

  /** The numbers of keys, without which a browser gives events but does nothing else. */
  private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Escape", 27);

  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final Map<String, List<JsonNode>> events = new ConcurrentHashMap<>();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final AtomicInteger lastCall = new AtomicInteger();
  private final StringBuilder message = new StringBuilder();
  private final HttpClient client;
  private final WebSocket socket;
  private Optional<URI> closing = Optional.empty();

  private BrowserPage(HttpClient client, URI tab) {
    this.client = client;
    socket = client.newWebSocketBuilder().buildAsync(tab, this).join();
  }

  /** Opens a tab and returns when the page and all it links are loaded. */
  public static BrowserPage open(Chromium browser, URI url)
      throws IOException, InterruptedException {
    return connect(browser, "/json/new?about:blank").loaded(url);
  }

  /** Does the same in a window of its own: of the tabs of one window only one is visible. */
  static BrowserPage openWindow(Chromium browser, URI url)
      throws IOException, InterruptedException {
    String id;
    try (BrowserPage all = connect(browser, "/json/version")) {
      id =
          all.call("Target.createTarget", Map.of("url", "about:blank", "newWindow", true))
              .path("targetId")
              .asText();
    }
    URI tab = URI.create("ws://" + browser.devTools().getAuthority() + "/devtools/page/" + id);
    return of(browser, tab, id).loaded(url);
  }

  private BrowserPage loaded(URI url) throws IOException {
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
    call("Page.enable", Map.of());
    call("Page.navigate", Map.of("url", url.toString()));
    loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    return this;
  }

  /** Asks the browser to end, which lets it tidy up its files. */
  static void quit(Chromium browser) {
    try (BrowserPage page = connect(browser, "/json/version")) {
      page.call("Browser.close", Map.of());
    } catch (IOException | CompletionException e) {
      // Whether it ends is the caller's to check.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static BrowserPage connect(Chromium browser, String target)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(browser.devTools().resolve(target))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    JsonNode answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    URI socket = URI.create(answer.path("webSocketDebuggerUrl").asText());
    return of(browser, socket, answer.path("id").asText());
  }

  /**
   * @param id of the tab that is closed with it; empty for none
   */
  private static BrowserPage of(Chromium browser, URI socket, String id) {
    BrowserPage page = new BrowserPage(HttpClient.newHttpClient(), socket);
    if (!id.isEmpty()) {
      page.closing = Optional.of(browser.devTools().resolve("/json/close/" + id));
    }
    return page;
  }

  /** Returns everything the console shows as an error, in order. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Waits for the first event of a kind that has a value at a path, and returns what it tells. */
  public JsonNode event(String method, String path, String value) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      for (JsonNode event : events.getOrDefault(method, List.of())) {
        if (event.at(path).asText().contains(value)) {
          return event;
        }
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("no " + method + " with " + value + " at " + path);
  }

  /** Returns the value of an expression, as text. */
  public String evaluate(String expression) throws IOException {
    Map<String, Object> parameters =
        Map.of("expression", expression, "returnByValue", true, "awaitPromise", true);
    JsonNode answer = call("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.path("result").path("value").asText();
  }

  /** Clicks the element with an id. */
  public void click(String id) throws IOException {
    evaluate("document.getElementById('%s').click()".formatted(id));
  }

  /** Returns the text of the element with an id. */
  public String text(String id) throws IOException {
    return evaluate("document.getElementById('%s').textContent".formatted(id));
  }

  /** Waits until an expression is true, also if the page is loaded again meanwhile. */
  public void await(String condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            condition + " is not true within " + PATIENCE_SECONDS + " s; problems: " + problems);
      }
      Thread.sleep(20);
    }
  }

  // While the page is being loaded again there is nothing to ask.
  private boolean holds(String condition) throws IOException {
    try {
      return evaluate("Boolean(" + condition + ")").equals("true");
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Presses a key, {@code "Escape"} or {@code "Tab"}, which does what it does by default. */
  void press(String key) throws IOException {
    int number = KEYS.getOrDefault(key, 0);
    Map<String, Object> what = Map.of("key", key, "code", key, "windowsVirtualKeyCode", number);
    for (String type : List.of("rawKeyDown", "keyUp")) {
      Map<String, Object> parameters = new HashMap<>(what);
      parameters.put("type", type);
      call("Input.dispatchKeyEvent", parameters);
    }
  }

  /** Writes what the tab shows into a PNG file, for somebody who prefers light or dark. */
  public void screenshot(String scheme, Path file) throws IOException {
    Map<String, String> preference = Map.of("name", "prefers-color-scheme", "value", scheme);
    call("Emulation.setEmulatedMedia", Map.of("features", List.of(preference)));
    String image = call("Page.captureScreenshot", Map.of()).path("data").asText();
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, Base64.getDecoder().decode(image));
  }

  /** Closes the tab, so that it no longer asks the server for anything. */
  @Override
  public void close() {
    socket.abort();
    closing.ifPresent(
        url ->
            client
                .sendAsync(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join());
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      String whole = message.toString();
      message.setLength(0);
      try {
        receive(JSON.readTree(whole));
      } catch (IOException e) {
        problems.add("DevTools sent no JSON: " + whole);
      }
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  /** Calls a method of the protocol. */
  public JsonNode call(String method, Map<String, Object> parameters) throws IOException {
    int id = lastCall.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(id, answer);
    String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(text, true).join();
    JsonNode received = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (received.has("error")) {
      throw new IllegalStateException(method + ": " + received.path("error"));
    }
    return received.path("result");
  }

  private void receive(JsonNode received) {
    JsonNode parameters = received.path("params");
    events
        .computeIfAbsent(received.path("method").asText(), name -> new CopyOnWriteArrayList<>())
        .add(parameters);
    switch (received.path("method").asText()) {
      case "" -> complete(received);
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Runtime.exceptionThrown" ->
          problems.add(parameters.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> addError(parameters.path("type"), parameters.path("args"));
      case "Log.entryAdded" ->
          addError(parameters.at("/entry/level"), parameters.at("/entry/text"));
      default -> {}
    }
  }

  private void complete(JsonNode received) {
    CompletableFuture<JsonNode> call = calls.remove(received.path("id").asInt());
    if (call != null) {
      call.complete(received);
    }
  }

  private void addError(JsonNode level, JsonNode text) {
    if (level.asText().equals("error")) {
      problems.add(text.isTextual() ? text.asText() : text.toString());
    }
  }
}
