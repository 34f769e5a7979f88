package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetIndex;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;

/** Javalin 7, which is Jetty inside. */
public final class JavalinServer implements AutoCloseable {

  private final Javalin javalin;

  /** Starts at a free port. */
  public JavalinServer(AssetIndex assets) {
    javalin =
        Javalin.create(
                config -> {
                  addAssets(config, assets);
                  config.startup.showJavalinBanner = false;
                  config.routes.get("/page/x", context -> context.result("hello"));
                })
            .start("127.0.0.1", 0);
  }

  // [sample:javalin]
  static void addAssets(JavalinConfig config, AssetIndex assets) {
    var filter = new FilterHolder(AssetFilter.of(assets));
    filter.setAsyncSupported(true);
    config.jetty.modifyServletContextHandler(
        context -> context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST)));
  }

  // [/sample]

  /** Returns the port it listens at. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
