package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetIndex;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Embedded Jetty with servlets. */
public final class JettyServer implements AutoCloseable {

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  /** Starts at a free port. */
  public JettyServer(String contextPath, AssetIndex assets, HttpServlet application)
      throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var context = new ServletContextHandler(contextPath.isEmpty() ? "/" : contextPath);
    context.addServlet(new ServletHolder(application), "/");
    addAssets(context, assets);
    server.setHandler(context);
    server.start();
  }

  // [sample:jetty]
  static void addAssets(ServletContextHandler context, AssetIndex assets) {
    var filter = new FilterHolder(AssetFilter.of(assets));
    filter.setAsyncSupported(true);
    context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  // [/sample]

  /** Returns the port it listens at. */
  public int port() {
    return connector.getLocalPort();
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
