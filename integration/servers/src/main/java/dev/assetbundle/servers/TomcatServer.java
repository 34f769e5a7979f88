package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetIndex;
import jakarta.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Embedded Tomcat. */
public final class TomcatServer implements AutoCloseable {

  private final Tomcat tomcat = new Tomcat();

  /** Starts at a free port. */
  public TomcatServer(String contextPath, AssetIndex assets, HttpServlet application)
      throws LifecycleException {
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext(contextPath, null);
    Wrapper servlet = Tomcat.addServlet(context, "application", application);
    servlet.setAsyncSupported(true);
    servlet.addMapping("/");
    addAssets(context, assets);
    tomcat.start();
  }

  // [sample:tomcat]
  static void addAssets(Context context, AssetIndex assets) {
    var filter = new FilterDef();
    filter.setFilterName("assets");
    filter.setFilter(AssetFilter.of(assets));
    filter.setAsyncSupported("true");
    context.addFilterDef(filter);
    var everything = new FilterMap();
    everything.setFilterName("assets");
    everything.addURLPattern("/*");
    context.addFilterMap(everything);
  }

  // [/sample]

  /** Returns the port it listens at. */
  public int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
