package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A project that was built: a class in the form of a generated one in {@code target/classes}, the
 * record beside it, sources in {@code assets}, and as its processor a small class that publishes
 * these as they are.
 */
public final class LiveProject {

  /** Folder of live mode in URLs. */
  public static final String OWN = "/assets/assetbundle-live/0123456789abcdef/";

  private static final String GENERATED =
      """
      package shop;
      import dev.assetbundle.runtime.Asset;
      import dev.assetbundle.runtime.AssetIndex;
      import dev.assetbundle.runtime.AssetTable;
      public final class Assets {
        public static final Asset APPLICATION_JS = Root_Table.TABLE.assets(0, 1)[0];
        public static final Asset LOGO_PNG = Root_Table.TABLE.assets(1, 2)[0];
        public static final Asset SITE_CSS = Root_Table.TABLE.assets(2, 3)[0];
        public static AssetIndex index() {
          return AssetIndex.of(Root_Table.TABLE);
        }
        private static final class Root_Table extends AssetTable {
          static final AssetTable TABLE = new Root_Table();
          private Root_Table() {
            super(Assets.class, "/assets/", 3, "application.js", "site.css");
          }
          @Override
          protected String[] texts() {
            return new String[] {
              "application.js\\t00\\tsha384-AAAA\\ttext/javascript\\t8\\tgzip:3\\n",
              "icons/logo.png\\t02\\tsha384-CCCC\\timage/png\\t4\\t\\t32\\t16\\n",
              "site.css\\t01\\tsha384-BBBB\\ttext/css\\t4\\t\\n"
            };
          }
        }
      }
      """;

  private final Path folder;
  private final Path classes;

  /** Builds the project in an empty folder. */
  public LiveProject(Path folder) throws IOException {
    this.folder = folder;
    this.classes = folder.resolve("target/classes");
    write("source/shop/Assets.java", GENERATED);
    compile(classes, folder.resolve("source/shop/Assets.java"));
    try (InputStream tool = LiveProject.class.getResourceAsStream("/live/LiveAssets.txt")) {
      write("tool/LiveAssets.java", new String(tool.readAllBytes(), StandardCharsets.UTF_8));
    }
    compile(folder.resolve("tool/classes"), folder.resolve("tool/LiveAssets.java"));
    writePackaged("application-00.js", "packaged");
    writePackaged("icons/logo-02.png", "logo");
    writePackaged("site-01.css", "a{}\n");
    write("assets/application.js", "one();");
    write("assets/icons/logo.png", "png");
    write("assets/site.css", "a{color:red}");
    writeRecord();
  }

  /** Writes the record of the build. */
  public void writeRecord() throws IOException {
    writeRecord(
        List.of(
            "base\t" + folder,
            "classOutput\t" + classes,
            "javaHome\t/jdk",
            "tool\t" + folder.resolve("tool/classes") + "\t0\t0",
            "type\tshop.Shop\tshop.Assets",
            "member\tmanifests\tapplication.js\ta\\tb"));
  }

  /** Writes a record of these lines. */
  public void writeRecord(List<String> lines) throws IOException {
    write(
        "target/assetbundle/classes.live",
        "assetbundle-live 4\n" + String.join("\n", lines) + "\n");
  }

  private void writePackaged(String name, String text) throws IOException {
    write("target/classes/META-INF/resources/assets/" + name, text);
  }

  /** Writes a source, {@code "application.js"}. */
  public void edit(String name, String text) throws IOException {
    write("assets/" + name, text);
  }

  /** Removes a source. */
  public void remove(String name) throws IOException {
    Files.delete(folder.resolve("assets").resolve(name));
  }

  /** Writes a file of the project. */
  public void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Returns a file of the project. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /** Returns the generated class, loaded again, by a loader whose parent is that of the tests. */
  public Class<?> load() throws ReflectiveOperationException, IOException {
    return load(new URLClassLoader(new URL[] {classes.toUri().toURL()}, loader()));
  }

  /** Returns the generated class, loaded by a loader. */
  public static Class<?> load(ClassLoader loader) throws ReflectiveOperationException {
    return Class.forName("shop.Assets", true, loader);
  }

  /** Returns the loader of the tests, the parent of those that load a project. */
  public static ClassLoader loader() {
    return LiveProject.class.getClassLoader();
  }

  /** Returns the index of a generated class. */
  public static AssetIndex index(Class<?> assets) throws ReflectiveOperationException {
    return (AssetIndex) assets.getMethod("index").invoke(null);
  }

  /** Returns a constant of a generated class. */
  public static Asset constant(Class<?> assets, String name) throws ReflectiveOperationException {
    return (Asset) assets.getField(name).get(null);
  }

  /** Compiles some sources against the runtime. */
  public static void compile(Path target, Path... sources) throws IOException {
    Files.createDirectories(target);
    var arguments =
        new ArrayList<String>(List.of("-proc:none", "-nowarn", "-d", target.toString()));
    arguments.add("-cp");
    arguments.add(place(Asset.class));
    for (Path source : sources) {
      arguments.add(source.toString());
    }
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    if (javac.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("cannot compile " + List.of(sources));
    }
  }

  private static String place(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
