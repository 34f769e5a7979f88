package dev.assetbundle.runtime.internal.webserver;

import java.util.Collection;
import java.util.Map;

/** Configuration of Caddy 2 for exported files, to be imported into a site. */
public final class CaddyConfiguration {

  private final WebSite site;
  private final StringBuilder out = new StringBuilder();

  private CaddyConfiguration(WebSite site) {
    this.site = site;
  }

  /** Returns the directives. */
  public static String of(WebSite site) {
    var text = new CaddyConfiguration(site);
    text.line(0, "# How Caddy 2 serves the exported assets: import this file into a site.");
    text.line(0, "# Written by dev.assetbundle.runtime.Export; it is the same for the same assets.");
    for (String prefix : site.prefixes()) {
      text.folder(prefix);
    }
    return text.out.toString();
  }

  private void folder(String prefix) {
    line(0, "");
    line(0, "handle " + quoted(prefix + "*") + " {");
    line(1, "route {");
    line(2, "root * " + quoted(site.folder()));
    line(2, "header X-Content-Type-Options nosniff");
    site.headers().forEach((name, value) -> line(2, "header " + name + " " + quoted(value)));
    line(2, "header Cache-Control no-store");
    line(2, "");
    line(2, "# Compressed forms are sent by the names of their files; the manifest is for tools.");
    line(2, "@withheld path_regexp " + quoted(WebSite.COMPRESSED + "|" + WebSite.HIDDEN));
    line(2, "respond @withheld \"Not found\" 404");
    line(2, "@missing not file {path}");
    line(2, "respond @missing \"Not found\" 404");
    line(2, "@folder path */");
    line(2, "respond @folder \"Not found\" 404");
    line(2, "@options method OPTIONS");
    line(2, "header @options Allow \"GET, HEAD, OPTIONS\"");
    line(2, "respond @options 204");
    line(2, "@refused not method GET HEAD");
    line(2, "header @refused Allow \"GET, HEAD, OPTIONS\"");
    line(2, "respond @refused \"Method not allowed\" 405");
    line(2, "");
    line(2, "# A name with a fingerprint never gets other bytes, other names may.");
    line(2, "@fingerprinted path_regexp " + quoted(WebSite.FINGERPRINTED));
    line(2, "header Cache-Control " + quoted(WebSite.REVALIDATE));
    line(2, "header @fingerprinted Cache-Control " + quoted(WebSite.YEAR));
    line(2, "header {");
    line(3, "-Last-Modified");
    line(3, "defer");
    line(2, "}");
    types();
    line(2, "");
    line(2, "# Times differ between machines; entity tags decide.");
    line(2, "request_header -If-Modified-Since");
    line(2, "request_header -If-Unmodified-Since");
    line(2, "file_server {");
    line(3, "precompressed br gzip");
    line(3, "index index.none");
    line(2, "}");
    line(1, "}");
    line(0, "}");
  }

  private void types() {
    int number = 1;
    for (Map.Entry<String, Collection<String>> type : site.extensions().entrySet()) {
      var paths = new StringBuilder();
      type.getValue().forEach(extension -> paths.append(" *.").append(extension));
      line(2, "@type" + number + " path" + paths);
      line(2, "header @type" + number + " Content-Type " + quoted(type.getKey()));
      number++;
    }
  }

  private static String quoted(String text) {
    return '`' + text + '`';
  }

  private void line(int depth, String text) {
    out.append(text.isEmpty() ? "" : "\t".repeat(depth)).append(text).append('\n');
  }
}
