package dev.assetbundle.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.LogicalPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetNamesTest {

  private final AssetNames names =
      AssetNames.of(
          "Assets",
          List.of(
              new LogicalPath("logo.png"),
              new LogicalPath("icons/cart.svg"),
              new LogicalPath("UI/x_path")));

  @ParameterizedTest
  @CsvSource({
    "LOGO_PNG, LOGO_PNG",
    "LOGO_PNG.tag, LOGO_PNG",
    "LOGO_PNG_PATH, LOGO_PNG",
    "Icons.CART_SVG_INTEGRITY.length, Icons.CART_SVG",
    "UI.X_PATH, UI.X_PATH",
    "index, ''",
    "LOGO_PN, ''",
    "Icons, ''",
  })
  void knowsTheConstantThatIsUsed(String use, String constant) {
    assertEquals(constant, names.constant(use).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "BRAND_PNG.tag, BRAND_PNG",
    "BRAND_PNG_PATH, BRAND_PNG",
    "Icons.BACK_SVG.url, icons/BACK_SVG",
    "Flags.Eu.DE_SVG.url, Flags/Eu/DE_SVG",
    "LOGO_PNG.tag, ''",
    "LOGO_PNG_INTEGRITY, ''",
    "index, ''",
    "Icons, ''",
    "ICONS.BACK_SVG, ''",
  })
  void makesUpAssetsForConstantsThatAreNotThere(String use, String path) {
    assertEquals(path, names.invented(use).map(LogicalPath::value).orElse(""));
  }

  @Test
  void makesUpEachOnce() {
    assertEquals("A", names.invented("A_PATH").map(LogicalPath::value).orElse(""));
    assertEquals(Optional.empty(), names.invented("A_INTEGRITY"));
    assertEquals(Optional.empty(), names.invented("A"));
  }

  @Test
  void tellsConstantsAndAssetsFromEachOther() {
    assertEquals(Optional.of(new LogicalPath("logo.png")), names.path("LOGO_PNG"));
    assertEquals(Optional.of("Icons.CART_SVG"), names.name(new LogicalPath("icons/cart.svg")));
  }
}
