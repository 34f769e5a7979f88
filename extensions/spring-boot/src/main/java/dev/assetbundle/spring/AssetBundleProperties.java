package dev.assetbundle.spring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an application says about its assets. Settings of the whole process, such as the host, are
 * in {@link ProcessSettings}.
 *
 * @param enabled Whether assets are found, served and put into views by configuration.
 * @param bundles Binary names of generated classes: shop.Assets. If empty, all on the class path.
 * @param allowAnyOrigin Whether pages of every origin may read the files (CORS), as a CDN needs.
 * @param crossOriginResourcePolicy Value of Cross-Origin-Resource-Policy: same-site. If empty, that
 *     field is not sent.
 * @param headers Further header fields of every answer about an asset.
 * @param memory Bytes of small files that are kept in memory, 0 for none.
 * @param viewAttribute Name of the assets in views: ${assets['application.js']}. If empty, views do
 *     not get them.
 */
@ConfigurationProperties("assetbundle")
public record AssetBundleProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue List<String> bundles,
    @DefaultValue("false") boolean allowAnyOrigin,
    @DefaultValue("") String crossOriginResourcePolicy,
    @DefaultValue Map<String, String> headers,
    @DefaultValue("4MB") DataSize memory,
    @DefaultValue("assets") String viewAttribute) {

  /** Copies list and map, which keeps its order. */
  public AssetBundleProperties {
    bundles = List.copyOf(bundles);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }
}
