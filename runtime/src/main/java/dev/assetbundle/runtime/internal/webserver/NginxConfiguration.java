package dev.assetbundle.runtime.internal.webserver;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.Collection;
import java.util.Map;

/**
 * Locations of nginx for exported files, to be included in a {@code server} block.
 *
 * <p>All of it is in locations of its own, so that it neither changes nor inherits what the rest of
 * the server says of types, charsets and header fields.
 */
public final class NginxConfiguration {

  private final WebSite site;
  private final boolean brotli;
  private final Lines out = new Lines("  ");

  private NginxConfiguration(WebSite site, boolean brotli) {
    if (site.folder().indexOf('$') >= 0) {
      throw new IllegalArgumentException(
          "nginx takes \"$\" for the start of a variable; export to another folder than "
              + site.folder());
    }
    this.site = site;
    this.brotli = brotli;
    out.add("# How nginx serves the exported assets: include this file in a server block.");
    out.add("# Written by dev.assetbundle.runtime.Export; the same for the same assets.");
  }

  /**
   * Returns locations that answer requests for the files.
   *
   * @param brotli whether nginx has the module that knows {@code brotli_static}
   * @throws IllegalArgumentException if nginx cannot name the folder
   */
  public static String of(WebSite site, boolean brotli) {
    var configuration = new NginxConfiguration(site, brotli);
    for (String section : site.sections()) {
      configuration.section(section);
    }
    configuration.refusals();
    return configuration.out.toString();
  }

  /**
   * Returns a location that sends files for an application whose answers have {@code
   * X-Accel-Redirect}; media types and caching are those of the application.
   *
   * @param location as the application names it, not percent-encoded: {@code "/exported"}
   * @throws IllegalArgumentException if nginx cannot name the folder
   */
  public static String internal(WebSite site, boolean brotli, String location) {
    var configuration = new NginxConfiguration(site, brotli);
    Lines out = configuration.out;
    out.add("");
    out.add("# The application checks the request, and names the file by X-Accel-Redirect.");
    out.open("location ^~ " + quoted(location + "/") + " {");
    out.add("internal;");
    out.add("alias " + quoted(site.folder() + "/") + ";");
    configuration.compression();
    out.add("# nginx drops these fields of the application's answer.");
    out.add("add_header X-Content-Type-Options nosniff always;");
    out.add(
        "add_header Access-Control-Allow-Origin $upstream_http_access_control_allow_origin"
            + " always;");
    out.close("}");
    return out.toString();
  }

  private void section(String prefix) {
    out.add("");
    if (prefix.equals(WebSite.ROOT)) {
      out.add("# At the root: by their fingerprints, so that other paths are the application's.");
      out.open("location ~ " + quoted(WebSite.FINGERPRINT + "$") + " {");
      rules();
      answer(true);
    } else {
      out.open("location ^~ " + quoted(prefix) + " {");
      rules();
      out.add(
          "# Compressed forms are sent by the names of their files; the manifest is for tools.");
      out.open("location ~ " + quoted(WebSite.WITHHELD) + " {");
      out.add("return 404;");
      out.close("}");
      out.add("# A name with a fingerprint never gets other bytes.");
      out.open("location ~ " + quoted(WebSite.FINGERPRINT + "$") + " {");
      answer(true);
      out.close("}");
      out.add("# Other names may.");
      answer(false);
    }
    out.close("}");
    for (PublishedFile file : site.exceptions(prefix)) {
      exception(file);
    }
  }

  private void exception(PublishedFile file) {
    out.add("# The rules above say something else of this file.");
    out.open("location = " + quoted(file.plainPath()) + " {");
    common();
    out.add("types {}");
    out.add("default_type " + quoted(file.contentType()) + ";");
    answer(file.fingerprinted());
    out.close("}");
  }

  private void rules() {
    common();
    out.add("default_type application/octet-stream;");
    out.open("types {");
    for (Map.Entry<String, Collection<String>> type : site.extensions().entrySet()) {
      out.add(quoted(type.getKey()) + " " + String.join(" ", type.getValue()) + ";");
    }
    out.close("}");
  }

  private void common() {
    out.add("root " + quoted(site.folder()) + ";");
    compression();
    out.add("charset off; # it is part of the types");
    out.add("if_modified_since off; # times differ between machines; entity tags decide");
    out.add("max_ranges 16;");
    out.add("error_page 403 404 @assetbundle_not_found;");
    out.add("error_page 405 = @assetbundle_not_allowed;");
    out.add("error_page 412 @assetbundle_failed;");
    out.add("error_page 416 @assetbundle_not_satisfiable;");
  }

  private void compression() {
    out.add("gzip off; # whatever gets smaller is compressed already");
    out.add("gzip_static on;");
    out.add("gzip_http_version 1.0;");
    out.add("gzip_proxied any;");
    out.add("gzip_vary on; # only where there is a compressed form");
    out.add(
        brotli
            ? "brotli_static on;"
            : "# brotli_static on; # with ngx_http_brotli_static_module: export with --brotli");
  }

  private void answer(boolean fingerprinted) {
    out.add("try_files $uri @assetbundle_not_found;");
    out.add("add_header Cache-Control " + quoted(WebSite.cacheControl(fingerprinted)) + ";");
    out.add("add_header Last-Modified \"\";");
    fields();
  }

  private void fields() {
    out.add("add_header X-Content-Type-Options nosniff always;");
    site.headers()
        .forEach((name, value) -> out.add("add_header " + name + " " + value(value) + " always;"));
  }

  private static String value(String text) {
    if (text.indexOf('$') >= 0) {
      throw new IllegalArgumentException("nginx takes \"$\" for the start of a variable: " + text);
    }
    return quoted(text);
  }

  private void refusals() {
    out.add("");
    out.add("# Nobody may keep an answer that is no file.");
    out.open("location @assetbundle_not_found {");
    refuse();
    fields();
    out.add("return 404 \"Not found\\n\";");
    out.close("}");
    out.open("location @assetbundle_not_allowed {");
    refuse();
    fields();
    out.add("add_header Allow " + quoted(WebSite.METHODS) + " always;");
    out.open("if ($request_method = OPTIONS) {");
    out.add("return 204;");
    out.close("}");
    out.add("return 405 \"Method not allowed\\n\";");
    out.close("}");
    out.open("location @assetbundle_failed {");
    refuse();
    fields();
    out.add("return 412 \"Precondition failed\\n\";");
    out.close("}");
    out.open("location @assetbundle_not_satisfiable { # has the fields of the file already");
    refuse();
    out.add("return 416 \"Range not satisfiable\\n\";");
    out.close("}");
  }

  private void refuse() {
    out.add("types {}");
    out.add("default_type \"text/plain; charset=utf-8\";");
    out.add("add_header Cache-Control no-store always;");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
