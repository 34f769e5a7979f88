package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetIndex;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Spring Boot with Tomcat inside. */
public final class SpringServer implements AutoCloseable {

  private final ConfigurableApplicationContext application;

  /** Starts at a free port. */
  public SpringServer(String contextPath, AssetIndex assets, HttpServlet application) {
    this.application =
        new SpringApplicationBuilder(Assets.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(
                Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "server.servlet.context-path", contextPath,
                    "logging.level.root", "ERROR"))
            .initializers(
                context -> {
                  context.getBeanFactory().registerSingleton("bundle", assets);
                  context.getBeanFactory().registerSingleton("servlet", application);
                })
            .run();
  }

  /** The application's configuration. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  public static class Assets {

    // [sample:spring]
    @Bean
    FilterRegistrationBean<AssetFilter> assets(AssetIndex index) {
      var filter = new FilterRegistrationBean<>(AssetFilter.of(index));
      filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return filter;
    }

    // [/sample]

    @Bean
    ServletRegistrationBean<HttpServlet> page(@Qualifier("servlet") HttpServlet servlet) {
      return new ServletRegistrationBean<>(servlet, "/page/*");
    }
  }

  /** Returns the port it listens at. */
  public int port() {
    return ((ServletWebServerApplicationContext) application).getWebServer().getPort();
  }

  @Override
  public void close() {
    application.close();
  }
}
