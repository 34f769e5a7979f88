package dev.assetbundle.runtime.internal.webserver;

import java.util.Collection;
import java.util.Map;

/**
 * Locations of nginx for exported files, to be included in a {@code server} block.
 *
 * <p>All of it is in locations of its own, so that it neither changes nor inherits what the rest of
 * the server says of types, charsets and header fields.
 */
public final class NginxConfiguration {

  private static final String INDENT = "  ";

  private final WebSite site;
  private final boolean brotli;
  private final StringBuilder out = new StringBuilder();

  private NginxConfiguration(WebSite site, boolean brotli) {
    this.site = site;
    this.brotli = brotli;
  }

  /**
   * Returns locations that answer requests for the files.
   *
   * @param brotli whether nginx has the module that knows {@code brotli_static}
   */
  public static String of(WebSite site, boolean brotli) {
    var text = new NginxConfiguration(site, brotli);
    text.head("include assetbundle.conf;");
    for (String prefix : site.prefixes()) {
      text.folder(prefix);
    }
    if (site.atRoot()) {
      text.root();
    }
    if (!site.exceptions().isEmpty()) {
      text.exceptions();
    }
    text.refusals();
    return text.out.toString();
  }

  /**
   * Returns a location that sends files for an application whose answers have {@code
   * X-Accel-Redirect}; media types and caching are those of the application.
   *
   * @param location as the application names it, percent-encoded or not: {@code "/exported"}
   */
  public static String internal(WebSite site, boolean brotli, String location) {
    var text = new NginxConfiguration(site, brotli);
    text.head("include assetbundle.conf;");
    text.line("# The application checks the request and names the file: X-Accel-Redirect.");
    text.line("location ^~ " + quoted(location + "/") + " {");
    text.line("  internal;");
    text.line("  alias " + quoted(site.folder() + "/") + ";");
    text.compression();
    text.line("  # nginx drops these fields of the application's answer.");
    text.line("  add_header X-Content-Type-Options nosniff always;");
    text.line(
        "  add_header Access-Control-Allow-Origin $upstream_http_access_control_allow_origin"
            + " always;");
    text.line("}");
    return text.out.toString();
  }

  private void head(String include) {
    line("# How nginx serves the exported assets: put  " + include + "  into a server block.");
    line("# Written by dev.assetbundle.runtime.Export; it is the same for the same assets.");
    line("");
  }

  private void folder(String prefix) {
    line("location ^~ " + quoted(prefix) + " {");
    common();
    types();
    line("");
    line("  # Compressed forms are sent by the names of their files; the manifest is for tools.");
    line("  location ~ " + quoted(WebSite.COMPRESSED + "|" + WebSite.HIDDEN) + " {");
    line("    return 404;");
    line("  }");
    line("");
    line("  # A name with a fingerprint never gets other bytes.");
    line("  location ~ " + quoted(WebSite.FINGERPRINTED) + " {");
    answer(INDENT + INDENT, true);
    line("  }");
    line("");
    line("  # Other names may.");
    answer(INDENT, false);
    line("}");
    line("");
  }

  private void root() {
    line("# Files at the root: by their fingerprints, so that all other paths stay free.");
    line("location ~ " + quoted(WebSite.FINGERPRINTED) + " {");
    common();
    types();
    line("");
    answer(INDENT, true);
    line("}");
    line("");
  }

  private void exceptions() {
    line("# Files that the rules above do not describe.");
    for (WebFile file : site.exceptions()) {
      line("location = " + quoted(file.path()) + " {");
      common();
      line("  types {}");
      line("  default_type " + quoted(file.contentType()) + ";");
      answer(INDENT, file.fingerprinted());
      line("}");
    }
    line("");
  }

  private void common() {
    line("  root " + quoted(site.folder()) + ";");
    compression();
    line("  charset off; # it is part of the types");
    line("  if_modified_since off; # times differ between machines; entity tags decide");
    line("  max_ranges 16;");
    line("  error_page 403 404 @assetbundle_not_found;");
    line("  error_page 405 = @assetbundle_not_allowed;");
    line("  error_page 412 @assetbundle_failed;");
    line("  error_page 416 @assetbundle_not_satisfiable;");
  }

  private void compression() {
    line("  gzip off; # whatever gets smaller is compressed already");
    line("  gzip_static on;");
    line("  gzip_http_version 1.0;");
    line("  gzip_proxied any;");
    line("  gzip_vary on; # Vary where there is a compressed form, and nowhere else");
    if (brotli) {
      line("  brotli_static on;");
    } else {
      line("  # brotli_static on; # needs ngx_http_brotli_static_module: export with --brotli");
    }
  }

  private void types() {
    line("  default_type application/octet-stream;");
    line("  types {");
    for (Map.Entry<String, Collection<String>> type : site.extensions().entrySet()) {
      line("    " + quoted(type.getKey()) + " " + String.join(" ", type.getValue()) + ";");
    }
    line("  }");
  }

  private void answer(String indent, boolean fingerprinted) {
    line(indent + "try_files $uri @assetbundle_not_found;");
    line(
        indent + "add_header Cache-Control " + quoted(WebSite.cacheControl(fingerprinted)) + ";");
    line(indent + "add_header Last-Modified \"\";");
    fields(indent);
  }

  private void fields(String indent) {
    line(indent + "add_header X-Content-Type-Options nosniff always;");
    site.headers()
        .forEach(
            (name, value) ->
                line(indent + "add_header " + name + " " + quoted(value) + " always;"));
  }

  private void refusals() {
    line("# Nobody may keep an answer that is no file.");
    refusal("not_found", "404", "Not found", "");
    refusal("not_allowed", "405", "Method not allowed", "GET, HEAD, OPTIONS");
    refusal("failed", "412", "Precondition failed", "");
    refusal("not_satisfiable", "416", "Range not satisfiable", "");
  }

  private void refusal(String name, String status, String text, String allow) {
    line("location @assetbundle_" + name + " {");
    line("  types {}");
    line("  default_type \"text/plain; charset=utf-8\";");
    line("  add_header Cache-Control no-store always;");
    if (!status.equals("416")) { // it has the fields of the file already
      fields(INDENT);
    }
    if (!allow.isEmpty()) {
      line("  add_header Allow " + quoted(allow) + " always;");
      line("  if ($request_method = OPTIONS) {");
      line("    return 204;");
      line("  }");
    }
    line("  return " + status + " " + quoted(text + "\n") + ";");
    line("}");
  }

  /** Returns a text between quotes, as nginx reads it. */
  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped + '"';
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
