package dev.assetbundle.processor.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.LogicalPath;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

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
    return new PageFiles(ContentTypes.STANDARD).has("app/assets/x/" + name, new LogicalPath(name));
  }

  @ParameterizedTest
  @CsvSource({"node_modules, a.png, false", "node_modules_, a.png, true", "x, a.yml, true"})
  void whereAFileLiesCountsAndWhatItsProjectSays(String root, String name, boolean expected) {
    assertEquals(
        expected,
        new PageFiles(ContentTypes.with(Map.of("yml", "text/yaml")))
            .has(root + "/" + name, new LogicalPath(name)));
  }
}
