package dev.assetbundle.processor.incremental.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
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
  private Optional<String> location = Optional.empty();
  private Optional<byte[]> constant = Optional.empty();
  private boolean endless;
  private int statusOfEndless = 200;
  private long lengthTold;
  private final AtomicLong sent = new AtomicLong();
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
      location.ifPresent(to -> exchange.getResponseHeaders().set("Location", to));
      exchange.sendResponseHeaders(path.startsWith("/cache/moved") ? 404 : forcedStatus, -1);
    } else if (endless) {
      sendWithoutEnd(exchange);
    } else if (constant.isPresent()) {
      exchange.sendResponseHeaders(200, constant.get().length);
      exchange.getResponseBody().write(constant.get());
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

  /** Answers every GET of an entry with these bytes, whatever the key. */
  private void always(byte[] body) {
    constant = Optional.of(body);
  }

  private HttpStore store(boolean writes) {
    return new HttpStore(URI.create(url("")), writes);
  }

  private String url(String user) {
    return "http://" + user + "127.0.0.1:" + server.getAddress().getPort() + "/cache";
  }

  private static String said(HttpStore store) {
    return store.problems().stream().map(Diagnostic::message).collect(Collectors.joining("\n"));
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
  void aFailureIsAMissAndSaidOnceForEachKindAndEndsTheTalk() {
    forcedStatus = 503;
    HttpStore store = store(true);
    assertEquals(Optional.empty(), store.get(KEY));
    assertEquals(Optional.empty(), store.get(KEY));
    store.put(KEY, VALUE);
    store.put(KEY, VALUE);
    assertEquals(List.of("GET /cache/" + KEY, "PUT /cache/" + KEY), requests);
    assertEquals(
        "the cache "
            + url("")
            + "/ can't be used: status 503\nthe cache "
            + url("")
            + "/ can't be used: status 503 to PUT",
        said(store));
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

  private void sendWithoutEnd(HttpExchange exchange) throws IOException {
    byte[] piece = new byte[1 << 20];
    exchange.sendResponseHeaders(statusOfEndless, lengthTold);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 1_000; i++) {
        body.write(piece);
        sent.addAndGet(piece.length);
      }
    }
  }

  @Test
  void anAnswerForAnotherKeyIsAMissAndStaysNowhere() {
    String other = Digests.sha256("other");
    store(true).put(KEY, VALUE);
    always(entries.getOrDefault("/cache/" + KEY, VALUE));
    HttpStore store = store(true);
    MemoryStore local = new MemoryStore(1_000);
    LayeredStore layers = new LayeredStore(local, store);
    assertEquals(Optional.empty(), layers.get(other));
    assertEquals(Optional.empty(), local.get(other));
    assertTrue(said(store).endsWith("the entry " + other + " is that of another key"), said(store));
    assertArrayEquals(VALUE, store(true).get(KEY).orElseThrow());
  }

  @Test
  void onlyAsMuchIsReadAsAnEntryMayHold() {
    endless = true;
    for (long length : List.of(0L, 1_000L << 20)) {
      sent.set(0);
      lengthTold = length;
      HttpStore store = store(false);
      assertEquals(Optional.empty(), store.get(KEY));
      long most = (long) HttpStore.LARGEST + ChecksummedEntry.overhead();
      assertEquals(
          "the cache " + url("") + "/ can't be used: an answer of more than " + most + " bytes",
          said(store));
      assertTrue(sent.get() < 2L * HttpStore.LARGEST, sent + " bytes");
    }
  }

  @Test
  void littleIsReadOfAnAnswerWithoutAnEntry() {
    endless = true;
    statusOfEndless = 404;
    for (long length : List.of(0L, 1_000L << 20)) {
      sent.set(0);
      lengthTold = length;
      HttpStore store = store(false);
      assertEquals(Optional.empty(), store.get(KEY));
      assertEquals("", said(store));
      assertTrue(sent.get() < HttpStore.LARGEST, sent + " bytes");
    }
  }

  @Test
  void aRedirectIsFollowedOnTheSameServerOnly() throws IOException {
    List<String> elsewhere = Collections.synchronizedList(new ArrayList<>());
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          elsewhere.add(exchange.getRequestHeaders().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    other.start();
    try {
      forcedStatus = 302;
      location = Optional.of("/cache/moved/" + KEY);
      HttpStore store = new HttpStore(URI.create(url("me:secret@")), true);
      assertEquals(Optional.empty(), store.get(KEY));
      store.put(KEY, VALUE);
      assertEquals(
          List.of(
              "GET /cache/" + KEY + " Basic bWU6c2VjcmV0",
              "GET /cache/moved/" + KEY + " Basic bWU6c2VjcmV0",
              "PUT /cache/" + KEY + " Basic bWU6c2VjcmV0",
              "PUT /cache/moved/" + KEY + " Basic bWU6c2VjcmV0"),
          requests);
      assertTrue(said(store).endsWith("status 404 to PUT"), said(store));
      int port = other.getAddress().getPort();
      for (String to : List.of("//you:key@127.0.0.1:%d/x?sig=1", "http://127.0.0.1:%d/")) {
        location = Optional.of(String.format(to, port));
        store = new HttpStore(URI.create(url("me:secret@")), true);
        assertEquals(Optional.empty(), store.get(KEY));
        store.put(KEY, VALUE);
        String note =
            String.format(
                "the cache %s/ can't be used: it redirects to http://127.0.0.1:%d; name that server"
                    + " if it is yours",
                url(""), port);
        assertEquals(note + "\n" + note, said(store));
      }
      assertEquals(List.of(), elsewhere);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aRedirectWithoutEndIsAMiss() {
    forcedStatus = 301;
    location = Optional.of(KEY);
    HttpStore store = store(false);
    assertEquals(Optional.empty(), store.get(KEY));
    assertTrue(said(store).endsWith("more than 5 redirects"), said(store));
  }

  @Test
  void whoMayNotWriteStillReads() {
    store(true).put(KEY, VALUE);
    forcedStatus = 403;
    HttpStore store = store(true);
    store.put(KEY, VALUE);
    forcedStatus = 0;
    assertArrayEquals(VALUE, store.get(KEY).orElseThrow());
    assertTrue(said(store).endsWith("status 403 to PUT"), said(store));
  }

  @Test
  void aServerThatIsNotThereIsAMiss() {
    server.stop(0);
    HttpStore store = store(true);
    store.put(KEY, VALUE);
    assertEquals(Optional.empty(), store.get(KEY));
    assertTrue(said(store).contains("no connection"), said(store));
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
    LayeredStore layers = new LayeredStore(new MemoryStore(1_000), store(false));
    assertArrayEquals(VALUE, layers.get(KEY).orElseThrow());
    assertArrayEquals(VALUE, layers.get(KEY).orElseThrow());
    assertEquals(List.of("GET /cache/" + KEY), requests);
  }
}
