package dev.assetbundle.processor.output;

import dev.assetbundle.processor.model.ContentCoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** gzip at its best level; the header names no time and no operating system. */
final class GzipEncoder implements Encoder {

  private static final int OS_BYTE = 9;
  private static final byte UNKNOWN_OS = (byte) 255;

  @Override
  public ContentCoding coding() {
    return ContentCoding.GZIP;
  }

  @Override
  public String id() {
    // The bytes depend on the zlib that comes with the JDK or the system.
    return Stream.of("java.runtime.version", "java.vm.vendor", "os.name", "os.arch", "os.version")
        .map(name -> System.getProperty(name, ""))
        .collect(Collectors.joining(" ", "gzip-9 ", ""));
  }

  @Override
  public Optional<byte[]> encode(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (BestGzip gzip = new BestGzip(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] encoded = out.toByteArray();
    // JDKs write different values here (JDK-8244706), and readers ignore it.
    encoded[OS_BYTE] = UNKNOWN_OS;
    return Optional.of(encoded);
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
