package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetHost;
import dev.assetbundle.runtime.AssetIndex;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;

/** What a web application does at its start: it adds two filters for the same assets. */
public final class WebApplication implements ServletContextListener {

  /** Made by the container. */
  public WebApplication() {}

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      AssetIndex index = (AssetIndex) Class.forName("shop.Assets").getMethod("index").invoke(null);
      addAssets(event.getServletContext(), index);
      FilterRegistration.Dynamic more =
          event.getServletContext().addFilter("more", AssetFilter.of(index));
      more.setAsyncSupported(true);
      more.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  // [sample:war]
  static void addAssets(ServletContext application, AssetIndex assets) {
    AssetHost.useContextPath(application.getContextPath());
    FilterRegistration.Dynamic filter = application.addFilter("assets", AssetFilter.of(assets));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }
  // [/sample]
}
