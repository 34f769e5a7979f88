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
          """)
  void acceptsFullAndProtocolRelativeHosts(String host, String expected) {
    AssetHost.use(host);
    assertEquals(expected, AssetHost.host());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "//", "/cdn", "https://", "ftp://a", "a b", "a\"b", "a?b", "///a"})
  void refusesWhatIsNoHost(String host) {
    assertThrows(IllegalArgumentException.class, () -> AssetHost.use(host));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "/, ''", "shop, /shop", "/shop/, /shop", "/a/b, /a/b"})
  void contextPathsStartWithASlashAndEndWithNone(String path, String expected) {
    AssetHost.useContextPath(path);
    assertEquals(expected, AssetHost.contextPath());
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
}
