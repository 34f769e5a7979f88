package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetHost;
import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Tells the URLs of pages where the container has put the application, before it answers anything.
 * A context path that was chosen in another way stays: the one before a proxy may differ.
 */
final class ContainerContextPath implements ServletContextInitializer, DisposableBean {

  private boolean chosen;

  @Override
  public void onStartup(ServletContext servletContext) {
    if (AssetHost.contextPath().isEmpty() && !servletContext.getContextPath().isEmpty()) {
      AssetHost.useContextPath(servletContext.getContextPath());
      chosen = true;
    }
  }

  /** Forgets it: devtools may start the application with another one in this JVM. */
  @Override
  public void destroy() {
    if (chosen) {
      AssetHost.useContextPath("");
    }
  }
}
