package dev.assetbundle.processor.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * The assets of a running application, built from their sources whenever these change. For any
 * number of threads. The application calls it by reflection, in a class loader of its own: {@link
 * #open(Path, Map, BiConsumer)} and what the instance gives have types of the JDK only. {@link
 * LiveSource} is for front ends in the same class loader.
 */
public final class LiveAssets implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 10_000;

  private final ExecutorService builds;
  private final Checks checks;
  private final Editor editor;
  private final long patienceMillis;
  private final History history = new History();
  private final Listeners listeners;
  private volatile Optional<LiveState> state = Optional.empty();
  private Optional<CompletableFuture<LiveState>> next = Optional.empty();

  private LiveAssets(ExecutorService builds, Checks checks, Map<String, String> settings) {
    this.editor = Editor.of(settings.getOrDefault("editor", ""));
    this.patienceMillis =
        Optional.ofNullable(settings.get("patience")).map(Long::valueOf).orElse(PATIENCE_MILLIS);
    this.builds = builds;
    this.checks = checks;
    this.listeners = new Listeners(checks, this::look);
  }

  /**
   * Opens the record that a compilation left, and builds nothing yet.
   *
   * @param record its file
   * @param settings {@code editor}: {@code idea}, {@code vscode}, or a URL with {@code {file}},
   *     {@code {line}} and {@code {column}}; empty for none. {@code watch}: {@code off} does
   *     without events of the file system. {@code patience}: how long a request waits for a build,
   *     in milliseconds
   * @param log receives a level ({@code INFO}, {@code WARNING}, {@code ERROR}) and a text
   * @throws IOException if there is no live mode; the message is a sentence that says why and what
   *     to do
   */
  public static LiveAssets open(
      Path record, Map<String, String> settings, BiConsumer<String, String> log)
      throws IOException {
    return open(new RecordSource(record), settings, log);
  }

  /**
   * Opens any other source; otherwise as for a record.
   *
   * @throws IOException if there is nothing to build; the message says why, and what to do
   */
  public static LiveAssets open(
      LiveSource source, Map<String, String> settings, BiConsumer<String, String> log)
      throws IOException {
    boolean watches = !settings.getOrDefault("watch", "on").equals("off");
    ExecutorService builds = Executors.newSingleThreadExecutor(LiveAssets::thread);
    Future<Checks> opened = builds.submit(() -> new Checks(source, watches, new Reports(log)));
    try {
      return new LiveAssets(builds, opened.get(), settings);
    } catch (ExecutionException e) {
      builds.shutdown();
      throw e.getCause() instanceof IOException reason
          ? reason
          : new IOException("the assets can't be built: " + e.getCause(), e);
    } catch (InterruptedException e) {
      builds.shutdown();
      Thread.currentThread().interrupt();
      throw new IOException("the start was interrupted", e);
    }
  }

  // Tools look for parts of themselves with this class loader; the one of the application does not
  // know them.
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "assetbundle-live");
    thread.setDaemon(true);
    thread.setContextClassLoader(LiveAssets.class.getClassLoader());
    return thread;
  }

  /**
   * Returns the state after every change so far, but for those of the last few milliseconds: see
   * {@link Checks}. The same object if nothing changed. Waits for a build as long as the setting
   * {@code patience} says, 10 seconds if it is not given, after which the last state is returned,
   * and for the first one without limit.
   */
  public Map<String, Object> current() {
    return state().map();
  }

  private LiveState state() {
    Optional<LiveState> last = state;
    if (last.isPresent() && checks.isFresh()) {
      return last.get();
    }
    CompletableFuture<LiveState> check = check();
    try {
      return last.isPresent() ? check.get(patienceMillis, TimeUnit.MILLISECONDS) : check.join();
    } catch (TimeoutException | ExecutionException e) {
      return last.orElseThrow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return last.orElseThrow();
    }
  }

  // For whoever looks for changes without a request.
  private void look() {
    try {
      check().get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Still being built, or closed; the next look tells.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // One that has begun may have missed the latest change; one that waits serves all who come.
  private synchronized CompletableFuture<LiveState> check() {
    if (next.isPresent()) {
      return next.get();
    }
    CompletableFuture<LiveState> result = new CompletableFuture<>();
    next = Optional.of(result);
    try {
      builds.execute(() -> run(result));
    } catch (RejectedExecutionException e) {
      next = Optional.empty();
      result.completeExceptionally(new IllegalStateException("closed", e));
    }
    return result;
  }

  private void run(CompletableFuture<LiveState> result) {
    synchronized (this) {
      next = Optional.empty();
    }
    try {
      LiveState now = checks.check();
      Optional<LiveState> before = state;
      before.ifPresent(last -> history.replace(last, now));
      state = Optional.of(now);
      before
          .filter(last -> last.number() != now.number())
          .ifPresent(last -> listeners.tell(now, LiveState.Change.between(before, now)));
      result.complete(now);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
      // Who waits takes the last state, and so would never know.
      checks.report(e);
    }
  }

  /**
   * Returns what is served at a URL path, without context path and not encoded: {@code asset} with
   * the asset of one of the last 20 builds; or {@code redirect}, an encoded path, and {@code
   * logicalPath}, if an asset had that path before; or nothing.
   */
  public Map<String, Object> locate(String plainPath) {
    Optional<LiveState> last = state;
    Optional<LiveAsset> known = last.flatMap(now -> history.find(now, plainPath));
    if (known.filter(LiveAsset::isFingerprinted).isPresent()) {
      return Map.of("asset", known.get().map());
    }
    LiveState now = state();
    Optional<LiveAsset> found = history.find(now, plainPath);
    if (found.isPresent()) {
      return Map.of("asset", found.get().map());
    }
    return redirect(History.successor(now, plainPath));
  }

  /**
   * Returns where the asset is whose path without its fingerprint is this one, as {@link #locate}
   * returns a redirect; or nothing. For pages that are made elsewhere, which may not know
   * fingerprints while one develops.
   */
  public Map<String, Object> named(String plainPath) {
    return redirect(History.named(state(), plainPath));
  }

  private static Map<String, Object> redirect(Optional<LiveAsset> current) {
    return current
        .<Map<String, Object>>map(
            asset ->
                Map.of(
                    "redirect",
                    String.valueOf(asset.map().get("path")),
                    "logicalPath",
                    asset.logicalPath()))
        .orElseGet(Map::of);
  }

  /**
   * Returns a file of live mode itself, {@code client.js} or {@code state.json}, by {@code
   * contentType} and {@code bytes}; nothing for another name.
   */
  public Map<String, Object> file(String name) {
    if (name.equals("state.json")) {
      byte[] json = StateJson.of(state(), checks.base(), editor);
      return Map.of("contentType", "application/json", "bytes", json);
    }
    return ClientFile.bytes(name)
        .<Map<String, Object>>map(
            bytes -> Map.of("contentType", ClientFile.CONTENT_TYPE, "bytes", bytes))
        .orElseGet(Map::of);
  }

  /**
   * Returns a stream of server-sent events: one for the present build, and one after each build
   * that changed something. A read waits for the next one; closing the stream ends it.
   */
  public InputStream events() {
    return listeners.open(state());
  }

  /** Is told that the application has started again, with other code and pages maybe. */
  public void restarted() {
    checks.restart();
  }

  /** Ends all streams, and waits a little for a build that has begun. */
  @Override
  public void close() {
    listeners.close();
    if (!builds.isShutdown()) {
      builds.execute(checks::close);
      builds.shutdown();
    }
    try {
      builds.awaitTermination(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
