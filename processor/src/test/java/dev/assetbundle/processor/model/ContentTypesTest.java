package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {

  @ParameterizedTest
  @CsvSource({
    "a.cur, image/x-icon",
    "a.cjs, text/javascript; charset=utf-8",
    "a.mjs, text/javascript; charset=utf-8",
    "a.jsonld, application/ld+json; charset=utf-8",
    "a.geojson, application/geo+json; charset=utf-8",
    "a.rss, application/rss+xml; charset=utf-8",
    "a.atom, application/atom+xml; charset=utf-8",
    "a.xhtml, application/xhtml+xml; charset=utf-8",
    "a.mov, video/quicktime",
    "a.opus, audio/ogg",
    "a.ogv, video/ogg",
    "a.m3u8, application/vnd.apple.mpegurl",
    "a.mpd, application/dash+xml",
    "a.m4s, video/iso.segment",
    "a.heic, image/heic",
    "a.jxl, image/jxl",
    "a.ics, text/calendar; charset=utf-8",
    "a.apng, image/apng",
    "a.PNG, image/png",
    "a.min.js, text/javascript; charset=utf-8",
    "a.bin, application/octet-stream",
    "a.splat, application/octet-stream",
    "LICENSE, application/octet-stream",
  })
  void tellsServersWhatAFileIs(String name, String type) {
    assertEquals(type, ContentTypes.STANDARD.of(new LogicalPath(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "a.splat, model/vnd.splat, true",
    "a.SPLAT, model/vnd.splat, true",
    "a.note, text/x-note; charset=utf-8, true",
    "a.old, text/plain; charset=latin1, true",
    "a.png, image/x-other, true",
    "a.gif, image/gif, false",
  })
  void aProjectHasSomeOfItsOwn(String name, String type, boolean compressible) {
    ContentTypes own =
        ContentTypes.with(
            Map.of(
                "splat", "model/vnd.splat",
                "note", "text/x-note",
                "old", "text/plain; charset=latin1",
                "png", "image/x-other"));
    assertEquals(type, own.of(new LogicalPath(name)));
    assertEquals(compressible, own.isCompressible(new LogicalPath(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.png",
        "a.JPG",
        "a.jpeg",
        "a.gif",
        "a.webp",
        "a.avif",
        "a.svg",
        "a.ico",
        "a.cur",
        "a.bmp",
        "a.woff",
        "a.woff2",
        "a.ttf",
        "a.otf",
        "a.eot",
        "a.mp3",
        "a.ogg",
        "a.opus",
        "a.wav",
        "a.m4a",
        "a.mp4",
        "a.webm",
        "a.mov",
        "a.vtt",
        "a.m3u8",
        "a.wasm",
        "a.pdf",
        "a.webmanifest",
        "a.mjs",
        "a.glb",
        "a.gltf",
        "a.bin",
        "a.json",
        "de.json",
        "a.geojson",
        "a.jsonld",
        "robots.txt",
        "OFL.txt",
        "LICENSE.txt",
        "a.xml",
        "browserconfig.xml",
        "a.csv",
        "a.html",
        "a.rss",
        "a.ics",
        "icons/package.png",
        "icons/readme.svg",
        "package/a.json",
        "a.min.json"
      })
  void pagesLoadMediaAndData(String name) {
    assertEquals(true, isForPages(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.ts",
        "a.d.ts",
        "a.tsx",
        "a.jsx",
        "a.vue",
        "a.svelte",
        "a.cjs",
        "a.rb",
        "A.java",
        "a.sh",
        "a.php",
        "a.hbs",
        "a.js.map",
        "a.css.map",
        "package.json",
        "deep/package.json",
        "Package-Lock.json",
        "bower.json",
        "composer.json",
        "tsconfig.json",
        "tsconfig.app.json",
        "babel.config.json",
        "yarn.lock",
        "README.md",
        "README.txt",
        "readme.html",
        "CHANGELOG.md",
        "TODO.txt",
        "a.yml",
        "a.yaml",
        "a.toml",
        "a.ini",
        "a.properties",
        "a.conf",
        "a.env",
        "credentials.json",
        "server.pem",
        "server.key",
        "a.p12",
        "a.jks",
        "id_rsa",
        "id_rsa.pub",
        "a.sqlite",
        "a.db",
        "a.sql",
        "a.log",
        "a.bak",
        "a.png.bak",
        "a.orig",
        "a.swp",
        "a.tmp",
        "Thumbs.db",
        "desktop.ini",
        "a.psd",
        "a.ai",
        "a.sketch",
        "backup.zip",
        "a.tar",
        "a.gz",
        "LICENSE",
        "Makefile",
        "Gemfile",
        "pom.xml",
        "web.xml",
        "node_modules/a/a.png",
        "x/node_modules/a.png"
      })
  void pagesLoadNoSourcesSecretsAndLeftovers(String name) {
    assertEquals(false, isForPages(name));
  }

  private static boolean isForPages(String name) {
    return ContentTypes.STANDARD.isForPages("app/assets/x/" + name, new LogicalPath(name));
  }

  @ParameterizedTest
  @CsvSource({"node_modules, a.png, false", "node_modules_, a.png, true", "x, a.yml, true"})
  void whereAFileLiesCountsAndWhatItsProjectSays(String root, String name, boolean expected) {
    assertEquals(
        expected,
        ContentTypes.with(Map.of("yml", "text/yaml"))
            .isForPages(root + "/" + name, new LogicalPath(name)));
  }
}
