package dev.assetbundle.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.model.Content;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg", "bmp"})
  void readsWhatTheJdkWrites(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertTrue(
        ImageIO.write(new BufferedImage(321, 45, BufferedImage.TYPE_INT_RGB), format, bytes));
    assertEquals(
        Optional.of(new ImageSize(321, 45)), ImageSize.of(Content.of(bytes.toByteArray())));
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
    assertEquals(Optional.of(new ImageSize(width, height)), ImageSize.of(Content.of(svg)));
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
    assertEquals(Optional.of(new ImageSize(width, height)), ImageSize.of(Content.of(bytes)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg width='24' height='12'/>",
        "\uFEFF<svg width='24' height='12'/>",
        "\n\t <!-- drawn by hand --><svg width='24' height='12'/>",
      })
  void findsTheDrawingBehindWhatMayStandBeforeIt(String svg) throws IOException {
    assertEquals(Optional.of(new ImageSize(24, 12)), ImageSize.of(Content.of(svg)));
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
    assertEquals(Optional.empty(), ImageSize.of(counting));
    assertTrue(read.get() <= 32, read + " bytes");
  }

  @Test
  void damagedImagesHaveNone() throws IOException {
    assertEquals(Optional.empty(), ImageSize.of(Content.of(new byte[] {(byte) 0xFF, (byte) 0xD8})));
    assertEquals(Optional.empty(), ImageSize.of(Content.of("<svg width='3ex' height='1'/>")));
    assertEquals(Optional.empty(), ImageSize.of(Content.of("")));
  }
}
