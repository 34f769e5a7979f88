package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.AssetResponder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Embedded Jetty without servlets. */
public final class JettyCoreServer implements AutoCloseable {

  private final Server server =
      new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

  /** Starts at a free port. */
  public JettyCoreServer(AssetIndex assets) throws Exception {
    server.setHandler(new JettyAssets(AssetResponder.of(assets)));
    server.start();
  }

  /** Returns the port it listens at. */
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
