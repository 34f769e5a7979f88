package bench;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** One script of 43 KB, plain and gzipped, in a folder that is also on the class path. */
public final class Sample {

  static final String NAME = "/assets/application-0123456789abcdef.js";

  private Sample() {}

  static Path folder() {
    return Path.of(System.getProperty("bench.files"), "META-INF", "resources").toAbsolutePath();
  }

  static byte[] plain() throws IOException {
    return Files.readAllBytes(folder().resolve(NAME.substring(1)));
  }

  static byte[] gzipped() throws IOException {
    return Files.readAllBytes(folder().resolve(NAME.substring(1) + ".gz"));
  }

  static AssetIndex index() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-384").digest(plain());
    return AssetIndex.of(
        List.of(
            Asset.of(
                Sample.class,
                "application.js",
                NAME,
                "sha384-" + Base64.getEncoder().encodeToString(hash),
                "text/javascript",
                plain().length,
                true,
                "gzip:" + gzipped().length)));
  }

  /** Writes the files. */
  public static void main(String[] arguments) throws Exception {
    var random = new Random(1);
    var text = new StringBuilder();
    while (text.length() < 43_000) {
      text.append("function f").append(Integer.toString(random.nextInt(1 << 20), 36));
      text.append("(a,b){return a*").append(random.nextInt(99)).append("+b}\n");
    }
    byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
    var gzipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(gzipped)) {
      gzip.write(plain);
    }
    Path file = folder().resolve(NAME.substring(1));
    Files.createDirectories(file.getParent());
    Files.write(file, plain);
    Files.write(Path.of(file + ".gz"), gzipped.toByteArray());
  }
}
