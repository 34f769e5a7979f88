package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

  @AfterEach
  void forgetHost() {
    AssetHost.reset();
  }

  @Test
  void printsAsItsUrl() {
    AssetHost.use("cdn.example");
    AssetHost.useContextPath("shop");
    assertEquals("//cdn.example/shop/assets/icons/logo.png", TestAssets.LOGO.toString());
    assertEquals("https://x/shop/assets/icons/logo.png", TestAssets.LOGO.url("https://x"));
    assertEquals("/shop/assets/icons/logo.png", TestAssets.LOGO.url(""));
  }

  @Test
  void opensEachForm() throws Exception {
    assertEquals("0123456789abcdefghijklmnopqrstuvwxyz", text(TestAssets.APP, Coding.IDENTITY));
    assertEquals("as brotli", text(TestAssets.APP, Coding.BROTLI));
    assertEquals("as gzipped", text(TestAssets.APP, Coding.GZIP));
    assertEquals("odd", text(TestAssets.ODD, Coding.IDENTITY));
    assertArrayEquals("odd".getBytes(StandardCharsets.UTF_8), TestAssets.ODD.bytes());
  }

  @Test
  void aMissingResourceIsNamed() {
    var missing = assertThrows(FileNotFoundException.class, TestAssets.MISSING::open);
    assertEquals(
        "no resource /META-INF/resources/assets/gone.css beside "
            + "dev.assetbundle.runtime.TestAssets",
        missing.getMessage());
    assertThrows(UncheckedIOException.class, TestAssets.MISSING::bytes);
  }

  @Test
  void eachFormHasItsOwnStrongTag() {
    String hash = TestAssets.APP.integrity().substring(7, 39);
    assertEquals('"' + hash + '"', TestAssets.APP.etag(Coding.IDENTITY));
    assertEquals('"' + hash + ".br9\"", TestAssets.APP.etag(Coding.BROTLI));
    assertEquals('"' + hash + ".gz10\"", TestAssets.APP.etag(Coding.GZIP));
    assertThrows(IllegalArgumentException.class, () -> TestAssets.LOGO.etag(Coding.GZIP));
  }

  @Test
  void knowsItsCodings() {
    assertEquals(
        List.of(Coding.BROTLI, Coding.GZIP, Coding.IDENTITY),
        List.copyOf(TestAssets.APP.codings()));
    assertEquals(10, TestAssets.APP.size(Coding.GZIP));
    assertEquals(List.of(Coding.IDENTITY), List.copyOf(TestAssets.LOGO.codings()));
    assertEquals(1, of("text/css", "zstd:5").codings().size());
    assertThrows(IllegalArgumentException.class, () -> of("text/css", "gzip").codings());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          text/css,                 text/css; charset=utf-8
          text/css; charset=ascii,  text/css; charset=ascii
          image/svg+xml,            image/svg+xml; charset=utf-8
          application/javascript,   application/javascript; charset=utf-8
          application/json,         application/json
          image/png,                image/png
          """)
  void textHasACharset(String type, String expected) {
    assertEquals(expected, of(type, "").contentType());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          text/css,      <link rel="stylesheet" href="/assets/x&amp;y" integrity="sha384-AA">
          text/javascript, <script src="/assets/x&amp;y" integrity="sha384-AA"></script>
          image/png,     <img src="/assets/x&amp;y">
          application/manifest+json, <link rel="manifest" href="/assets/x&amp;y" type="application/manifest+json">
          font/woff2,    <link rel="alternate" href="/assets/x&amp;y" type="font/woff2">
          """)
  void theTagFollowsFromTheType(String type, String expected) {
    assertEquals(expected, of(type, "").tag());
  }

  @Test
  void aHostMakesIntegrityAnonymous() {
    AssetHost.use("https://cdn.example");
    assertEquals(
        "<script src=\"https://cdn.example/assets/x&amp;y\" integrity=\"sha384-AA\""
            + " crossorigin=\"anonymous\" defer></script>",
        of("text/javascript", "").tag("defer", ""));
    assertEquals(
        "<img src=\"https://cdn.example/assets/icons/logo.png\" width=\"32\" height=\"16\">",
        TestAssets.LOGO.tag());
  }

  @Test
  void attributesAreEscapedAndReplaceOurs() {
    assertEquals(
        "<img src=\"/assets/icons/logo.png\" width=\"64\" height=\"16\""
            + " alt=\"&lt;&quot;a&quot; &amp; &#39;b&#39;&gt;\">",
        TestAssets.LOGO.tag("width", "64", "alt", "<\"a\" & 'b'>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a>", "a=", "a/", "\"", "'", "a\n", "<"})
  void refusesAttributeNamesThatWouldEndTheTag(String name) {
    assertThrows(IllegalArgumentException.class, () -> TestAssets.LOGO.tag(name, "x"));
    assertThrows(IllegalArgumentException.class, () -> TestAssets.LOGO.tag("alt"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          text/css,         as="style" type="text/css" integrity="sha384-AA"
          text/javascript,  as="script" type="text/javascript" integrity="sha384-AA"
          font/woff2,       as="font" type="font/woff2" crossorigin="anonymous"
          application/json, as="fetch" type="application/json" crossorigin="anonymous"
          image/svg+xml,    as="image" type="image/svg+xml"
          video/mp4,        as="video" type="video/mp4"
          audio/ogg,        as="audio" type="audio/ogg"
          text/vtt,         as="track" type="text/vtt"
          """)
  void preloadsMatchTheLaterUse(String type, String expected) {
    assertEquals(
        "<link rel=\"preload\" href=\"/assets/x&amp;y\" " + expected + ">",
        of(type, "").preloadTag());
  }

  private static Asset of(String type, String variants) {
    return Asset.of(AssetTest.class, "x", "/assets/x&y", "sha384-AA", type, 1, false, variants);
  }

  private static String text(Asset asset, Coding coding) throws Exception {
    try (InputStream stream = asset.open(coding)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          SRC,         /x.js,   <script src="/x.js" integrity="I"></script>
          Integrity,   sha1-x,  <script src="P" integrity="sha1-x"></script>
          TYPE,        module,  <script src="P" integrity="I" type="module"></script>
          Data-Big,    1,       <script src="P" integrity="I" data-big="1"></script>
          DEFER,       ``,      <script src="P" integrity="I" defer></script>
          """)
  void namesOfAttributesAreComparedWithoutRegardToCase(String name, String value, String tag) {
    assertEquals(
        tag.replace("P\"", TestAssets.APP.path() + '"')
            .replace("\"I\"", '"' + TestAssets.APP.integrity() + '"'),
        TestAssets.APP.tag(name, value));
  }

  @Test
  void theLastOfTwoSpellingsCounts() {
    assertEquals(
        "<img src=\"/assets/icons/logo.png\" width=\"1\" height=\"16\" alt=\"b\">",
        TestAssets.LOGO.tag("ALT", "a", "Width", "1", "alt", "b"));
  }
}
