package dev.assetbundle.runtime.internal.webserver;

import dev.assetbundle.runtime.Coding;
import java.util.Collection;
import java.util.Map;

/**
 * Configuration of Apache 2.4 for exported files, to be included in a server or virtual host.
 *
 * <p>Compressed forms are chosen by mod_rewrite, since mod_negotiation would need a type map beside
 * each file.
 */
public final class ApacheConfiguration {

  private static final String INDENT = "  ";

  /** For fields of answers that are about a file. */
  private static final String SERVED = " \"expr=%{REQUEST_STATUS} -lt 400\"";

  private final WebSite site;
  private final StringBuilder out = new StringBuilder();

  private ApacheConfiguration(WebSite site) {
    this.site = site;
  }

  /**
   * Returns the directives.
   *
   * @throws IllegalArgumentException if files lie at the root, where Apache cannot tell them from
   *     the application's own paths
   */
  public static String of(WebSite site) {
    var text = new ApacheConfiguration(site);
    text.head();
    for (String prefix : site.prefixes()) {
      text.folder(prefix);
    }
    return text.out.toString();
  }

  private void head() {
    line("# How Apache 2.4 serves the exported assets: Include this file in a virtual host.");
    line("# Written by dev.assetbundle.runtime.Export; it is the same for the same assets.");
    line("# Needs the modules alias, headers, mime and rewrite: a2enmod ...");
    line("");
  }

  private void folder(String prefix) {
    String folder = site.folder() + prefix;
    line("Alias " + quoted(prefix) + " " + quoted(folder));
    line("<Directory " + quoted(folder) + ">");
    line("  Require all granted");
    line("  AllowOverride None");
    line("  Options FollowSymLinks");
    line("  DirectoryIndex disabled");
    line("  DirectorySlash Off");
    line("  FileETag MTime Size");
    line("  SetEnv no-gzip 1");
    line("  SetEnv no-brotli 1");
    line("");
    types();
    line("");
    codings(prefix);
    line("");
    line("  # Times differ between machines; entity tags decide.");
    line("  RequestHeader unset If-Modified-Since");
    line("  RequestHeader unset If-Unmodified-Since");
    line("  Header unset Last-Modified");
    fields(INDENT, "always ");
    line("");
    line("  # A name with a fingerprint never gets other bytes, other names may;");
    line("  # nobody may keep an answer that is no file.");
    line("  Header set Cache-Control " + quoted(WebSite.REVALIDATE) + SERVED);
    line("  <FilesMatch " + quoted("-[0-9a-f]{64}\\.[0-9A-Za-z_]+(?:\\.(?:br|gz))?$") + ">");
    line("    Header set Cache-Control " + quoted(WebSite.YEAR) + SERVED);
    line("  </FilesMatch>");
    exceptions(prefix);
    line("  Header always set Cache-Control no-store \"expr=%{REQUEST_STATUS} -ge 400 || %{REQUEST_STATUS} -eq 204\"");
    line("  Header always set Allow \"GET, HEAD, OPTIONS\" \"expr=%{REQUEST_STATUS} in {'204', '405'}\"");
    line("  ErrorDocument 404 \"Not found\"");
    line("</Directory>");
    line("");
  }

  private void types() {
    line("  # Types of all that is published; a charset where it is text.");
    line("  RemoveType .br .gz");
    line("  RemoveLanguage .br");
    for (Map.Entry<String, Collection<String>> type : site.extensions().entrySet()) {
      line("  AddType " + quoted(type.getKey()) + dotted(type.getValue()));
    }
  }

  private static String dotted(Collection<String> extensions) {
    var text = new StringBuilder();
    extensions.forEach(extension -> text.append(" .").append(extension));
    return text.toString();
  }

  private void codings(String prefix) {
    line("  # The form that the client accepts; the files of the forms are not served by name.");
    line("  RewriteEngine On");
    line("  RewriteBase " + quoted(prefix));
    line("  RewriteCond %{ENV:REDIRECT_ASSETBUNDLE_FORM} =\"\"");
    line("  RewriteRule " + quoted("\\.(?:br|gz)$|(?:^|/)\\.") + " - [R=404,L]");
    line("  RewriteCond %{REQUEST_FILENAME} !-f");
    line("  RewriteRule ^ - [R=404,L]");
    line("  RewriteCond %{REQUEST_METHOD} =OPTIONS");
    line("  RewriteRule ^ - [R=204,L]");
    line("  RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$");
    line("  RewriteRule ^ - [R=405,L]");
    line("  RewriteCond %{REQUEST_FILENAME}.br -f [OR]");
    line("  RewriteCond %{REQUEST_FILENAME}.gz -f");
    line("  RewriteRule ^ - [E=ASSETBUNDLE_VARIES:1]");
    form(Coding.BROTLI);
    form(Coding.GZIP);
    line("  Header set Vary Accept-Encoding env=ASSETBUNDLE_VARIES");
    line("  Header set Vary Accept-Encoding env=REDIRECT_ASSETBUNDLE_VARIES");
  }

  private void form(Coding coding) {
    String token = coding.token();
    line("  AddEncoding " + token + " " + coding.suffix());
    line(
        "  RewriteCond %{HTTP:Accept-Encoding} "
            + quoted("(?:^|,)\\s*" + token + "\\s*(?:;\\s*q=(?:1|0\\.0{0,2}[1-9])[0-9.]*\\s*)?(?:,|$)")
            + " [NC]");
    line("  RewriteCond %{REQUEST_FILENAME}" + coding.suffix() + " -f");
    line(
        "  RewriteRule ^(.*)$ $1"
            + coding.suffix()
            + " [E=ASSETBUNDLE_FORM:"
            + token
            + ",L]");
  }

  private void exceptions(String prefix) {
    for (WebFile file : site.exceptions()) {
      if (file.path().startsWith(prefix)) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        line("  <If " + quoted("%{REQUEST_URI} == '" + file.path().replace("'", "\\'") + "'") + ">");
        line("    ForceType " + quoted(file.contentType()));
        line("    Header set Cache-Control " + quoted(WebSite.cacheControl(file.fingerprinted())) + SERVED);
        line("  </If>");
      }
    }
  }

  private void fields(String indent, String condition) {
    line(indent + "Header " + condition + "set X-Content-Type-Options nosniff");
    site.headers()
        .forEach(
            (name, value) -> line(indent + "Header " + condition + "set " + name + " " + quoted(value)));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
