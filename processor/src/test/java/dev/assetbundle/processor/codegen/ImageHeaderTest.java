package dev.assetbundle.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.model.Content;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg", "bmp"})
  void readsWhatTheJdkWrites(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertTrue(
        ImageIO.write(new BufferedImage(321, 45, BufferedImage.TYPE_INT_RGB), format, bytes));
    assertEquals(
        Optional.of(new ImageSize(321, 45)), ImageHeader.size(Content.of(bytes.toByteArray())));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`<?xml version='1.0'?><svg width='24' height='12.4px' viewBox='0 0 1 1'/>`, 24, 12",
        "`<svg\n  viewBox=\"0 0 300 150\" width='100%'>`, 300, 150",
        "`<svg viewBox='0,0,8,9'>`, 8, 9"
      })
  void readsSvg(String svg, int width, int height) throws IOException {
    assertEquals(Optional.of(new ImageSize(width, height)), ImageHeader.size(Content.of(svg)));
  }

  @ParameterizedTest
  @CsvSource({
    // lossy 16 x 32, lossless 16 x 32, extended 400 x 301; only their headers
    "524946460000000057454250565038200000000000000 09d012a10002000, 16, 32",
    "52494646000000005745425056503 84c000000002f0fc00700, 16, 32",
    "524946460000000057454250565038580a000000100000008f01002c0100, 400, 301"
  })
  void readsWebp(String hex, int width, int height) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertEquals(Optional.of(new ImageSize(width, height)), ImageHeader.size(Content.of(bytes)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg width='24' height='12'/>",
        "\uFEFF<svg width='24' height='12'/>",
        "\n\t <!-- drawn by hand --><svg width='24' height='12'/>",
      })
  void findsTheDrawingBehindWhatMayStandBeforeIt(String svg) throws IOException {
    assertEquals(Optional.of(new ImageSize(24, 12)), ImageHeader.size(Content.of(svg)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "width='12pt' height='1pc', 16, 16",
        "width='1in' height='2.54cm', 96, 96",
        "width='25.4mm' height='40Q', 96, 38",
        "width='2em' height='3rem', 32, 48",
        "width='12PX' height='+1e2', 12, 100",
        "width='10.5' height=' 10.4 ', 11, 10",
        "width='60' viewBox='0 0 30 20', 60, 40",
        "height='40' viewBox='0 0 30 20', 60, 40",
        "width='100%' height='50' viewBox='0 0 30 20', 75, 50",
        "width='auto' height='20' viewBox='0 0 30 20', 30, 20",
        "width='-5' viewBox='0 0 30 20', 30, 20",
        "viewBox='-5 -5  8 9', 8, 9",
        "stroke-width='2' width='24' height='24', 24, 24",
        "data-width='2' my.height='3' width='24' height='12', 24, 12",
        "width='&#50;4' height='1&#x32;', 24, 12",
      })
  void readsLengthsLikeABrowser(String attributes, int width, int height) throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>";
    assertEquals(Optional.of(new ImageSize(width, height)), ImageHeader.size(Content.of(svg)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg/>",
        "<svg width='30'/>",
        "<svg width='12 px' height='12'/>",
        "<svg width='1e99' height='1'/>",
        "<svg width='0' height='12'/>",
        "<svg width='12' height='0.2'/>",
        "<svg viewBox='0 0 0 9'/>",
        "<svg viewBox='0 0 9'/>",
        "<svg width='1' width='2' height='3'/>",
        "<html><svg width='24' height='12'/></html>",
        "<!-- <svg width='24' height='12'/> -->",
        "<svg width='24' height='12'",
      })
  void hasNoneOfItsOwn(String svg) throws IOException {
    assertEquals(Optional.empty(), ImageHeader.size(Content.of(svg)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><!-- <svg width='1' height='1'/> -->",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://localhost:1/svg11.dtd'>",
        "<!DOCTYPE svg SYSTEM 'file:///dev/zero'>",
        "<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'> <!ENTITY x SYSTEM '/dev/zero'>]>",
        "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
            + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;'>"
            + "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'><!ENTITY h '&g;&g;&g;&g;&g;&g;&g;&g;'>]>",
        "<?xml-stylesheet href='http://localhost:1/a.css'?>",
      })
  void readsNothingButTheRootElement(String before) throws IOException {
    String svg = before + "<svg width='24' height='12'>&x;&h;</svg>";
    assertEquals(Optional.of(new ImageSize(24, 12)), ImageHeader.size(Content.of(svg)));
  }

  @Test
  void entitiesOfADocumentTypeAreNotLookedUp() throws IOException {
    String svg =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://localhost:1/svg11.dtd" [
          <!ENTITY ns_svg "http://www.w3.org/2000/svg">
          <!ENTITY wide "99">
        ]>
        <svg xmlns="&ns_svg;" width="24" height="12" viewBox="0 0 &wide; 1"></svg>
        """;
    assertEquals(Optional.of(new ImageSize(24, 12)), ImageHeader.size(Content.of(svg)));
  }

  @Test
  void readsDrawingsInEveryEncoding() throws IOException {
    String svg = "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='24' height='12'/>";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      byte[] bytes = svg.getBytes(charset);
      assertEquals(Optional.of(new ImageSize(24, 12)), ImageHeader.size(Content.of(bytes)));
    }
    String latin = "<?xml version='1.0' encoding='ISO-8859-1'?><!-- \u00e9 -->" + svg;
    assertEquals(
        Optional.of(new ImageSize(24, 12)),
        ImageHeader.size(Content.of(latin.getBytes(StandardCharsets.ISO_8859_1))));
  }

  @Test
  void theRootElementMayStandBehindALongComment() throws IOException {
    String svg = "<!--" + " <svg> ".repeat(9_000) + "--><svg width='24' height='12'/>";
    assertEquals(Optional.of(new ImageSize(24, 12)), ImageHeader.size(Content.of(svg)));
    String longer = "<!--" + " ".repeat(300 << 10) + "--><svg width='24' height='12'/>";
    assertEquals(Optional.empty(), ImageHeader.size(Content.of(longer)));
  }

  @ParameterizedTest
  @CsvSource({
    "II, 1, 40, 20", "II, 2, 40, 20", "II, 3, 40, 20", "MM, 4, 40, 20", "MM, 5, 20, 40",
    "II, 6, 20, 40", "MM, 6, 20, 40", "II, 7, 20, 40", "II, 8, 20, 40", "II, 9, 40, 20",
    "XX, 6, 20, 40",
  })
  void photographsAreTurnedAsTheyWereTaken(String order, int orientation, int width, int height)
      throws IOException {
    boolean little = order.equals("II");
    ByteBuffer exif = ByteBuffer.allocate(38);
    exif.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    exif.put(order.getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation);
    String hex =
        "ffd8 ffe1 0028"
            + HexFormat.of().formatHex(exif.array())
            + "ffc0 0011 08 0014 0028 03 012200 021101 031101 ffd9";
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertEquals(Optional.of(new ImageSize(width, height)), ImageHeader.size(Content.of(bytes)));
  }

  @ParameterizedTest
  @CsvSource({
    // the directories of an icon with 16 x 16 and 48 x 32, one of 256 x 256, and a cursor
    "00000100 0200 10100000010020000000000000000000 30200000010020000000000000000000, 48, 32",
    "00000100 0100 00000000010020000000000000000000, 256, 256",
    "00000200 0100 20200000050006000000000000000000, 32, 32",
    // a bitmap of OS/2
    "424d000000000000000000000000 0c000000 2000 1000 0100 1800, 32, 16",
  })
  void readsIconsCursorsAndOldBitmaps(String hex, int width, int height) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    assertEquals(Optional.of(new ImageSize(width, height)), ImageHeader.size(Content.of(bytes)));
  }

  @ParameterizedTest
  @CsvSource({
    // properties of the primary item by number: extents, a quarter turn, a half turn, a crop
    "avif, 01 02,    300, 200",
    "avis, 01 82,    300, 200",
    "heic, 01 02 03, 200, 300",
    "avif, 01 02 04, 300, 200",
    "mif1, 01 02 05, 100, 50",
    "avif, 01 02 05 03, 50, 100",
  })
  void readsThePrimaryItemOfAvifAndHeic(String brand, String properties, int width, int height)
      throws IOException {
    String numbers = properties.replace(" ", "");
    String ipco =
        box("pixi", "00000000 03 080808")
            + box("ispe", "00000000 0000012c 000000c8")
            + box("irot", "01")
            + box("irot", "02")
            + box("clap", "00000064 00000001 00000064 00000002 00000000 00000001 0000000000000001");
    String ipma = "00000000 00000002 0001 01 01 0002 0" + numbers.length() / 2 + numbers;
    String meta =
        "00000000"
            + box("hdlr", "00")
            + box("pitm", "00000000 0002")
            + box("iprp", box("ipco", ipco) + box("ipma", ipma));
    String file = box("ftyp", hex(brand) + "00000000" + hex("mif1")) + box("meta", meta);
    byte[] bytes = HexFormat.of().parseHex(file.replace(" ", ""));
    assertEquals(Optional.of(new ImageSize(width, height)), ImageHeader.size(Content.of(bytes)));
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertEquals(Optional.empty(), ImageHeader.size(Content.of(cut)));
  }

  private static String box(String type, String body) {
    int length = 8 + body.replace(" ", "").length() / 2;
    return HexFormat.of().toHexDigits(length) + hex(type) + body;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void readsNoMoreThanTheStartOfWhatIsNoImage() throws IOException {
    AtomicInteger read = new AtomicInteger();
    byte[] bytes = new byte[1 << 20];
    Arrays.fill(bytes, (byte) 'x');
    Content counting =
        new Content() {
          @Override
          public long size() {
            return bytes.length;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(bytes) {
              @Override
              public synchronized int read(byte[] buffer, int offset, int length) {
                int n = super.read(buffer, offset, length);
                read.addAndGet(n);
                return n;
              }
            };
          }
        };
    assertEquals(Optional.empty(), ImageHeader.size(counting));
    assertTrue(read.get() <= 32, read + " bytes");
  }

  @Test
  void damagedImagesHaveNone() throws IOException {
    assertEquals(
        Optional.empty(), ImageHeader.size(Content.of(new byte[] {(byte) 0xFF, (byte) 0xD8})));
    assertEquals(Optional.empty(), ImageHeader.size(Content.of("<svg width='3ex' height='1'/>")));
    assertEquals(Optional.empty(), ImageHeader.size(Content.of("")));
  }
}
