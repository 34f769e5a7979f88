package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Makes the assets known to views, and the attributes of {@link AssetDialect} to Thymeleaf. */
@AutoConfiguration(after = AssetBundleAutoConfiguration.class)
@ConditionalOnBean(AssetBundleProperties.class)
public class AssetViewAutoConfiguration {

  /** FreeMarker, Mustache, JSP and others. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(UrlBasedViewResolver.class)
  static class Views {

    @Bean
    static ViewAttribute<UrlBasedViewResolver> assetAttribute(
        ObjectProvider<AssetBundleProperties> properties, ObjectProvider<AssetIndex> indexes) {
      return new ViewAttribute<>(
          UrlBasedViewResolver.class,
          (views, name, assets) -> views.getAttributesMap().putIfAbsent(name, assets),
          properties,
          indexes);
    }
  }

  /** Thymeleaf in Spring MVC. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ThymeleafViewResolver.class)
  static class Thymeleaf {

    @Bean
    static ViewAttribute<ThymeleafViewResolver> assetVariable(
        ObjectProvider<AssetBundleProperties> properties, ObjectProvider<AssetIndex> indexes) {
      return new ViewAttribute<>(
          ThymeleafViewResolver.class,
          (views, name, assets) -> {
            if (!views.getStaticVariables().containsKey(name)) {
              views.addStaticVariable(name, assets);
            }
          },
          properties,
          indexes);
    }
  }

  /** Thymeleaf, wherever it runs. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(AbstractProcessorDialect.class)
  static class Dialect {

    @Bean
    @ConditionalOnMissingBean
    AssetDialect assetDialect(ObjectProvider<AssetIndex> indexes) {
      return new AssetDialect(AssetIndex.of(indexes.orderedStream().toArray(AssetIndex[]::new)));
    }
  }
}
