package dev.assetbundle.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantNamesTest {

  @ParameterizedTest
  @CsvSource({
    "application.js,   APPLICATION_JS",
    "cart-empty.svg,   CART_EMPTY_SVG",
    "icon@2x.png,      ICON_2X_PNG",
    "2x.png,           _2X_PNG",
    "LICENSE,          LICENSE",
    "a b.js,           A_B_JS",
    "größe.css,        GRÖSSE_CSS",
    "ist.js,           IST_JS",
    "日本.png,          日本_PNG",
    "_,                __",
    "-,                __",
    "😀.png,           __PNG",
    "a\u200bb.js,      A_B_JS",
  })
  void aFileIsAConstant(String file, String constant) {
    assertEquals(constant, ConstantNames.constant(file));
    assertTrue(SourceVersion.isName(ConstantNames.constant(file)));
  }

  @ParameterizedTest
  @CsvSource({
    "icons,        Icons",
    "date-picker,  DatePicker",
    "datePicker,   DatePicker",
    "2x,           _2x",
    "class,        Class",
    "--,           __",
    "été,          Été",
    "a.b_c,        ABC",
  })
  void aFolderIsAClass(String folder, String name) {
    assertEquals(name, ConstantNames.className(folder));
    assertTrue(SourceVersion.isName(ConstantNames.className(folder)));
  }
}
