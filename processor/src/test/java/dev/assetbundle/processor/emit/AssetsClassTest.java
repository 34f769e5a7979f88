package dev.assetbundle.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssetsClassTest {

  private static final AssetsClass.Declaration DECLARATION =
      new AssetsClass.Declaration("shop", "Assets", true, "/assets", "x");

  private static List<PublishedAsset> assets(int many) {
    return new ArrayList<>(
        IntStream.range(0, many)
            .mapToObj(i -> TestAssets.published("many/a" + i + ".bin"))
            .toList());
  }

  @Test
  void aLargeFolderIsInParts() {
    AssetsClass.Result result = AssetsClass.of(DECLARATION, assets(1_001));
    assertEquals(
        List.of("shop.Assets_Many_Part1", "shop.Assets_Many_Part2", "shop.Assets"),
        result.parts().stream().map(AssetsPart::className).toList());
    String root = result.sources().get(2).text();
    assertTrue(
        root.contains(
            "public static final class Many implements Assets_Many_Part1, Assets_Many_Part2 {"),
        root);
    assertTrue(root.contains("Assets_Many_Part1.Part_Table.TABLE"), root);
    assertTrue(
        result.sources().get(0).text().contains("  Asset A0_BIN = Part_Assets.assets[0];"),
        result.sources().get(0).text());
  }

  @Test
  void aPartFollowsFromItsKey() {
    List<PublishedAsset> assets = assets(2_001);
    List<AssetsPart> before = AssetsClass.of(DECLARATION, assets).parts();
    assets.set(
        1_500, new PublishedAsset(TestAssets.built("many/a1500.bin", new byte[] {1}), List.of()));
    List<AssetsPart> after = AssetsClass.of(DECLARATION, assets).parts();
    for (int i = 0; i < before.size(); i++) {
      String one = before.get(i).key().get();
      String other = after.get(i).key().get();
      if (i == 1) {
        assertNotEquals(one, other);
      } else {
        assertEquals(one, other);
        assertEquals(before.get(i).source().get(), after.get(i).source().get());
      }
    }
  }

  @Test
  void foldersMayBeCalledLikeTheTypesThatAreUsed() {
    String text =
        AssetsClass.of(
                DECLARATION,
                List.of(TestAssets.published("asset/x.js"), TestAssets.published("string/y.js")))
            .sources()
            .get(0)
            .text();
    assertTrue(text.contains("public static final java.lang.String X_JS_PATH"), text);
    assertTrue(text.contains("public static final dev.assetbundle.runtime.Asset X_JS"), text);
  }
}
