package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetHost;
import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Tells the URLs of pages where the container has put the application, before it answers anything.
 * What was chosen in another way counts before it, none too: the one before a proxy may differ.
 */
final class ContainerContextPath implements ServletContextInitializer, DisposableBean {

  private boolean isOffered;

  @Override
  public void onStartup(ServletContext servletContext) {
    if (!servletContext.getContextPath().isEmpty()) {
      AssetHost.offerContextPath(servletContext.getContextPath());
      isOffered = true;
    }
  }

  /** Takes it back: devtools may start the application with another one in this JVM. */
  @Override
  public void destroy() {
    if (isOffered) {
      AssetHost.offerContextPath("");
    }
  }
}
