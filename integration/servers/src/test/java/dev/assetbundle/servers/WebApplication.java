package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetIndex;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import java.util.List;

/** What a web application does at its start: it adds two filters for the same assets. */
public final class WebApplication implements ServletContextListener {

  /** Made by the container. */
  public WebApplication() {}

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      AssetIndex index = (AssetIndex) Class.forName("shop.Assets").getMethod("index").invoke(null);
      for (String name : List.of("assets", "more")) {
        FilterRegistration.Dynamic filter =
            event.getServletContext().addFilter(name, AssetFilter.of(index));
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
