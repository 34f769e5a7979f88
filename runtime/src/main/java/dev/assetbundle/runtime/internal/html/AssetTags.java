package dev.assetbundle.runtime.internal.html;

import dev.assetbundle.runtime.internal.asset.CurrentFile;
import dev.assetbundle.runtime.internal.asset.Markup;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.http.MediaTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes the HTML elements that use a published file. */
public final class AssetTags {

  private AssetTags() {}

  /**
   * Returns the element that uses a file: {@code script}, {@code link} or {@code img}; several,
   * each on a line of its own, if the page needs more for it.
   *
   * @param namesAndValues further attributes, alternating, which replace those with the same name
   * @throws IllegalArgumentException if a value is missing or a name cannot be one in HTML
   */
  public static String tag(CurrentFile file, String... namesAndValues) {
    Map<String, String> further = HtmlElement.attributes(namesAndValues);
    Markup markup = file.markup();
    var elements = new StringJoiner("\n");
    if (!markup.clientUrl().isEmpty()) {
      var client = new LinkedHashMap<String, String>();
      client.put("type", "module");
      client.put("src", markup.clientUrl());
      putSame("nonce", further, client);
      elements.add(script(client));
    }
    for (PublishedFile part : markup.files()) {
      part.preloads()
          .forEach(
              chunk -> elements.add(modulePreload(part.url(chunk), chunk.integrity(), further)));
      elements.add(element(part, further));
    }
    return elements.toString();
  }

  private static String element(PublishedFile file, Map<String, String> further) {
    String type = MediaTypes.essence(file.contentType());
    var attributes = new LinkedHashMap<String, String>();
    if (MediaTypes.isScript(type)) {
      attributes.put("src", file.url());
      if (file.module()) {
        attributes.put("type", "module");
      }
      putIntegrity(attributes, file.integrity(), further.getOrDefault("src", file.url()));
      attributes.putAll(further);
      return script(attributes);
    }
    if (type.startsWith("image/")) {
      attributes.put("src", file.url());
      putSize(attributes, file);
      attributes.putAll(further);
      return HtmlElement.startTag("img", attributes);
    }
    if (MediaTypes.isStylesheet(type)) {
      attributes.put("rel", "stylesheet");
      attributes.put("href", file.url());
      putIntegrity(attributes, file.integrity(), further.getOrDefault("href", file.url()));
    } else {
      attributes.put("rel", type.equals("application/manifest+json") ? "manifest" : "alternate");
      attributes.put("href", file.url());
      attributes.put("type", type);
    }
    attributes.putAll(further);
    return HtmlElement.startTag("link", attributes);
  }

  /**
   * Returns the link that fetches a module or chunk ahead (HTML, section 4.6.7.12). It has to be
   * fetched in the same mode as the module that is run.
   */
  private static String modulePreload(String url, String integrity, Map<String, String> further) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("rel", "modulepreload");
    attributes.put("href", url);
    putIntegrity(attributes, integrity, url);
    putSame("crossorigin", further, attributes);
    putSame("nonce", further, attributes);
    return HtmlElement.startTag("link", attributes);
  }

  private static void putSame(
      String name, Map<String, String> further, Map<String, String> attributes) {
    if (further.containsKey(name)) {
      attributes.put(name, further.get(name));
    }
  }

  private static String script(Map<String, String> attributes) {
    return HtmlElement.startTag("script", attributes) + "</script>";
  }

  /**
   * Returns a preload link (HTML, section 4.6.7.18), for a module one for itself and each of its
   * chunks, in lines. Fonts and data are always fetched in CORS mode, so their preload must be, or
   * it is fetched twice; sound, films and their subtitles are not, and browsers may ignore theirs.
   */
  public static String preload(PublishedFile file) {
    if (file.module()) {
      StringJoiner links = new StringJoiner("\n");
      links.add(modulePreload(file.url(), file.integrity(), Map.of()));
      file.preloads()
          .forEach(chunk -> links.add(modulePreload(file.url(chunk), chunk.integrity(), Map.of())));
      return links.toString();
    }
    String type = MediaTypes.essence(file.contentType());
    String as = destination(type);
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("rel", "preload");
    attributes.put("href", file.url());
    attributes.put("as", as);
    attributes.put("type", type);
    if (as.equals("script") || as.equals("style")) {
      putIntegrity(attributes, file.integrity(), file.url());
    } else if (as.equals("font") || as.equals("fetch")) {
      attributes.put("crossorigin", "anonymous");
    }
    return HtmlElement.startTag("link", attributes);
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
    if (type.startsWith("audio/") || type.startsWith("video/")) {
      return type.substring(0, 5);
    }
    if (type.equals("text/vtt")) {
      return "track";
    }
    return type.startsWith("font/") ? "font" : "fetch";
  }

  /** Of a file from another host browsers check the integrity only in CORS mode (SRI, 3.7). */
  private static void putIntegrity(Map<String, String> attributes, String integrity, String url) {
    attributes.put("integrity", integrity);
    if (!url.startsWith("/") || url.startsWith("//")) {
      attributes.put("crossorigin", "anonymous");
    }
  }

  private static void putSize(Map<String, String> attributes, PublishedFile file) {
    if (file.width() > 0 && file.height() > 0) {
      attributes.put("width", Integer.toString(file.width()));
      attributes.put("height", Integer.toString(file.height()));
    }
  }
}
