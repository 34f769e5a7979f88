package dev.assetbundle.runtime.internal.webserver;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Configuration of Apache 2.4 for exported files, to be included in a server or virtual host.
 *
 * <p>Compressed forms are chosen by mod_rewrite, since mod_negotiation would need a type map beside
 * each file.
 */
public final class ApacheConfiguration {

  /** For fields of answers that are about a file. */
  private static final String SERVED = " \"expr=%{REQUEST_STATUS} -lt 400\"";

  private final WebSite site;
  private final Lines out = new Lines("  ");

  private ApacheConfiguration(WebSite site) {
    this.site = site;
  }

  /** Returns directives that answer requests for the files. */
  public static String of(WebSite site) {
    var configuration = new ApacheConfiguration(site);
    Lines out = configuration.out;
    out.add("# How Apache 2.4 serves the exported assets: include this file in a virtual host.");
    out.add("# Written by dev.assetbundle.runtime.Export; the same for the same assets.");
    out.add("# Needs the modules alias, env, headers, mime and rewrite.");
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
      out.add(
          "AliasMatch "
              + quoted(
                  "^(/(?:.*"
                      + WebSite.FINGERPRINT
                      + either(exceptions)
                      + ")(?:"
                      + WebSite.FORM
                      + ")?)$")
              + " "
              + quoted(site.folder() + "$1"));
    } else {
      out.add("Alias " + quoted(prefix) + " " + quoted(site.folder() + prefix));
    }
    out.open("<Directory " + quoted(site.folder() + prefix) + ">");
    out.add("Require all granted");
    out.add("AllowOverride None");
    out.add("Options FollowSymLinks");
    out.open("<IfModule mod_dir.c>");
    out.add("DirectoryIndex disabled");
    out.add("DirectorySlash Off");
    out.close("</IfModule>");
    out.add("FileETag MTime Size");
    out.add("SetEnv no-gzip 1");
    out.add("SetEnv no-brotli 1");
    types();
    choice(prefix, exceptions);
    fields();
    exceptions.forEach(this::exception);
    out.close("</Directory>");
  }

  /** Returns what a regular expression has behind a name with a fingerprint. */
  private static String either(List<PublishedFile> files) {
    return files.stream()
        .map(file -> "|" + WebSite.literal(file.plainPath().substring(1)))
        .collect(Collectors.joining());
  }

  private void types() {
    out.add("# Types of all that is published, with a charset where it is text.");
    out.add("RemoveType .br .gz");
    out.add("RemoveEncoding .br .gz");
    for (Map.Entry<String, Collection<String>> type : site.extensions().entrySet()) {
      out.add(
          "AddType "
              + quoted(type.getKey())
              + type.getValue().stream().map(" ."::concat).collect(Collectors.joining()));
    }
  }

  private void choice(String prefix, List<PublishedFile> exceptions) {
    out.add("# Compressed forms are sent by the names of their files; the manifest is for tools.");
    out.add("RewriteEngine On");
    out.add("RewriteBase " + quoted(prefix));
    if (!exceptions.isEmpty()) {
      out.add(
          "RewriteCond %{REQUEST_URI} "
              + quoted("!^/(?:" + either(exceptions).substring(1) + ")$"));
    }
    out.add("RewriteCond %{ENV:REDIRECT_ASSETBUNDLE_FORM} =\"\"");
    out.add("RewriteRule " + quoted(WebSite.FORM + "$|(?:^|/)\\.") + " - [R=404,L]");
    out.add("RewriteCond %{REQUEST_FILENAME} !-f");
    out.add("RewriteRule ^ - [R=404,L]");
    out.add("RewriteCond %{REQUEST_METHOD} =OPTIONS");
    out.add("RewriteRule ^ - [R=204,L]");
    out.add("RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$");
    out.add("RewriteRule ^ - [R=405,L]");
    out.add("RewriteCond %{REQUEST_FILENAME}.br -f [OR]");
    out.add("RewriteCond %{REQUEST_FILENAME}.gz -f");
    out.add("RewriteRule ^ - [E=ASSETBUNDLE_VARIES:1]");
    form(Coding.BROTLI);
    form(Coding.GZIP);
    out.add("Header set Vary Accept-Encoding env=ASSETBUNDLE_VARIES");
    out.add("Header set Vary Accept-Encoding env=REDIRECT_ASSETBUNDLE_VARIES");
    out.add(
        "Header set Content-Encoding %{REDIRECT_ASSETBUNDLE_FORM}e"
            + " \"expr=-n reqenv('REDIRECT_ASSETBUNDLE_FORM') && %{REQUEST_STATUS} -lt 300\"");
  }

  private void form(Coding coding) {
    String accepted = "\\s*(?:;\\s*q=(?:1|0\\.0{0,2}[1-9])[0-9.]*\\s*)?(?:,|$)";
    out.add(
        "RewriteCond %{HTTP:Accept-Encoding} "
            + quoted("(?:^|,)\\s*" + coding.token() + accepted)
            + " [NC]");
    out.add("RewriteCond %{REQUEST_FILENAME}" + coding.suffix() + " -f");
    out.add(
        "RewriteRule ^(.*)$ $1"
            + coding.suffix()
            + " [E=ASSETBUNDLE_FORM:"
            + coding.token()
            + ",L]");
  }

  private void fields() {
    out.add("# Times differ between machines; entity tags decide.");
    out.add("RequestHeader unset If-Modified-Since");
    out.add("RequestHeader unset If-Unmodified-Since");
    out.add("Header unset Last-Modified");
    out.add("Header always set X-Content-Type-Options nosniff");
    site.headers()
        .forEach((name, value) -> out.add("Header always set " + name + " " + format(value)));
    out.add("# A name with a fingerprint never gets other bytes, other names may.");
    out.add("Header set Cache-Control " + quoted(WebSite.REVALIDATE) + SERVED);
    out.open("<FilesMatch " + quoted(WebSite.FINGERPRINT + "(?:" + WebSite.FORM + ")?$") + ">");
    out.add("Header set Cache-Control " + quoted(WebSite.YEAR) + SERVED);
    out.close("</FilesMatch>");
    out.add("# Nobody may keep an answer that is no file.");
    out.add(
        "Header always set Cache-Control no-store"
            + " \"expr=%{REQUEST_STATUS} -ge 400 || %{REQUEST_STATUS} -eq 204\"");
    out.add(
        "Header always set Allow "
            + quoted(WebSite.METHODS)
            + " \"expr=%{REQUEST_STATUS} in {'204', '405'}\"");
    out.add("ErrorDocument 404 \"Not found\"");
  }

  private void exception(PublishedFile file) {
    String path = WebSite.literal(file.plainPath());
    out.add("# The rules above say something else of this file.");
    out.open("<If " + quoted("%{REQUEST_URI} =~ m#^" + path + "(?:" + WebSite.FORM + ")?$#") + ">");
    out.add("ForceType " + quoted(file.contentType()));
    out.add(
        "Header set Cache-Control " + quoted(WebSite.cacheControl(file.fingerprinted())) + SERVED);
    out.close("</If>");
  }

  /** Returns a value of which Apache takes no part for a variable. */
  private static String format(String value) {
    return quoted(value.replace("%", "%%"));
  }

  /** Apache keeps a backslash that is not before a quote or another one. */
  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
