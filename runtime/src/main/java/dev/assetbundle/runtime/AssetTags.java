package dev.assetbundle.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the HTML elements of an asset. */
final class AssetTags {

  private AssetTags() {}

  static String tag(Asset asset, String... namesAndValues) {
    String type = MediaTypes.essence(asset.contentType());
    Map<String, String> further = attributes(namesAndValues);
    var attributes = new LinkedHashMap<String, String>();
    if (MediaTypes.isScript(type)) {
      attributes.put("src", asset.url());
      if (asset.isModule()) {
        attributes.put("type", "module");
      }
      putIntegrity(attributes, asset, further.getOrDefault("src", asset.url()));
      attributes.putAll(further);
      return element("script", attributes) + "</script>";
    }
    if (type.startsWith("image/")) {
      attributes.put("src", asset.url());
      putSize(attributes, asset);
      attributes.putAll(further);
      return element("img", attributes);
    }
    if (MediaTypes.isStylesheet(type)) {
      attributes.put("rel", "stylesheet");
      attributes.put("href", asset.url());
      putIntegrity(attributes, asset, further.getOrDefault("href", asset.url()));
    } else {
      attributes.put("rel", type.equals("application/manifest+json") ? "manifest" : "alternate");
      attributes.put("href", asset.url());
      attributes.put("type", type);
    }
    attributes.putAll(further);
    return element("link", attributes);
  }

  /**
   * Returns a preload link (HTML, section 4.6.7.18). Fonts and data are always fetched in CORS
   * mode, so their preload must be, or it is fetched twice.
   */
  static String preload(Asset asset) {
    String type = MediaTypes.essence(asset.contentType());
    String as = destination(type);
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("rel", "preload");
    attributes.put("href", asset.url());
    attributes.put("as", as);
    attributes.put("type", type);
    if (as.equals("script") || as.equals("style")) {
      putIntegrity(attributes, asset, asset.url());
    } else if (as.equals("font") || as.equals("fetch")) {
      attributes.put("crossorigin", "anonymous");
    }
    return element("link", attributes);
  }

  private static String destination(String type) {
    if (MediaTypes.isScript(type)) {
      return "script";
    }
    if (MediaTypes.isStylesheet(type)) {
      return "style";
    }
    if (type.startsWith("image/")) {
      return "image";
    }
    return type.startsWith("font/") ? "font" : "fetch";
  }

  /** Of a file from another host browsers check the integrity only in CORS mode (SRI, 3.7). */
  private static void putIntegrity(Map<String, String> attributes, Asset asset, String url) {
    attributes.put("integrity", asset.integrity());
    if (!url.startsWith("/") || url.startsWith("//")) {
      attributes.put("crossorigin", "anonymous");
    }
  }

  private static void putSize(Map<String, String> attributes, Asset asset) {
    if (asset.width() > 0 && asset.height() > 0) {
      attributes.put("width", Integer.toString(asset.width()));
      attributes.put("height", Integer.toString(asset.height()));
    }
  }

  private static Map<String, String> attributes(String... namesAndValues) {
    var attributes = new LinkedHashMap<String, String>();
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("attribute without a value: " + namesAndValues.length);
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      if (name.isEmpty()
          || name.chars().anyMatch(c -> c <= ' ' || "\"'<>/=`\u007f".indexOf(c) >= 0)) {
        throw new IllegalArgumentException("no attribute name: \"" + name + '"');
      }
      attributes.put(lowerCase(name), namesAndValues[i + 1]);
    }
    return attributes;
  }

  /** Names of attributes are compared so, in ASCII only (HTML, section 13.1.2.3). */
  private static String lowerCase(String name) {
    var lower = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return lower.toString();
  }

  private static String element(String name, Map<String, String> attributes) {
    var html = new StringBuilder("<").append(name);
    attributes.forEach(
        (attribute, value) -> {
          html.append(' ').append(attribute);
          if (!value.isEmpty()) {
            html.append("=\"").append(escape(value)).append('"');
          }
        });
    return html.append('>').toString();
  }

  private static String escape(String value) {
    var escaped = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
