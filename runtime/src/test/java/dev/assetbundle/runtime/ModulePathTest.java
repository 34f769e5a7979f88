package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assets in a modular jar, read by a JVM that has nothing but a module path. */
class ModulePathTest {

  /** A program, and in another module the class that the processor would generate for it. */
  private static final String SOURCES =
      """
      // shop.assets/module-info.java
      module shop.assets {
        requires transitive dev.assetbundle.runtime;
        exports shop.assets;
      }
      // shop.assets/shop/assets/Assets.java
      package shop.assets;
      import dev.assetbundle.runtime.AssetIndex;
      import dev.assetbundle.runtime.AssetTable;
      public final class Assets {
        private Assets() {}
        public static AssetIndex index() {
          return AssetIndex.of(Root_Table.TABLE);
        }
        private static final class Root_Table extends AssetTable {
          static final AssetTable TABLE = new Root_Table();
          private Root_Table() {
            super(Assets.class, "/assets/", 1, "js/a.js", "js/a.js");
          }
          @Override
          protected String[] texts() {
            return Root_Texts.texts();
          }
        }
        private static final class Root_Texts {
          static String[] texts() {
            return new String[] {"js/a.js\\t00\\tsha384-AAAA\\ttext/javascript\\t2\\tgzip:3\\n"};
          }
        }
      }
      // shop/module-info.java
      module shop {
        requires shop.assets;
        requires jdk.httpserver;
      }
      // shop/shop/Shop.java
      package shop;
      import dev.assetbundle.runtime.AssetHandler;
      import dev.assetbundle.runtime.AssetIndex;
      import dev.assetbundle.runtime.AssetRequest;
      import dev.assetbundle.runtime.AssetResponder;
      import java.util.List;
      import java.util.Map;
      import shop.assets.Assets;
      public final class Shop {
        public static void main(String[] arguments) throws Exception {
          AssetIndex index = Assets.index();
          AssetHandler.of(index);
          System.out.println(Shop.class.getModule() + ", " + Assets.class.getModule());
          System.out.println(new String(index.require("js/a.js").bytes()));
          var headers = Map.of("Accept-Encoding", List.of("gzip"));
          var request = AssetRequest.of("GET", "/assets/js/a-00.js", headers);
          var answer = AssetResponder.of(index).respond(request);
          System.out.println(answer.status() + " " + new String(answer.bytes()));
        }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    for (String file : SOURCES.split("(?m)^// ", -1)) {
      if (!file.isEmpty()) {
        int end = file.indexOf('\n');
        write("source/" + file.substring(0, end), file.substring(end + 1));
      }
    }
  }

  @Test
  void assetsAreReadFromAModularJar() throws Exception {
    String runtime =
        Path.of(Asset.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    tool(
        "javac",
        "-proc:none",
        "-d",
        path("classes"),
        "--module-path",
        runtime,
        "--module-source-path",
        path("source"),
        "--module",
        "shop,shop.assets");
    String published = "classes/shop.assets/META-INF/resources/assets/js/a-00.js";
    write(published, "ab");
    write(published + ".gz", "abc");
    Files.createDirectory(folder.resolve("jars"));
    for (String module : List.of("shop", "shop.assets")) {
      String jar = path("jars/" + module + ".jar");
      tool("jar", "--create", "--file", jar, "-C", path("classes/" + module), ".");
    }
    String modules = path("jars") + File.pathSeparator + runtime;
    assertEquals(
        """
        module shop, module shop.assets
        ab
        200 abc
        """,
        java("--module-path", modules, "--module", "shop/shop.Shop"));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void tool(String name, String... arguments) {
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    assertEquals(0, tool.run(System.out, System.err, arguments), name);
  }

  /** Returns what a program prints, errors too. */
  private static String java(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = java.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8)
          .replace(System.lineSeparator(), "\n");
    }
  }
}
