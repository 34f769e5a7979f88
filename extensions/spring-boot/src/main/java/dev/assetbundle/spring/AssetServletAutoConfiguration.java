package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetFilter;
import dev.assetbundle.runtime.AssetResponder;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Serves the assets by a filter, unless the application registers one itself. */
@AutoConfiguration(after = AssetBundleAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(AssetResponder.class)
public class AssetServletAutoConfiguration {

  /**
   * Where the filter stands: behind those of Spring that say what a request is (forwarded headers
   * and metrics, up to {@code Integer.MIN_VALUE + 1}), and before sessions ({@code MIN_VALUE + 50})
   * and Spring Security ({@code SecurityProperties.DEFAULT_FILTER_ORDER}, -100), which would ask
   * who wants a stylesheet. A number, since the constants are in jars that an application may lack.
   */
  public static final int FILTER_ORDER = Integer.MIN_VALUE + 20;

  /** Returns the filter. */
  @Bean
  @ConditionalOnMissingBean(
      value = AssetFilter.class,
      parameterizedContainer = FilterRegistrationBean.class)
  FilterRegistrationBean<AssetFilter> assetFilter(AssetResponder responder) {
    var filter = new FilterRegistrationBean<>(new AssetFilter(responder));
    filter.setOrder(FILTER_ORDER);
    filter.setAsyncSupported(true);
    filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    return filter;
  }

  /** Returns what puts the context path before the URLs of pages. */
  @Bean
  @ConditionalOnMissingBean
  ContainerContextPath assetContextPath() {
    return new ContainerContextPath();
  }
}
