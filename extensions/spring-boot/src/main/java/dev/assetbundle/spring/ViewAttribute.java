package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Gives the assets to all views of a kind of resolver, those of error pages included. They are no
 * attribute of the model, since that may be turned into JSON.
 */
final class ViewAttribute<R> implements BeanPostProcessor {

  /** Adds an attribute, unless the application has one of that name. */
  @FunctionalInterface
  interface Adding<R> {

    /** Adds the assets by this name. */
    void add(R resolver, String name, AssetMap assets);
  }

  private final Class<R> resolvers;
  private final Adding<R> adding;
  private final ObjectProvider<AssetBundleProperties> properties;
  private final ObjectProvider<AssetIndex> indexes;

  ViewAttribute(
      Class<R> resolvers,
      Adding<R> adding,
      ObjectProvider<AssetBundleProperties> properties,
      ObjectProvider<AssetIndex> indexes) {
    this.resolvers = resolvers;
    this.adding = adding;
    this.properties = properties;
    this.indexes = indexes;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    if (resolvers.isInstance(bean)) {
      String name = properties.getObject().viewAttribute();
      if (!name.isEmpty()) {
        var all = AssetIndex.of(indexes.orderedStream().toArray(AssetIndex[]::new));
        adding.add(resolvers.cast(bean), name, new AssetMap(all));
      }
    }
    return bean;
  }
}
