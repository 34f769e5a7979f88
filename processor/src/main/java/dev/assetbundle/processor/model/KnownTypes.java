package dev.assetbundle.processor.model;

import java.util.HashMap;
import java.util.Locale;
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

  /**
   * In each line who loads such files, whether they are text or are compressed by themselves, their
   * media type and their extensions.
   */
  private static final String TABLE =
      """
      media text   text/javascript js mjs
      media text   text/css css
      media text   image/svg+xml svg
      media plain  image/x-icon ico cur
      media plain  image/bmp bmp
      media plain  image/tiff tiff tif
      media plain  image/vnd.radiance hdr
      media plain  image/ktx2 ktx2
      media packed image/png png
      media packed image/apng apng
      media packed image/jpeg jpg jpeg jfif pjpeg pjp
      media packed image/gif gif
      media packed image/webp webp
      media packed image/avif avif
      media packed image/jxl jxl
      media packed image/heic heic
      media packed image/heif heif
      media packed image/jp2 jp2
      media plain  font/ttf ttf
      media plain  font/otf otf
      media plain  font/collection ttc otc
      media plain  application/vnd.ms-fontobject eot
      media packed font/woff woff
      media packed font/woff2 woff2
      media plain  audio/wav wav
      media plain  audio/aiff aiff aif
      media plain  audio/midi mid midi
      media packed audio/mpeg mp3
      media packed audio/ogg ogg oga opus spx
      media packed audio/flac flac
      media packed audio/mp4 m4a
      media packed audio/aac aac
      media packed audio/webm weba
      media packed audio/x-matroska mka
      media packed video/mp4 mp4 m4v
      media packed video/webm webm
      media packed video/ogg ogv
      media packed video/quicktime mov qt
      media packed video/x-msvideo avi
      media packed video/x-matroska mkv
      media packed video/3gpp 3gp
      media packed video/iso.segment m4s
      media plain  application/vnd.apple.mpegurl m3u8
      media plain  application/dash+xml mpd
      media text   text/vtt vtt
      media text   application/x-subrip srt
      media text   application/ttml+xml ttml
      media plain  application/wasm wasm
      media plain  application/octet-stream bin
      media plain  application/pdf pdf
      media text   application/manifest+json webmanifest
      media plain  model/gltf+json gltf
      media plain  model/gltf-binary glb
      media plain  model/stl stl
      media plain  model/obj obj
      media packed model/vnd.usdz+zip usdz
      data  text   text/html html htm
      data  text   application/xhtml+xml xhtml xht
      data  text   text/plain txt text
      data  text   text/csv csv
      data  text   text/tab-separated-values tsv
      data  text   text/calendar ics
      data  text   text/vcard vcf
      data  text   application/xml xml
      data  text   application/xslt+xml xsl xslt
      data  text   application/rss+xml rss
      data  text   application/atom+xml atom
      data  text   application/gpx+xml gpx
      data  text   application/vnd.google-earth.kml+xml kml
      data  text   application/json json topojson
      data  text   application/ld+json jsonld
      data  text   application/geo+json geojson
      other text   text/javascript cjs
      other text   application/json map
      other text   application/x-ndjson ndjson jsonl
      other text   text/markdown md markdown
      other text   text/yaml yml yaml
      other text   application/toml toml
      other plain  application/rtf rtf
      other plain  application/msword doc
      other plain  application/vnd.ms-excel xls
      other plain  application/vnd.ms-powerpoint ppt
      other plain  application/x-tar tar
      other packed application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
      other packed application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
      other packed application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
      other packed application/vnd.oasis.opendocument.text odt
      other packed application/vnd.oasis.opendocument.spreadsheet ods
      other packed application/epub+zip epub
      other packed application/zip zip
      other packed application/gzip gz
      other packed application/octet-stream br zst xz 7z
      """;

  private static final Map<String, Known> KNOWN = read();

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
    return Optional.ofNullable(KNOWN.get(extension));
  }

  private static Map<String, Known> read() {
    Map<String, Known> known = new HashMap<>();
    for (String line : TABLE.split("\n", -1)) {
      String[] parts = line.split(" +", 4);
      if (parts.length == 4) {
        Use use = Use.valueOf(parts[0].toUpperCase(Locale.ROOT));
        String type = parts[2] + (parts[1].equals("text") ? CHARSET : "");
        for (String extension : parts[3].split(" ", -1)) {
          known.put(extension, new Known(type, parts[1].equals("packed"), use));
        }
      }
    }
    return known;
  }
}
