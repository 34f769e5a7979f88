package dev.assetbundle.processor.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server of the protocol that build caches speak. */
class HttpStoreTest {

  private static final String KEY = Digests.sha256("key");
  private static final byte[] VALUE = {1, 2, 3};

  private final Map<String, byte[]> entries = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private int forcedStatus;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/cache/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String user = exchange.getRequestHeaders().getFirst("Authorization");
    requests.add(exchange.getRequestMethod() + " " + path + (user == null ? "" : " " + user));
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (forcedStatus != 0) {
      exchange.sendResponseHeaders(forcedStatus, -1);
    } else if (exchange.getRequestMethod().equals("PUT")) {
      entries.put(path, body);
      exchange.sendResponseHeaders(201, -1);
    } else if (entries.containsKey(path)) {
      byte[] entry = entries.getOrDefault(path, body);
      exchange.sendResponseHeaders(200, entry.length);
      exchange.getResponseBody().write(entry);
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private HttpStore store(boolean writes) {
    return new HttpStore(URI.create(url("")), writes);
  }

  private String url(String user) {
    return "http://" + user + "127.0.0.1:" + server.getAddress().getPort() + "/cache";
  }

  private static String said(HttpStore store) {
    return store.problem().map(Diagnostic::message).orElse("");
  }

  @Test
  void sharesResultsBetweenBuilds() {
    HttpStore farm = store(true);
    assertEquals(Optional.empty(), farm.get(KEY));
    farm.put(KEY, VALUE);
    assertArrayEquals(VALUE, store(false).get(KEY).orElseThrow());
    assertEquals(List.of("GET /cache/" + KEY, "PUT /cache/" + KEY, "GET /cache/" + KEY), requests);
    assertEquals("", said(farm));
  }

  @Test
  void developersOnlyRead() {
    HttpStore store = store(false);
    store.put(KEY, VALUE);
    assertEquals(List.of(), requests);
  }

  @Test
  void aFailureIsAMissAndSaidOnceAndEndsTheTalk() {
    forcedStatus = 503;
    HttpStore store = store(true);
    assertEquals(Optional.empty(), store.get(KEY));
    assertEquals(Optional.empty(), store.get(KEY));
    store.put(KEY, VALUE);
    assertEquals(List.of("GET /cache/" + KEY), requests);
    assertEquals("the cache " + url("") + "/ can't be used: status 503", said(store));
  }

  @Test
  void aRefusedPutIsSaid() {
    forcedStatus = 403;
    HttpStore store = store(true);
    store.put(KEY, VALUE);
    assertEquals("the cache " + url("") + "/ can't be used: status 403 to PUT", said(store));
  }

  @Test
  void damagedBodiesAreMisses() {
    HttpStore store = store(true);
    store.put(KEY, VALUE);
    entries.replaceAll(
        (path, body) -> {
          body[body.length - 1] ^= 1;
          return body;
        });
    assertEquals(Optional.empty(), store.get(KEY));
    assertTrue(said(store).endsWith("damaged entry " + KEY), said(store));
  }

  @Test
  void aServerThatIsNotThereIsAMiss() {
    server.stop(0);
    HttpStore store = store(true);
    store.put(KEY, VALUE);
    assertEquals(Optional.empty(), store.get(KEY));
    assertTrue(said(store).contains("ConnectException"), said(store));
  }

  @Test
  void aPasswordIsSentAndNeverShown() {
    HttpStore store = new HttpStore(URI.create(url("me:se%20cret@")), true);
    store.get(KEY);
    assertEquals(List.of("GET /cache/" + KEY + " Basic bWU6c2UgY3JldA=="), requests);
    forcedStatus = 500;
    store.get(KEY);
    assertTrue(!said(store).contains("cret") && said(store).contains("127.0.0.1"), said(store));
  }

  @Test
  void aLocalStoreIsAskedFirstAndFilled() {
    store(true).put(KEY, VALUE);
    requests.clear();
    LayeredStore layers = new LayeredStore(List.of(new MemoryStore(1_000), store(false)));
    assertArrayEquals(VALUE, layers.get(KEY).orElseThrow());
    assertArrayEquals(VALUE, layers.get(KEY).orElseThrow());
    assertEquals(List.of("GET /cache/" + KEY), requests);
  }
}
