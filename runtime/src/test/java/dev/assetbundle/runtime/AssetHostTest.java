package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetHostTest {

  @AfterEach
  void forget() {
    AssetHost.reset();
    AssetHost.offerContextPath("");
    System.clearProperty("assetbundle.host");
    System.clearProperty("assetbundle.contextPath");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                         ''
          https://cdn.example.com,    https://cdn.example.com
          https://cdn.example.com/x/, https://cdn.example.com/x
          //cdn.example.com,          //cdn.example.com
          cdn.example.com,            //cdn.example.com
          localhost:8080,             //localhost:8080
          http://[::1]:80,            http://[::1]:80
          HTTPS://CDN.example.com,    https://CDN.example.com
          https://h:1,                https://h:1
          https://h:65535/a/b,        https://h:65535/a/b
          https://h/caf%C3%A9,        https://h/caf%C3%A9
          cdn.example.com.,           //cdn.example.com.
          192.0.2.1:8080,             //192.0.2.1:8080
          my_cdn-1.example,           //my_cdn-1.example
          ' https://h ',              https://h
          """)
  void acceptsFullAndProtocolRelativeHosts(String host, String expected) {
    AssetHost.use(host);
    assertEquals(expected, AssetHost.host());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/cdn",
        "https://",
        "ftp://a",
        "a b",
        "a\"b",
        "a?b",
        "///a",
        "https:/h",
        "https:h",
        "https:///h",
        "javascript:",
        "javascript:alert(1)",
        "data:,x",
        "//user@h",
        "//user:pw@h",
        "h:",
        "h:0",
        "h:65536",
        "h:99999999999",
        "h:-1",
        "h:+80",
        "h:8 0",
        "h:80:80",
        "https://h:/x",
        ".",
        "..",
        "a..b",
        ".a",
        "1.2.3",
        "1.2.3.256",
        "a.1",
        "[::1",
        "[]",
        "[::g]",
        "[1.2.3.4]x",
        "::1",
        "h/a b",
        "h//a",
        "h/../a",
        "h/./a",
        "h/%zz",
        "h/%2",
        "h#a",
        "h\\a",
        "c\u00e4dn.example",
        "h\nx",
        "h\tx"
      })
  void refusesWhatIsNoHost(String host) {
    assertThrows(IllegalArgumentException.class, () -> AssetHost.use(host));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "/, ''",
    "shop, /shop",
    "/shop/, /shop",
    "/a/b, /a/b",
    "/caf\u00e9, /caf%C3%A9",
    "/caf%C3%A9, /caf%C3%A9",
    "/my shop, /my%20shop",
    "/my%20shop, /my%20shop",
    "/100%, /100%25",
    "/\ud83d\udecd, /%F0%9F%9B%8D"
  })
  void contextPathsStartWithASlashAndEndWithNone(String path, String expected) {
    AssetHost.useContextPath(path);
    assertEquals(expected, AssetHost.contextPath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//shop", "/a//b", "/a?b", "/a#b", "/a\"b", "/<a>", "/a/../b", "/.", "/a\nb"})
  void refusesWhatIsNoContextPath(String path) {
    assertThrows(IllegalArgumentException.class, () -> AssetHost.useContextPath(path));
  }

  @Test
  void theMessageShowsWhatAHostIs() {
    assertEquals(
        "no asset host: \"https:/h\"; a host is \"https://cdn.example.com\","
            + " \"//cdn.example.com:8443\" or \"cdn.example.com/path\"",
        assertThrows(IllegalArgumentException.class, () -> AssetHost.use("https:/h")).getMessage());
  }

  @Test
  void codeGoesBeforeProperties() {
    System.setProperty("assetbundle.host", "property.example");
    System.setProperty("assetbundle.contextPath", "/property");
    assertEquals("//property.example/property/assets/icons/logo.png", TestAssets.LOGO.url());
    AssetHost.use("");
    AssetHost.useContextPath("/code");
    assertEquals("/code/assets/icons/logo.png", TestAssets.LOGO.url());
    AssetHost.reset();
    assertEquals("//property.example", AssetHost.host());
  }

  @Test
  void whatAContainerOffersCountsIfNothingIsChosen() {
    AssetHost.offerContextPath("/container");
    assertEquals("/container", AssetHost.contextPath());
    AssetHost.useContextPath("");
    assertEquals("", AssetHost.contextPath());
    AssetHost.reset();
    assertEquals("/container", AssetHost.contextPath());
    System.setProperty("assetbundle.contextPath", "/property");
    assertEquals("/property", AssetHost.contextPath());
    System.setProperty("assetbundle.contextPath", "/");
    assertEquals("", AssetHost.contextPath());
    System.clearProperty("assetbundle.contextPath");
    AssetHost.offerContextPath("");
    assertEquals("", AssetHost.contextPath());
    assertThrows(IllegalArgumentException.class, () -> AssetHost.offerContextPath("/a/../b"));
  }
}
