package dev.assetbundle.processor.codegen;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads the size of a JPEG image from its first frame header (ITU-T T.81, B.2.2), turned as its
 * Exif data says (CIPA DC-008, orientation).
 */
final class JpegSize {

  private static final int ORIENTATION = 0x0112;
  private static final int FIRST_TURNED = 5;
  private static final int LAST_TURNED = 8;

  private JpegSize() {}

  static boolean isJpeg(byte[] start) {
    return start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8;
  }

  /** Returns the size; empty if the frame header is not among these bytes. */
  static Optional<ImageSize> of(ByteBuffer data) {
    boolean turned = false;
    int at = 2;
    while (at + 9 < data.limit()) {
      int marker = data.get(at + 1) & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        ImageSize size =
            new ImageSize(data.getShort(at + 7) & 0xFFFF, data.getShort(at + 5) & 0xFFFF);
        return Optional.of(turned ? size.turned() : size);
      }
      int length = data.getShort(at + 2) & 0xFFFF;
      if (marker == 0xE1 && !turned && at + 2 + length <= data.limit()) {
        turned = isTurned(data.slice(at + 4, Math.max(0, length - 2)));
      }
      at += marker == 0xFF ? 1 : 2 + length;
    }
    return Optional.empty();
  }

  // "Exif", two zeros, then a TIFF file whose first directory has the orientation.
  private static boolean isTurned(ByteBuffer segment) {
    try {
      if (segment.getInt(0) != 0x45786966 || segment.getShort(4) != 0) {
        return false;
      }
      ByteBuffer tiff = segment.slice(6, segment.limit() - 6);
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int count = tiff.getShort(directory) & 0xFFFF;
      for (int i = 0, at = directory + 2; i < count; i++, at += 12) {
        if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
          int orientation = tiff.getShort(at + 8);
          return orientation >= FIRST_TURNED && orientation <= LAST_TURNED;
        }
      }
      return false;
    } catch (IndexOutOfBoundsException e) {
      // Damaged metadata turns nothing.
      return false;
    }
  }
}
