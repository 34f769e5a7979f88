package dev.assetbundle.runtime.internal.export.command;

import dev.assetbundle.runtime.internal.export.ExportedFile;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import dev.assetbundle.runtime.internal.url.UrlPath;
import dev.assetbundle.runtime.internal.webserver.ApacheConfiguration;
import dev.assetbundle.runtime.internal.webserver.CaddyConfiguration;
import dev.assetbundle.runtime.internal.webserver.NginxConfiguration;
import dev.assetbundle.runtime.internal.webserver.UploadScript;
import dev.assetbundle.runtime.internal.webserver.WebSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files that tell web servers and buckets how to serve an export. Their texts are made before
 * anything is exported, so that what cannot be written stops all of it.
 *
 * @param texts by the file to write
 */
record ServerFiles(Map<Path, String> texts) {

  /** The options that ask for them, with what their values have to be; nothing for flags. */
  static final Map<String, String> OPTIONS =
      Map.of(
          "--nginx", "a file",
          "--apache", "a file",
          "--caddy", "a file",
          "--s3", "a file",
          "--rclone", "a file",
          "--www", "the folder of the export as the web server sees it, /srv/www",
          "--accel", "the internal location of nginx, /exported",
          "--brotli", "",
          "--allow-any-origin", "");

  /**
   * Makes the texts that were asked for.
   *
   * @throws UsageException if an option has no sense, alone or for this folder
   */
  static ServerFiles of(Arguments arguments, List<ExportedFile> files) throws UsageException {
    boolean nginx = arguments.has("--nginx");
    for (String option : List.of("--accel", "--brotli")) {
      if (arguments.has(option) && !nginx) {
        throw new UsageException(option + " is about nginx, so it needs --nginx FILE");
      }
    }
    try {
      WebSite site = site(arguments, files);
      Map<Path, String> texts = new LinkedHashMap<>();
      if (nginx) {
        put(arguments, "--nginx", nginx(arguments, site), texts);
      }
      if (arguments.has("--apache")) {
        put(arguments, "--apache", ApacheConfiguration.of(site), texts);
      }
      if (arguments.has("--caddy")) {
        put(arguments, "--caddy", CaddyConfiguration.of(site), texts);
      }
      if (arguments.has("--s3")) {
        put(arguments, "--s3", UploadScript.of(site, UploadScript.Tool.AWS), texts);
      }
      if (arguments.has("--rclone")) {
        put(arguments, "--rclone", UploadScript.of(site, UploadScript.Tool.RCLONE), texts);
      }
      return new ServerFiles(texts);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void put(Arguments arguments, String option, String text, Map<Path, String> texts)
      throws UsageException {
    Path file = arguments.path(option).orElseThrow();
    if (texts.put(file, text) != null) {
      throw new UsageException(option + " " + file + " is the file of another option as well");
    }
  }

  private static String nginx(Arguments arguments, WebSite site) throws UsageException {
    boolean brotli = arguments.has("--brotli");
    Optional<String> location = arguments.text("--accel");
    if (location.isEmpty()) {
      return NginxConfiguration.of(site, brotli);
    }
    String path = UrlPath.contextPath(location.get());
    if (path.isEmpty()) {
      throw new UsageException(
          "--accel "
              + location.get()
              + ": nothing else could be served; "
              + OPTIONS.get("--accel"));
    }
    return NginxConfiguration.internal(site, brotli, PercentEncoding.decode(path).orElse(path));
  }

  private static WebSite site(Arguments arguments, List<ExportedFile> files) throws UsageException {
    Map<String, String> headers = new TreeMap<>();
    if (arguments.has("--allow-any-origin")) {
      headers.put("Access-Control-Allow-Origin", "*");
    }
    return new WebSite(
        folder(arguments),
        files.stream()
            .filter(file -> !file.prefix().isEmpty())
            .map(file -> file.prefix() + "/")
            .distinct()
            .toList(),
        files.stream().map(ExportedFile::file).toList(),
        headers);
  }

  private static String folder(Arguments arguments) throws UsageException {
    Optional<String> given = arguments.text("--www");
    if (given.isEmpty()) {
      return arguments.out().toAbsolutePath().normalize().toString().replace('\\', '/');
    }
    String folder = given.get().replaceFirst("/+$", "");
    if (!folder.startsWith("/") && !folder.matches("[A-Za-z]:/.*")) {
      throw new UsageException(
          "--www " + given.get() + ": expected an absolute path, " + OPTIONS.get("--www"));
    }
    return folder;
  }

  /**
   * Writes the files that are not as they should be; each is complete or as it was.
   *
   * @throws IOException if one cannot be written; the message names it
   */
  void write() throws IOException {
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      Path file = each.getKey();
      try {
        byte[] bytes = each.getValue().getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
          Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
          Files.write(unfinished, bytes);
          Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new IOException(
            file + " cannot be written (" + e + "); its folder has to exist, and be writable", e);
      }
    }
  }
}
