package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundles of an application and of its libraries, behind one index. */
class SeveralBundlesTest {

  /** Stand for generated classes. */
  static final class Shop {}

  static final class Menu {}

  static final class Grid {}

  /** Has the form of a generated table. */
  private static final class Table extends AssetTable {

    private final String text;

    Table(Class<?> owner, String prefix, int size, String text) {
      super(owner, prefix, size, "", "~", false);
      this.text = text;
    }

    @Override
    protected String[] texts() {
      return new String[] {text};
    }
  }

  private static AssetIndex bundle(Class<?> owner, String prefix, String... lines) {
    String text = String.join("\n", lines) + "\n";
    return AssetIndex.of(new Table(owner, prefix, lines.length, text));
  }

  private static String line(String path, String fingerprint, String hash) {
    return path + "\t" + fingerprint + "\tsha384-" + hash + "\ttext/css\t5\t";
  }

  private static final AssetIndex SHOP =
      bundle(
          Shop.class,
          "/assets/",
          line("application.css", "a1", "shop"),
          line("menu/icon.css", "", "same"));

  private static final AssetIndex MENU =
      bundle(
          Menu.class,
          "/assets/",
          line("application.css", "b2", "menu"),
          line("menu/icon.css", "", "same"),
          line("menu.css", "b3", "m"));

  private static final AssetIndex GRID =
      bundle(Grid.class, "/grid/assets/", line("application.css", "c3", "grid"));

  private static final AssetIndex ALL = AssetIndex.of(SHOP, MENU, GRID);

  @Test
  void ofOneLogicalPathTheFirstBundleHasTheAsset() {
    assertEquals("/assets/application-a1.css", ALL.require("application.css").path());
    assertEquals(
        "/assets/application-b2.css", AssetIndex.of(MENU, SHOP).require("application.css").path());
    assertSame(MENU.require("menu.css"), ALL.require("menu.css"));
  }

  @Test
  void allAssetsAreListedAndFoundByTheirPaths() {
    assertEquals(6, ALL.size());
    assertEquals(
        List.of(
            "/assets/application-a1.css",
            "/assets/application-b2.css",
            "/grid/assets/application-c3.css",
            "/assets/menu-b3.css",
            "/assets/menu/icon.css",
            "/assets/menu/icon.css"),
        ALL.assets().stream().map(Asset::path).toList());
    assertSame(
        GRID.require("application.css"),
        ALL.findByPath("/grid/assets/application-c3.css").orElseThrow());
    assertEquals(Optional.empty(), ALL.findByPath("/grid/assets/application-a1.css"));
    var thrown = assertThrows(IllegalArgumentException.class, () -> ALL.require("menus.css"));
    assertEquals("no asset named \"menus.css\"; did you mean \"menu.css\"?", thrown.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # target,                         status, claimed, hash
          /assets/application-a1.css,       200,    true,    shop
          /assets/application-b2.css,       200,    true,    menu
          /grid/assets/application-c3.css,  200,    true,    grid
          /assets/menu-b3.css,              200,    true,    m
          /assets/menu/icon.css,            200,    true,    same
          /assets/application-c3.css,       404,    true,    ''
          /assets/application.css,          404,    true,    ''
          /grid/assets/menu-b3.css,         404,    true,    ''
          /grid/menu-b3.css,                404,    false,   ''
          /assets-of/menu-b3.css,           404,    false,   ''
          """)
  void oneResponderAnswersForAll(String target, int status, boolean claimed, String hash) {
    for (AssetResponder responder :
        List.of(AssetResponder.of(ALL), AssetResponder.of(SHOP, MENU, GRID))) {
      AssetResponse answer = responder.respond(AssetRequest.of("HEAD", target));
      assertEquals(status, answer.status());
      assertEquals(claimed, responder.claims(target));
      assertEquals(
          hash.isEmpty() ? "" : '"' + hash + '"', answer.headers().getOrDefault("ETag", ""));
    }
  }

  @Test
  void twoDifferentFilesWithOnePathAreRefused() {
    AssetIndex other = bundle(Menu.class, "/assets/", line("menu/icon.css", "", "other"));
    String expected =
        "two different files are /assets/menu/icon.css: \"menu/icon.css\" of"
            + " dev.assetbundle.runtime.SeveralBundlesTest$Shop and \"menu/icon.css\" of"
            + " dev.assetbundle.runtime.SeveralBundlesTest$Menu; give one of the bundles another"
            + " prefix, rename one of the files, or leave digest = true on, so that each file has"
            + " a path of its own";
    assertEquals(expected, refusal(SHOP, other));
    assertEquals(expected, refusal(GRID, SHOP, other));
    var thrown = assertThrows(IllegalArgumentException.class, () -> AssetResponder.of(SHOP, other));
    assertEquals(expected, thrown.getMessage());
  }

  @Test
  void aPrefixMayLieBelowAnotherUnlessTheirPathsMeet() {
    AssetIndex inside = bundle(Menu.class, "/assets/menu/", line("item.css", "", "item"));
    assertEquals("/assets/menu/item.css", AssetIndex.of(SHOP, inside).require("item.css").path());
    AssetIndex meeting = bundle(Grid.class, "/assets/menu/", line("icon.css", "", "icon"));
    assertEquals(
        "two different files are /assets/menu/icon.css: \"menu/icon.css\" of"
            + " dev.assetbundle.runtime.SeveralBundlesTest$Shop and \"icon.css\" of"
            + " dev.assetbundle.runtime.SeveralBundlesTest$Grid",
        refusal(SHOP, meeting).split(";", 2)[0]);
  }

  private static String refusal(AssetIndex... bundles) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> AssetIndex.of(bundles)).getMessage());
  }

  @Test
  void oneIndexStaysAsItIs() {
    assertSame(SHOP, AssetIndex.of(SHOP));
    assertEquals(List.of(), AssetIndex.of(new AssetIndex[0]).assets());
    assertEquals(
        "/assets/menu-b3.css",
        AssetIndex.of(AssetIndex.of(SHOP, MENU), GRID).require("menu.css").path());
  }
}
