package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the size of an image from the start of its file: PNG, GIF, JPEG, WebP, AVIF, HEIC, BMP,
 * ICO, CUR and SVG.
 */
final class ImageHeader {

  private static final int SHORT_HEADER = 32;

  // Enough for the root element of a drawing, and for the frame header of most photographs.
  private static final int HEADER = 4 << 10;

  // Photographs may carry long metadata before their frame header.
  private static final int LONGEST_HEADER = 256 << 10;

  private ImageHeader() {}

  /**
   * Returns the size; empty for what is no image, or has none of its own.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<ImageSize> size(Content content) throws IOException {
    try (InputStream in = content.open()) {
      byte[] start = new byte[0];
      for (int length : new int[] {SHORT_HEADER, HEADER, LONGEST_HEADER}) {
        byte[] more = in.readNBytes(length - start.length);
        int read = start.length;
        start = Arrays.copyOf(start, read + more.length);
        System.arraycopy(more, 0, start, read, more.length);
        boolean whole = start.length < length;
        Optional<ImageSize> size = found(start, whole || length == LONGEST_HEADER);
        if (size.isPresent() || whole || !tellsMoreLater(start)) {
          return size;
        }
      }
      return Optional.empty();
    }
  }

  private static boolean tellsMoreLater(byte[] start) {
    return JpegSize.isJpeg(start) || HeifSize.isHeif(start) || isIcon(start) || isMarkup(start);
  }

  // To look for a drawing in thousands of files that are none takes longer than all the rest.
  private static boolean isMarkup(byte[] start) {
    byte[] head = Arrays.copyOf(start, Math.min(start.length, SHORT_HEADER));
    boolean wide = head.length > 1 && ((head[0] & 0xFF) + (head[1] & 0xFF)) == 0xFE + 0xFF;
    String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    String bare = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    return bare.isEmpty() || bare.startsWith("<");
  }

  private static Optional<ImageSize> found(byte[] start, boolean last) {
    try {
      return of(ByteBuffer.wrap(start), start, last)
          .filter(size -> size.width() > 0 && size.height() > 0);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // Cut short, here or on its way here; or its numbers lead nowhere.
      return Optional.empty();
    }
  }

  private static Optional<ImageSize> of(ByteBuffer data, byte[] bytes, boolean last) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(new ImageSize(data.getInt(16), data.getInt(20)));
    } else if (head.startsWith("GIF8")) {
      data.order(ByteOrder.LITTLE_ENDIAN);
      return Optional.of(new ImageSize(data.getShort(6) & 0xFFFF, data.getShort(8) & 0xFFFF));
    } else if (JpegSize.isJpeg(bytes)) {
      return JpegSize.of(data);
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return webp(data.order(ByteOrder.LITTLE_ENDIAN), head.substring(12));
    } else if (HeifSize.isHeif(bytes)) {
      return HeifSize.of(data);
    } else if (head.startsWith("BM")) {
      return bmp(data.order(ByteOrder.LITTLE_ENDIAN));
    } else if (isIcon(bytes)) {
      return icon(data.order(ByteOrder.LITTLE_ENDIAN));
    }
    return isMarkup(bytes) ? SvgSize.of(bytes, last) : Optional.empty();
  }

  private static Optional<ImageSize> bmp(ByteBuffer data) {
    boolean core = data.getInt(14) == 12;
    return Optional.of(
        core
            ? new ImageSize(data.getShort(18) & 0xFFFF, data.getShort(20) & 0xFFFF)
            : new ImageSize(data.getInt(18), Math.abs(data.getInt(22))));
  }

  // A directory of images, of which browsers show the largest; the type of cursors is 2.
  private static boolean isIcon(byte[] start) {
    return start.length > 5
        && start[0] == 0
        && start[1] == 0
        && (start[2] == 1 || start[2] == 2)
        && start[3] == 0
        && (start[4] != 0 || start[5] != 0);
  }

  private static Optional<ImageSize> icon(ByteBuffer data) {
    ImageSize largest = new ImageSize(0, 0);
    int count = data.getShort(4) & 0xFFFF;
    for (int i = 0, at = 6; i < count; i++, at += 16) {
      int width = data.get(at) & 0xFF;
      int height = data.get(at + 1) & 0xFF;
      ImageSize size = new ImageSize(width == 0 ? 256 : width, height == 0 ? 256 : height);
      if (size.width() * size.height() > largest.width() * largest.height()) {
        largest = size;
      }
    }
    return Optional.of(largest);
  }

  // RFC 9649: a lossy, a lossless or an extended file.
  private static Optional<ImageSize> webp(ByteBuffer data, String chunk) {
    return switch (chunk) {
      case "VP8 " ->
          Optional.of(new ImageSize(data.getShort(26) & 0x3FFF, data.getShort(28) & 0x3FFF));
      case "VP8L" -> {
        int bits = data.getInt(21);
        yield Optional.of(new ImageSize((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1));
      }
      case "VP8X" ->
          Optional.of(new ImageSize((data.getInt(24) & 0xFFFFFF) + 1, (data.getInt(26) >>> 8) + 1));
      default -> Optional.empty();
    };
  }
}
