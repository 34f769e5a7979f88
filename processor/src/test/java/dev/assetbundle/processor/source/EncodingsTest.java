package dev.assetbundle.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.FileTypes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

  private static String decode(String file, byte[] bytes) throws Encodings.Malformed {
    FileType type = new FileTypes(Map.of()).of(file);
    return Encodings.decode(bytes, type);
  }

  private static byte[] marked(String charset, int... mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes("é😀\r\n".getBytes(Charset.forName(charset)));
    return out.toByteArray();
  }

  @Test
  void aByteOrderMarkDecides() throws Encodings.Malformed {
    assertEquals("é😀\n", decode("a.js", marked("UTF-8", 0xEF, 0xBB, 0xBF)));
    assertEquals("é😀\n", decode("a.js", marked("UTF-16LE", 0xFF, 0xFE)));
    assertEquals("é😀\n", decode("a.css", marked("UTF-16BE", 0xFE, 0xFF)));
    assertEquals("é😀\n", decode("a.css", marked("UTF-32LE", 0xFF, 0xFE, 0, 0)));
    assertEquals("é😀\n", decode("a.json", marked("UTF-32BE", 0, 0, 0xFE, 0xFF)));
  }

  @Test
  void aCharsetRuleDecidesInStylesheetsAndIsRemoved() throws Encodings.Malformed {
    byte[] latin = "@charset \"iso-8859-1\";\na{b:'é'}".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("\na{b:'é'}", decode("a.css", latin));
    byte[] script = "@charset \"iso-8859-1\";".getBytes(StandardCharsets.UTF_8);
    assertEquals("@charset \"iso-8859-1\";", decode("a.js", script));
    byte[] single = "@charset 'iso-8859-1';".getBytes(StandardCharsets.UTF_8);
    assertEquals("@charset 'iso-8859-1';", decode("a.css", single));
  }

  @ParameterizedTest
  @CsvSource({
    "a.js, true",
    "a.mjs, true",
    "a.css, true",
    "a.html, true",
    "a.svg, false",
    "a.xml, false"
  })
  void lineEndsAreNormalizedInSomeTypes(String file, boolean normalized)
      throws Encodings.Malformed {
    String text = decode(file, "a\r\nb\rc\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(normalized ? "a\nb\nc\n" : "a\r\nb\rc\n", text);
  }

  @ParameterizedTest
  @CsvSource({
    "a.js,  'ab\nc\u00ff',           UTF-8,   'ab\nc'",
    "a.js,  '\u00c3',                UTF-8,   ''",
    "a.js,  '\u00ed\u00a0\u0080',    UTF-8,   ''",
    "a.css, '@charset \"nope\";a{}', nope,    '@charset \"'",
    "a.css, '@charset \"\";a{}',     UTF-8,   'x'",
  })
  void bytesThatAreNoTextHaveAPlace(String file, String bytes, String charset, String before) {
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    if (before.equals("x")) {
      assertEquals("a{}", assertDecodes(file, raw));
      return;
    }
    Encodings.Malformed malformed =
        assertThrows(Encodings.Malformed.class, () -> decode(file, raw));
    assertEquals(charset, malformed.charset);
    assertEquals(before, malformed.before);
  }

  private static String assertDecodes(String file, byte[] raw) {
    try {
      return decode(file, raw);
    } catch (Encodings.Malformed e) {
      throw new AssertionError(e);
    }
  }
}
