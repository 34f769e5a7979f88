package startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** Writes a class of 10,000 assets in the shape that the processor gives a folder of that size. */
public final class Generate {

  private static final int ASSETS = 10_000;
  private static final int LARGEST_CLASS = 1_000;
  private static final int LONGEST_TEXT = 60_000;

  /** Argument: folder for the sources. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0], "startup");
    Files.createDirectories(folder);
    var parts = new StringBuilder();
    var tables = new StringBuilder();
    for (int part = 1; part <= ASSETS / LARGEST_CLASS; part++) {
      String name = "Assets_Icons_Part" + part;
      parts.append(part == 1 ? "" : ", ").append(name);
      tables.append(part == 1 ? "" : ",\n").append(name).append(".Part_Table.TABLE");
      write(folder, name, (part - 1) * LARGEST_CLASS);
    }
    Files.writeString(
        folder.resolve("Assets.java"),
        """
        package startup;

        import dev.assetbundle.runtime.AssetIndex;

        public final class Assets {
          private Assets() {}

          public static AssetIndex index() {
            return AssetIndex.of(%s);
          }

          public static final class Icons implements %s {
            private Icons() {}
          }
        }
        """
            .formatted(tables, parts));
  }

  private static void write(Path folder, String name, int first) throws Exception {
    var fields = new StringBuilder();
    var texts = new StringBuilder();
    int length = 0;
    for (int i = first; i < first + LARGEST_CLASS; i++) {
      String fingerprint = HexFormat.of().formatHex(hash("SHA-256", i));
      String path = "icons/a%05d-%s.svg".formatted(i, fingerprint);
      String integrity = "sha384-" + Base64.getEncoder().encodeToString(hash("SHA-384", i));
      constant(fields, i, path, integrity, i - first);
      String line =
          "icons/a%1$05d.svg\\t%2$s\\t%3$s\\timage/svg+xml; charset=utf-8\\t%4$d\\tbr:%1$d,gzip:%1$d\\t16\\t16\\n"
              .formatted(i, fingerprint, integrity, 900 + i);
      length += line.length();
      boolean next = length > LONGEST_TEXT;
      texts.append(i == first ? "\n" : next ? ",\n" : "\n + ").append('"').append(line).append('"');
      length = next ? line.length() : length;
    }
    Files.writeString(
        folder.resolve(name + ".java"),
        """
        package startup;

        import dev.assetbundle.runtime.Asset;
        import dev.assetbundle.runtime.AssetTable;

        /** Assets of the folder {@code icons}. */
        interface %s {
        %s
          final class Part_Table extends AssetTable {
            static final AssetTable TABLE = new Part_Table();

            private Part_Table() {
              super(Assets.class, "/assets/", %d, "icons/a%05d.svg", "icons/a%05d.svg");
            }

            @Override
            protected String[] texts() {
              return Part_Texts.texts();
            }
          }

          final class Part_Texts {
            private Part_Texts() {}

            static String[] texts() {
              return new String[] {%s};
            }
          }

          final class Part_Assets {
            static final Asset[] assets = Part_Table.TABLE.assets(0, %d);

            private Part_Assets() {}
          }
        }
        """
            .formatted(
                name,
                fields,
                LARGEST_CLASS,
                first,
                first + LARGEST_CLASS - 1,
                texts,
                LARGEST_CLASS));
  }

  private static void constant(
      StringBuilder text, int i, String path, String integrity, int number) {
    text.append(
        """
          /** URL path and Subresource Integrity value of {@link #A%1$05d_SVG}. */
          String A%1$05d_SVG_PATH = "/assets/%2$s",
              A%1$05d_SVG_INTEGRITY = "%3$s";

          /** {@code icons/a%1$05d.svg}, %4$d bytes, made from {@code src/main/assets/icons/a%1$05d.svg}. */
          Asset A%1$05d_SVG = Part_Assets.assets[%5$d];

        """
            .formatted(i, path, integrity, 900 + i, number));
  }

  private static byte[] hash(String algorithm, int i) throws Exception {
    return MessageDigest.getInstance(algorithm).digest(("asset " + i).getBytes("UTF-8"));
  }
}
