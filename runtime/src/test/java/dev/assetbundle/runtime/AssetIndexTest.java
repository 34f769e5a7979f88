package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetIndexTest {

  @Test
  void findsByBothNames() {
    assertSame(TestAssets.ODD, TestAssets.INDEX.require("odd;1 %.txt"));
    assertSame(
        TestAssets.ODD, TestAssets.INDEX.findByPath("/assets/odd;1%20%25.txt").orElseThrow());
    assertEquals(Optional.empty(), TestAssets.INDEX.find("Application.js"));
    assertEquals(Optional.empty(), TestAssets.INDEX.findByPath("/assets/%"));
  }

  @Test
  void listsInOrderOfLogicalPath() {
    assertEquals(
        List.of(
            "application.js", "big.txt", "empty.txt", "gone.css", "icons/logo.png", "odd;1 %.txt"),
        TestAssets.INDEX.assets().stream().map(Asset::logicalPath).toList());
    assertEquals(6, TestAssets.INDEX.size());
    assertTrue(AssetIndex.builder().build().assets().isEmpty());
  }

  @Test
  void joinsInOrder() {
    var joined = AssetIndex.of(AssetIndex.of(List.of(TestAssets.LOGO)), TestAssets.INDEX);
    assertEquals(7, joined.size());
    assertSame(TestAssets.LOGO, joined.require("icons/logo.png"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          aplication.js, `; did you mean "application.js"?`
          logo.png,      `; did you mean "icons/logo.png"?`
          bid.txt,       `; did you mean "big.txt"?`
          nothing/like/it.woff2, ``
          """)
  void namesTheNearest(String wanted, String hint) {
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> TestAssets.INDEX.require(wanted));
    assertEquals("no asset named \"" + wanted + '"' + hint, thrown.getMessage());
  }
}
