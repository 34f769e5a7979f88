package dev.assetbundle.processor.generate;

import dev.assetbundle.processor.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Width and height of an image, read from the start of its file: PNG, GIF, JPEG, WebP, BMP and SVG.
 *
 * @param width CSS pixels
 * @param height CSS pixels
 */
record ImageSize(int width, int height) {

  private static final int SHORT_HEADER = 32;

  // Enough for the root element of a drawing, and for the frame header of most photographs.
  private static final int HEADER = 4 << 10;

  // Photographs may carry long metadata before their frame header.
  private static final int LONGEST_HEADER = 256 << 10;

  /**
   * Returns the size; empty for what is no image, or has none of its own.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<ImageSize> of(Content content) throws IOException {
    try (InputStream in = content.open()) {
      byte[] start = new byte[0];
      for (int length : new int[] {SHORT_HEADER, HEADER, LONGEST_HEADER}) {
        byte[] more = in.readNBytes(length - start.length);
        int read = start.length;
        start = Arrays.copyOf(start, read + more.length);
        System.arraycopy(more, 0, start, read, more.length);
        Optional<ImageSize> size = found(start);
        if (size.isPresent() || start.length < length || !tellsMoreLater(start)) {
          return size;
        }
      }
      return Optional.empty();
    }
  }

  private static boolean tellsMoreLater(byte[] start) {
    return isJpeg(start) || isMarkup(start);
  }

  private static boolean isJpeg(byte[] start) {
    return start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8;
  }

  // To look for a drawing in thousands of files that are none takes longer than all the rest.
  private static boolean isMarkup(byte[] start) {
    String head =
        new String(start, 0, Math.min(start.length, SHORT_HEADER), StandardCharsets.UTF_8);
    String text = (head.startsWith("\uFEFF") ? head.substring(1) : head).stripLeading();
    return text.isEmpty() || text.startsWith("<");
  }

  private static Optional<ImageSize> found(byte[] start) {
    try {
      return of(ByteBuffer.wrap(start), start).filter(size -> size.width > 0 && size.height > 0);
    } catch (IndexOutOfBoundsException e) {
      // Cut short, here or on its way here.
      return Optional.empty();
    }
  }

  private static Optional<ImageSize> of(ByteBuffer data, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(new ImageSize(data.getInt(16), data.getInt(20)));
    } else if (head.startsWith("GIF8")) {
      data.order(ByteOrder.LITTLE_ENDIAN);
      return Optional.of(new ImageSize(data.getShort(6) & 0xFFFF, data.getShort(8) & 0xFFFF));
    } else if (isJpeg(bytes)) {
      return jpeg(data);
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return webp(data.order(ByteOrder.LITTLE_ENDIAN), head.substring(12));
    } else if (head.startsWith("BM")) {
      data.order(ByteOrder.LITTLE_ENDIAN);
      return Optional.of(new ImageSize(data.getInt(18), Math.abs(data.getInt(22))));
    }
    return isMarkup(bytes)
        ? SvgSize.of(new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  // Segments up to the first frame header (ITU-T T.81, B.2.2); its marker is any SOF.
  private static Optional<ImageSize> jpeg(ByteBuffer data) {
    int at = 2;
    while (at + 9 < data.limit()) {
      int marker = data.get(at + 1) & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return Optional.of(
            new ImageSize(data.getShort(at + 7) & 0xFFFF, data.getShort(at + 5) & 0xFFFF));
      }
      at += marker == 0xFF ? 1 : 2 + (data.getShort(at + 2) & 0xFFFF);
    }
    return Optional.empty();
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
