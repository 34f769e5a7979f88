package bench;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetResponder;
import dev.assetbundle.servers.JettyAssets;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * {@code ours}: the handler of docs/serving.md; {@code theirs}: ResourceHandler with cache, ETags
 * and precompressed files; {@code filter}: AssetFilter; {@code servlet}: Jetty's DefaultServlet.
 */
public final class JettyBench {

  /** Arguments: which one, port. */
  public static void main(String[] arguments) throws Exception {
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(arguments[1]));
    server.addConnector(connector);
    server.setHandler(
        switch (arguments[0]) {
          case "ours" -> new JettyAssets(AssetResponder.of(Sample.index()));
          case "theirs" -> resources(server);
          default -> servlets(arguments[0]);
        });
    server.start();
  }

  private static Handler resources(Server server) {
    var handler = new ResourceHandler();
    handler.setBaseResource(ResourceFactory.of(server).newResource(Sample.folder()));
    handler.setPrecompressedFormats(List.of(CompressedContentFormat.GZIP));
    handler.setEtags(true);
    handler.setCacheControl("public, max-age=31536000, immutable");
    return handler;
  }

  private static Handler servlets(String which) throws Exception {
    var context = new ServletContextHandler("/");
    context.setBaseResourceAsPath(Sample.folder());
    var files = context.addServlet(DefaultServlet.class, "/");
    files.setInitParameter("precompressed", "gzip=.gz");
    files.setInitParameter("etags", "true");
    files.setInitParameter("cacheControl", "public, max-age=31536000, immutable");
    if (which.equals("filter")) {
      var filter = new FilterHolder(AssetFilter.of(Sample.index()));
      filter.setAsyncSupported(true);
      context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    }
    return context;
  }
}
