package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedTargetsTest {

  @ParameterizedTest
  @CsvSource({
    "/assets/, true",
    "/assets/unknown, true",
    "/assets/icons/logo.png, true",
    "/%61ssets/unknown, true",
    "/assets/%ff, true",
    "/assets/../x, true",
    "http://h/assets/x, true",
    "/assets, false",
    "/assets-private/x, false",
    "/x/assets/y, false",
    "/%ff, false",
    "/, false",
    "*, false"
  })
  void aResponderClaimsWhatIsBelowItsPrefix(String target, boolean claimed) {
    assertEquals(claimed, AssetResponder.of(TestAssets.INDEX).claims(target));
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b/x-1.js, b/x.js, /a/y, true",
    "/a/b/x-1.js, b/x.js, /a/b/y, true",
    "/a/b/x-1.js, x.js, /a/y, false",
    "/a/b/x-1.js, x.js, /a/b/y, true",
    "/x.js, x.js, /y, false",
    "/x.js, x.js, /x.js, true",
    "/b/x.js, b/x.js, /b/y, false",
    "/a/c/x.js, b/x.js, /a/y, false",
    "/my%20a/x.js, x.js, /my%20a/y, true"
  })
  void thePrefixIsWhatTheLogicalPathLeaves(
      String path, String logicalPath, String target, boolean claimed) {
    var asset =
        Asset.of(
            ClaimedTargetsTest.class, logicalPath, path, "sha384-A", "text/plain", 1, true, "");
    assertEquals(claimed, AssetResponder.of(AssetIndex.of(List.of(asset))).claims(target));
  }

  @Test
  void aContextPathGoesBefore() {
    var shop = AssetResponder.builder().add(TestAssets.INDEX).contextPath("/shop").build();
    assertEquals(true, shop.claims("/shop/assets/x"));
    assertEquals(false, shop.claims("/assets/x"));
  }
}
