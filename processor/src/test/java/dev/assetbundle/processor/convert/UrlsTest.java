package dev.assetbundle.processor.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.model.url.UrlReference;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.runtime.Asset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "a/b-1.min.js, a/b-1.min.js",
    "a b.png,      a%20b.png",
    "é.png,        %C3%A9.png",
    "😀.png,       %F0%9F%98%80.png",
    "100%.png,     100%25.png",
    "a?b#c.png,    a%3Fb%23c.png",
    "'a\"b<c>.png',  a%22b%3Cc%3E.png",
    "x+y@2x.png,   x+y@2x.png",
    "a(1).png,     a(1).png",
    "it's a:b.png, it%27s%20a%3Ab.png",
  })
  void pathsAreEncoded(String path, String encoded) {
    assertEquals(encoded, PercentEscapes.encode(path));
  }

  @Test
  void scriptsAndConstantsNameTheSameFile() {
    String ascii = "!\"#$%&'()*+,-.0:;<=>?@A[\\]^_`a{|}~ é";
    String script = PercentEscapes.encode(ascii);
    assertEquals(
        java.net.URI.create("/" + script).getPath(),
        java.net.URI.create(Asset.encodePath("/" + ascii)).getPath());
  }

  @Test
  void scriptsAndConstantsSpellUrlsAlike() {
    String ascii = "!\"#$%&()*+,-.0;<=>?@A[\\]^_`a{|}~ é";
    assertEquals(Asset.encodePath("/" + ascii), PercentEscapes.encode("/" + ascii));
  }

  @ParameterizedTest
  @CsvSource({
    "a.png?x#y, 5",
    "a.png#y?x, 5",
    "a.png,     5",
    "?x,        0",
    "'',        0",
  })
  void theTailStartsAtQueryOrFragment(String name, int tail) {
    assertEquals(tail, UrlReference.pathEnd(name));
  }

  @ParameterizedTest
  @CsvSource({
    "//cdn/a.png,      true",
    "https://x/a.png,  true",
    "data:image/png,   true",
    "cid:x,            true",
    "/a.png,           false",
    "a.png,            false",
    "a/b:c.png,        false",
    ":a.png,           false",
  })
  void urlsAreKnownByTheirScheme(String name, boolean url) {
    assertEquals(url, UrlReference.isAbsolute(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.png | ûï¾ | data:image/png;base64,w7vDr8K%2B",
        "a.png | a | data:image/png;base64,YQ%3D%3D",
        "a.bin | `` | data:;base64,",
        "a.svg | <svg a=\"b\"> <!-- x --> <g/> </svg> | "
            + "\"data:image/svg+xml;charset=utf-8,%3Csvg a='b'%3E%3Cg/%3E%3C/svg%3E\"",
      })
  void dataUrisAreThoseOfSprockets(String file, String content, String uri) {
    LogicalPath path = new LogicalPath(file);
    AssetSource source =
        new AssetSource(new SourcePath("img", path), new FileTypes(Map.of()).of(file), path);
    assertEquals(uri, DataUri.of(source, Content.of(content), new Task<>("")).orElseThrow());
  }
}
