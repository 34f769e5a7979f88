package bench;

import dev.assetbundle.runtime.AssetFilter;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * {@code ours}: AssetFilter; {@code theirs}: DefaultServlet with precompressed files; {@code
 * constant}: the least that any filter can do.
 */
public final class TomcatBench {

  /** Arguments: which one, port. */
  public static void main(String[] arguments) throws Exception {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setPort(Integer.parseInt(arguments[1]));
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
    Context context = tomcat.addContext("", Sample.folder().toString());
    Wrapper files = Tomcat.addServlet(context, "files", new DefaultServlet());
    files.addInitParameter("precompressed", "gzip=.gz");
    files.addMapping("/");
    if (!arguments[0].equals("theirs")) {
      boolean ours = arguments[0].equals("ours");
      var filter = new FilterDef();
      filter.setFilterName("assets");
      filter.setFilter(ours ? AssetFilter.of(Sample.index()) : new ConstantFilter());
      context.addFilterDef(filter);
      var everything = new FilterMap();
      everything.setFilterName("assets");
      everything.addURLPattern("/*");
      context.addFilterMap(everything);
    }
    tomcat.start();
    tomcat.getServer().await();
  }
}
