package dev.assetbundle.runtime.internal.webserver;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Configuration of Caddy 2 for exported files, to be imported into a site. */
public final class CaddyConfiguration {

  private final WebSite site;
  private final Lines out = new Lines("\t");
  private int matchers;

  private CaddyConfiguration(WebSite site) {
    this.site = site;
  }

  /** Returns directives that answer requests for the files. */
  public static String of(WebSite site) {
    var configuration = new CaddyConfiguration(site);
    Lines out = configuration.out;
    out.add("# How Caddy 2 serves the exported assets: import this file into a site.");
    out.add("# Written by dev.assetbundle.runtime.Export; the same for the same assets.");
    for (String section : site.sections()) {
      configuration.section(section);
    }
    return out.toString();
  }

  private void section(String prefix) {
    List<PublishedFile> exceptions = site.exceptions(prefix);
    out.add("");
    if (prefix.equals(WebSite.ROOT)) {
      out.add("# At the root: by their fingerprints, so that other paths are the application's.");
      String own = WebSite.FINGERPRINT + "$" + either(exceptions);
      out.add("@assetbundle_root path_regexp " + quoted(own));
      out.open("handle @assetbundle_root {");
    } else {
      out.open("handle " + quoted(prefix + "*") + " {");
    }
    out.open("route {");
    out.add("root * " + quoted(site.folder().replace("{", "\\{")));
    out.add("header X-Content-Type-Options nosniff");
    site.headers().forEach((name, value) -> out.add("header " + name + " " + quoted(value)));
    refusals(exceptions);
    caching();
    types();
    exceptions.forEach(this::exception);
    files();
    out.close("}");
    out.close("}");
  }

  private static String either(List<PublishedFile> files) {
    return files.stream()
        .map(file -> "|^" + WebSite.literal(file.plainPath()) + "$")
        .collect(Collectors.joining());
  }

  private void refusals(List<PublishedFile> exceptions) {
    out.add("# Compressed forms are sent by the names of their files; the manifest is for tools.");
    out.open("@withheld {");
    out.add("path_regexp " + quoted(WebSite.WITHHELD));
    if (!exceptions.isEmpty()) {
      out.add("not path_regexp " + quoted(either(exceptions).substring(1)));
    }
    out.close("}");
    out.add("@missing not file {path}");
    out.add("@folder path */");
    out.add("@options method OPTIONS");
    out.add("@refused not method GET HEAD");
    out.add("# Nobody may keep an answer that is no file.");
    out.add("header Cache-Control no-store");
    out.add("respond @withheld \"Not found\" 404");
    out.add("respond @missing \"Not found\" 404");
    out.add("respond @folder \"Not found\" 404");
    out.add("header @refused Allow " + quoted(WebSite.METHODS));
    out.add("respond @options 204");
    out.add("respond @refused \"Method not allowed\" 405");
  }

  private void caching() {
    out.add("# A name with a fingerprint never gets other bytes, other names may.");
    out.add("@fingerprinted path_regexp " + quoted(WebSite.FINGERPRINT + "$"));
    out.add("header Cache-Control " + quoted(WebSite.REVALIDATE));
    out.add("header @fingerprinted Cache-Control " + quoted(WebSite.YEAR));
  }

  private void types() {
    for (Map.Entry<String, Collection<String>> type : site.extensions().entrySet()) {
      String paths = type.getValue().stream().map(" *."::concat).collect(Collectors.joining());
      String matcher = matcher("path" + paths);
      out.add("header " + matcher + " Content-Type " + quoted(type.getKey()));
    }
  }

  private void exception(PublishedFile file) {
    out.add("# The rules above say something else of this file.");
    String matcher = matcher("path_regexp " + quoted(either(List.of(file)).substring(1)));
    out.add("header " + matcher + " Content-Type " + quoted(file.contentType()));
    out.add(
        "header "
            + matcher
            + " Cache-Control "
            + quoted(WebSite.cacheControl(file.fingerprinted())));
  }

  private String matcher(String condition) {
    matchers++;
    out.add("@assetbundle" + matchers + " " + condition);
    return "@assetbundle" + matchers;
  }

  private void files() {
    out.add("# Times differ between machines; entity tags decide.");
    out.add("request_header -If-Modified-Since");
    out.add("request_header -If-Unmodified-Since");
    out.open("header {");
    out.add("-Last-Modified");
    out.add("defer");
    out.close("}");
    out.add("@varies file {path}.gz {path}.br");
    out.open("header @varies {");
    out.add("Vary Accept-Encoding");
    out.add("defer");
    out.close("}");
    out.open("file_server {");
    out.add("precompressed br gzip");
    out.close("}");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
