package startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Writes a class of 10,000 assets in the shape that the processor gives a folder of that size. */
public final class Generate {

  private static final int ASSETS = 10_000;
  private static final int LARGEST_CLASS = 1_000;

  /** Argument: folder for the sources. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0], "startup");
    Files.createDirectories(folder);
    var index = new StringBuilder();
    String parent = "Object";
    for (int part = 1; part <= ASSETS / LARGEST_CLASS; part++) {
      String name = part == ASSETS / LARGEST_CLASS ? "Assets" : "Assets_Part" + part;
      index.append("    ").append(name).append(".addAll").append(name).append("(index);\n");
      write(folder, name, parent, part, index);
      parent = name;
    }
  }

  private static void write(
      Path folder, String name, String parent, int part, StringBuilder index) throws Exception {
    var text = new StringBuilder("package startup;\n\nimport dev.assetbundle.runtime.*;\n\n");
    text.append(name.equals("Assets") ? "public class " : "abstract class ");
    text.append(name).append(" extends ").append(parent).append(" {\n");
    var add = new StringBuilder("  static void addAll" + name + "(AssetIndex.Builder index) {\n");
    for (int i = (part - 1) * LARGEST_CLASS; i < part * LARGEST_CLASS; i++) {
      constant(text, i);
      add.append("    index.add(A").append(i).append("_SVG);\n");
    }
    text.append(add).append("  }\n");
    if (name.equals("Assets")) {
      text.append("  static AssetIndex index() {\n");
      text.append("    AssetIndex.Builder index = AssetIndex.builder();\n").append(index);
      text.append("    return index.build();\n  }\n");
    }
    Files.writeString(folder.resolve(name + ".java"), text.append("}\n"));
  }

  private static void constant(StringBuilder text, int i) throws Exception {
    String sha256 = HexFormat.of().formatHex(hash("SHA-256", i));
    String sha384 = Base64.getEncoder().encodeToString(hash("SHA-384", i));
    text.append(
        """
          public static final String A%1$d_SVG_PATH = "/assets/icons/a%1$d-%2$s.svg";
          public static final String A%1$d_SVG_INTEGRITY = "sha384-%3$s";
          public static final Asset A%1$d_SVG = Asset.of(Assets.class, "icons/a%1$d.svg",
              A%1$d_SVG_PATH, A%1$d_SVG_INTEGRITY, "image/svg+xml", %4$dL, true, "br:%1$d,gzip:%1$d");
        """
            .formatted(i, sha256, sha384, 900 + i));
  }

  private static byte[] hash(String algorithm, int i) throws Exception {
    return MessageDigest.getInstance(algorithm).digest(("asset " + i).getBytes("UTF-8"));
  }
}
