import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes jars like WebJars into a folder, and prints them as a path. */
final class Jars {

  private static final int ENTRIES = 430;

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    StringJoiner path = new StringJoiner(System.getProperty("path.separator"));
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      path.add(jar(folder, "library" + i).toString());
    }
    System.out.println(path);
  }

  private static Path jar(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + "/1.0/" + name + "-1.0.jar");
    Files.createDirectories(file.getParent());
    String root = "META-INF/resources/webjars/" + name + "/1.0/";
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, root + "package.json", "{\"name\": \"" + name + "\", \"main\": \"dist/0.js\"}");
      for (int i = 0; i < ENTRIES; i++) {
        put(zip, root + "dist/" + i + ".js", "window." + name + " = " + i + ";\n");
      }
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
