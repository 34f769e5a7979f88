package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Adds {@link AssetsEndpoint} to the actuator, if the application exposes it. */
@AutoConfiguration(after = AssetBundleAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(AssetBundleProperties.class)
public class AssetEndpointAutoConfiguration {

  /** Returns the endpoint. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnAvailableEndpoint
  AssetsEndpoint assetsEndpoint(ObjectProvider<AssetIndex> indexes) {
    return new AssetsEndpoint(AssetIndex.of(indexes.orderedStream().toArray(AssetIndex[]::new)));
  }
}
