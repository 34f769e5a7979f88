package bench;

import dev.assetbundle.runtime.AssetFilter;
import jakarta.servlet.Filter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * {@code ours}: AssetFilter; {@code theirs}: content version and encoded resolvers, cached; {@code
 * constant}: the least that any filter can do.
 */
public final class SpringBench {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/assets/**")
          .addResourceLocations("file:" + Sample.folder().resolve("assets") + "/")
          .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable())
          .resourceChain(true)
          .addResolver(new EncodedResourceResolver())
          .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
  }

  /** Arguments: which one, port. */
  public static void main(String[] arguments) throws Exception {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", arguments[1]);
    properties.put("server.address", "127.0.0.1");
    properties.put("server.tomcat.max-keep-alive-requests", "-1");
    properties.put("spring.web.resources.add-mappings", "false");
    Filter assets =
        arguments[0].equals("ours") ? AssetFilter.of(Sample.index()) : new ConstantFilter();
    var filter = new FilterRegistrationBean<>(assets);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    new SpringApplicationBuilder(Application.class)
        .properties(properties)
        .initializers(
            context -> {
              if (!arguments[0].equals("theirs")) {
                context.getBeanFactory().registerSingleton("assets", filter);
              }
            })
        .run();
  }
}
