package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetHost;
import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Tells the URLs of pages where the container has put the application, before it answers anything.
 * A context path that was chosen in another way stays, unless it is empty: the one before a proxy
 * may differ.
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

  /**
   * Chooses none again: devtools may start the application with another one in this JVM. There was
   * none before, or it would not have been replaced.
   */
  @Override
  public void destroy() {
    if (chosen) {
      AssetHost.useContextPath("");
    }
  }
}
