import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** The smallest that the JDK makes. */
final class Gzip extends GZIPOutputStream {

  private Gzip(OutputStream out) throws IOException {
    super(out, 1 << 16);
    def.setLevel(9);
  }

  static byte[] of(byte[] bytes) throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new Gzip(gzip)) {
      out.write(bytes);
    }
    return gzip.toByteArray();
  }
}
