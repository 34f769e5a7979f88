import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Bytes that begin as an image does and go on as compressed ones do. */
final class Pixels {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Pixels() {}

  static byte[] of(boolean png, int size, Random random) {
    byte[] bytes = new byte[Math.max(size, 64)];
    random.nextBytes(bytes);
    ByteBuffer start = ByteBuffer.wrap(bytes);
    if (png) {
      start.put(PNG).putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(320).putInt(200);
      start.put(new byte[] {8, 6, 0, 0, 0});
    } else {
      start.putInt(0xffd8ffc0).putShort((short) 17).put((byte) 8).putShort((short) 200).putShort((short) 320);
    }
    return bytes;
  }
}
