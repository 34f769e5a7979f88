package dev.assetbundle.processor.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The extensions whose files a server has a media type for, and what becomes of them. */
final class KnownTypes {

  static final String CHARSET = "; charset=utf-8";

  /** Data by its extension, but for tools and people, not for pages. In lower case. */
  private static final Set<String> NOT_FOR_PAGES =
      Set.of(
          """
          angular.json appsettings.json authors.txt bower.json build.xml changelog.txt changes.txt
          cmakelists.txt component.json composer.json contributing.txt contributors.txt
          credentials.json deno.json firebase.json history.txt install.txt ivy.xml jsconfig.json
          lerna.json notes.txt npm-shrinkwrap.json nx.json package-lock.json package.json pom.xml
          readme.htm readme.html readme.txt requirements.txt secrets.json service-account.json
          todo.txt turbo.json vercel.json web.xml
          """
              .split("\\s+"));

  private static final Map<String, Known> TABLE = new HashMap<>();

  static {
    media("text/javascript" + CHARSET, "js mjs");
    media("text/css" + CHARSET, "css");
    media("image/svg+xml" + CHARSET, "svg");
    media("image/x-icon", "ico cur");
    media("image/bmp", "bmp");
    media("image/tiff", "tiff tif");
    media("image/vnd.radiance", "hdr");
    media("image/ktx2", "ktx2");
    packed("image/png", "png");
    packed("image/apng", "apng");
    packed("image/jpeg", "jpg jpeg jfif pjpeg pjp");
    packed("image/gif", "gif");
    packed("image/webp", "webp");
    packed("image/avif", "avif");
    packed("image/jxl", "jxl");
    packed("image/heic", "heic");
    packed("image/heif", "heif");
    packed("image/jp2", "jp2");
    media("font/ttf", "ttf");
    media("font/otf", "otf");
    media("font/collection", "ttc otc");
    media("application/vnd.ms-fontobject", "eot");
    packed("font/woff", "woff");
    packed("font/woff2", "woff2");
    media("audio/wav", "wav");
    media("audio/aiff", "aiff aif");
    media("audio/midi", "mid midi");
    packed("audio/mpeg", "mp3");
    packed("audio/ogg", "ogg oga opus spx");
    packed("audio/flac", "flac");
    packed("audio/mp4", "m4a");
    packed("audio/aac", "aac");
    packed("audio/webm", "weba");
    packed("audio/x-matroska", "mka");
    packed("video/mp4", "mp4 m4v");
    packed("video/webm", "webm");
    packed("video/ogg", "ogv");
    packed("video/quicktime", "mov qt");
    packed("video/x-msvideo", "avi");
    packed("video/x-matroska", "mkv");
    packed("video/3gpp", "3gp");
    packed("video/iso.segment", "m4s");
    media("application/vnd.apple.mpegurl", "m3u8");
    media("application/dash+xml", "mpd");
    media("text/vtt" + CHARSET, "vtt");
    media("application/x-subrip" + CHARSET, "srt");
    media("application/ttml+xml" + CHARSET, "ttml");
    media("application/wasm", "wasm");
    media("application/octet-stream", "bin");
    media("application/pdf", "pdf");
    media("application/manifest+json" + CHARSET, "webmanifest");
    media("model/gltf+json", "gltf");
    media("model/gltf-binary", "glb");
    media("model/stl", "stl");
    media("model/obj", "obj");
    packed("model/vnd.usdz+zip", "usdz");
    data("text/html" + CHARSET, "html htm");
    data("application/xhtml+xml" + CHARSET, "xhtml xht");
    data("text/plain" + CHARSET, "txt text");
    data("text/csv" + CHARSET, "csv");
    data("text/tab-separated-values" + CHARSET, "tsv");
    data("text/calendar" + CHARSET, "ics");
    data("text/vcard" + CHARSET, "vcf");
    data("application/xml" + CHARSET, "xml");
    data("application/xslt+xml" + CHARSET, "xsl xslt");
    data("application/rss+xml" + CHARSET, "rss");
    data("application/atom+xml" + CHARSET, "atom");
    data("application/gpx+xml" + CHARSET, "gpx");
    data("application/vnd.google-earth.kml+xml" + CHARSET, "kml");
    data("application/json" + CHARSET, "json topojson");
    data("application/ld+json" + CHARSET, "jsonld");
    data("application/geo+json" + CHARSET, "geojson");
    other("text/javascript" + CHARSET, "cjs");
    other("application/json" + CHARSET, "map");
    other("application/x-ndjson" + CHARSET, "ndjson jsonl");
    other("text/markdown" + CHARSET, "md markdown");
    other("text/yaml" + CHARSET, "yml yaml");
    other("application/toml" + CHARSET, "toml");
    other("application/rtf", "rtf");
    other("application/msword", "doc");
    other("application/vnd.ms-excel", "xls");
    other("application/vnd.ms-powerpoint", "ppt");
    other("application/x-tar", "tar");
    otherPacked("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    otherPacked("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    otherPacked(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");
    otherPacked("application/vnd.oasis.opendocument.text", "odt");
    otherPacked("application/vnd.oasis.opendocument.spreadsheet", "ods");
    otherPacked("application/epub+zip", "epub");
    otherPacked("application/zip", "zip");
    otherPacked("application/gzip", "gz");
    otherPacked("application/octet-stream", "br zst xz 7z");
  }

  private KnownTypes() {}

  /** Who loads such a file. */
  private enum Use {
    /** Pages. */
    MEDIA,
    /** Pages, unless its name is one of those that tools and people use. */
    DATA,
    /** Tools and people, as far as one can tell. */
    OTHER
  }

  /**
   * What is known by an extension.
   *
   * @param type value of {@code Content-Type}
   * @param isCompressed whether the files are compressed by themselves
   */
  record Known(String type, boolean isCompressed, Use use) {

    /**
     * Whether a page may load such a file.
     *
     * @param fileName in lower case
     */
    boolean isForPages(String fileName) {
      return use == Use.MEDIA || (use == Use.DATA && !isOfTools(fileName));
    }

    private static boolean isOfTools(String fileName) {
      return NOT_FOR_PAGES.contains(fileName)
          || fileName.startsWith("tsconfig.")
          || fileName.endsWith(".config.json");
    }
  }

  /** Returns what is known by an extension, without the dot and in lower case. */
  static Optional<Known> of(String extension) {
    return Optional.ofNullable(TABLE.get(extension));
  }

  private static void media(String type, String extensions) {
    put(extensions, new Known(type, false, Use.MEDIA));
  }

  private static void packed(String type, String extensions) {
    put(extensions, new Known(type, true, Use.MEDIA));
  }

  private static void data(String type, String extensions) {
    put(extensions, new Known(type, false, Use.DATA));
  }

  private static void other(String type, String extensions) {
    put(extensions, new Known(type, false, Use.OTHER));
  }

  private static void otherPacked(String type, String extensions) {
    put(extensions, new Known(type, true, Use.OTHER));
  }

  private static void put(String extensions, Known known) {
    for (String extension : extensions.split(" ", -1)) {
      TABLE.put(extension, known);
    }
  }
}
