package dev.assetbundle.servers;

import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import dev.assetbundle.runtime.AssetIndex;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server of the JDK. */
public final class JdkServer implements AutoCloseable {

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** Starts at a free port. */
  public JdkServer(AssetIndex assets) throws IOException {
    server = start(assets, executor);
  }

  // [sample:jdk]
  static HttpServer start(AssetIndex assets, ExecutorService executor) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/assets", AssetHandler.of(assets));
    server.setExecutor(executor);
    server.start();
    return server;
  }

  // [/sample]

  /** Returns the port it listens at. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
