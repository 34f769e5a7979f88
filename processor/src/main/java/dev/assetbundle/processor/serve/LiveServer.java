package dev.assetbundle.processor.serve;

import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.processor.live.LiveAssets;
import dev.assetbundle.processor.live.LiveSource;
import dev.assetbundle.processor.live.RecordSource;
import dev.assetbundle.runtime.internal.live.LiveAccess;
import dev.assetbundle.runtime.internal.live.LiveMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * Serves the assets of a project as they are at each request, and a page about all of them at
 * {@code /}. Builds whenever a file is saved, whether anybody asks or not, so that mistakes are
 * told.
 */
public final class LiveServer implements AutoCloseable {

  /** Without it this server waits 40 ms between head and body of each answer. */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final LiveAssets assets;
  private final Index index;
  private final HttpServer server;
  private final ExecutorService threads;

  private LiveServer(LiveAssets assets, Index index, HttpServer server) {
    this.assets = assets;
    this.index = index;
    this.server = server;
    // Each client that waits for events keeps one.
    this.threads = Executors.newCachedThreadPool(work -> thread(work, "assetbundle-live-http"));
  }

  /**
   * Serves what a compilation left a record of; otherwise as for any other source.
   *
   * @param record its file
   */
  public static LiveServer start(
      Path record,
      InetSocketAddress address,
      Map<String, String> settings,
      BiConsumer<String, String> log)
      throws IOException {
    return start(new RecordSource(record), address, settings, log);
  }

  /**
   * Starts a server, and returns when the first build is done.
   *
   * @param address whose port may be 0 for any that is free
   * @param settings those of {@link LiveAssets#open}; and {@code hosts}: names of this server and
   *     addresses of clients that are answered besides this machine, separated by commas, or {@code
   *     *} for all
   * @param log receives a level ({@code INFO}, {@code WARNING}, {@code ERROR}) and a text
   * @throws java.net.SocketException if nothing can listen at the address
   * @throws IOException if there is nothing to build; the message says why, and what to do
   */
  public static LiveServer start(
      LiveSource source,
      InetSocketAddress address,
      Map<String, String> settings,
      BiConsumer<String, String> log)
      throws IOException {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    HttpServer listening = HttpServer.create(address, 0);
    LiveAssets assets;
    try {
      assets = LiveAssets.open(source, settings, log);
    } catch (IOException e) {
      listening.stop(0);
      throw e;
    }
    Index index = new Index(source);
    LiveServer server = new LiveServer(assets, index, listening);
    listening.createContext(
        "/", new AssetExchange(assets, index, settings.getOrDefault("hosts", "")));
    listening.setExecutor(server.threads);
    listening.start();
    server.watch(assets.events());
    return server;
  }

  /** Returns the settings of this JVM, which an application in live mode has too. */
  public static Map<String, String> settings() {
    return Map.of("editor", LiveMode.editor(), "hosts", LiveAccess.setting());
  }

  // As long as somebody listens to the events, changes are looked for.
  private void watch(InputStream events) {
    thread(
            () -> {
              try (events) {
                events.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                throw new UncheckedIOException("events in memory can be read", e);
              }
            },
            "assetbundle-live-watch")
        .start();
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the port it listens at. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    // Ends the streams of events, which the server would wait for.
    assets.close();
    server.stop(0);
    threads.shutdownNow();
    index.close();
  }
}
