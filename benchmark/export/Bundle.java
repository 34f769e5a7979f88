import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes class output with a bundle of many files, and a jar of the same: {@code 10000 20480 DIR}.
 */
final class Bundle {

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    Path classes = Path.of(arguments[2], "classes");
    Path assets = classes.resolve("META-INF/resources/assets");
    StringBuilder files = new StringBuilder();
    Random random = new Random(1);
    byte[] bytes = new byte[size];
    for (int i = 0; i < count; i++) {
      random.nextBytes(bytes);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      String hex = HexFormat.of().formatHex(hash);
      String logicalPath = "images/" + i % 100 + "/" + i + ".png";
      String name = logicalPath.replace(".png", "-" + hex + ".png");
      Files.createDirectories(assets.resolve(name).getParent());
      Files.write(assets.resolve(name), bytes);
      files
          .append(i == 0 ? "" : ",")
          .append(
              """

              "%s": {
                "content_type": "image/png",
                "digest": "%s",
                "encodings": {},
                "integrity": "sha256-%s",
                "logical_path": "%s",
                "size": %d,
                "sources": ["src/main/assets/%s"]
              }\
              """
                  .formatted(
                      name,
                      hex,
                      Base64.getEncoder().encodeToString(hash),
                      logicalPath,
                      size,
                      logicalPath));
    }
    Path manifest = classes.resolve("META-INF/assetbundle/bench.Bench.json");
    Files.createDirectories(manifest.getParent());
    Files.writeString(
        manifest, "{\"assets\": {}, \"files\": {" + files + "}, \"prefix\": \"/assets\"}\n");
    jar(classes, Path.of(arguments[2], "bench.jar"));
  }

  private static void jar(Path classes, Path jar) throws Exception {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
        ZipOutputStream out = new ZipOutputStream(file);
        var all = Files.walk(classes)) {
      out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      out.write("Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
        Files.copy(each, out);
      }
    }
  }
}
