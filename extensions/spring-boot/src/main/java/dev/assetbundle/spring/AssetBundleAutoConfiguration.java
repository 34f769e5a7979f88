package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.runtime.AssetResponder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds the assets of the application, unless it has beans of {@link AssetIndex} itself. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "assetbundle.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AssetBundleProperties.class)
public class AssetBundleAutoConfiguration {

  /** Returns all assets of the generated classes. */
  @Bean
  @ConditionalOnMissingBean
  AssetIndex assetIndex(ResourcePatternResolver resources, AssetBundleProperties properties) {
    return new GeneratedClasses(resources).index(properties.bundles());
  }

  /** Returns what decides the answers to requests for assets. */
  @Bean
  @ConditionalOnMissingBean
  AssetResponder assetResponder(
      ObjectProvider<AssetIndex> indexes, AssetBundleProperties properties) {
    AssetResponder.Builder builder =
        AssetResponder.builder()
            .add(indexes.orderedStream().toArray(AssetIndex[]::new))
            .memory(properties.memory().toBytes());
    properties.headers().forEach(builder::header);
    if (properties.allowAnyOrigin()) {
      builder.allowAnyOrigin();
    }
    if (!properties.crossOriginResourcePolicy().isEmpty()) {
      builder.crossOriginResourcePolicy(properties.crossOriginResourcePolicy());
    }
    return builder.build();
  }

  /** Returns the assets by logical path, for expressions: {@code @assets['application.js']}. */
  @Bean("assets")
  @ConditionalOnMissingBean(name = "assets")
  AssetMap assets(ObjectProvider<AssetIndex> indexes) {
    return new AssetMap(AssetIndex.of(indexes.orderedStream().toArray(AssetIndex[]::new)));
  }
}
