package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular application in an image of {@code jlink}, which has no class path. */
class LinkedImageTest {

  @TempDir Path folder;

  private static void tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    assertEquals(
        0, ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments), said::toString);
  }

  @Test
  void servesItsAssets() throws Exception {
    new Project(folder)
        .put("src/main/assets/js/application.js", Project.lines(300))
        .put(
            "src/main/java/module-info.java",
            """
            module shop {
              requires static dev.assetbundle;
              requires dev.assetbundle.runtime;
            }
            """)
        .put(
            "src/main/java/shop/Shop.java",
            """
            package shop;

            import dev.assetbundle.AssetBundle;
            import dev.assetbundle.runtime.AssetRequest;
            import dev.assetbundle.runtime.AssetResponder;
            import dev.assetbundle.runtime.AssetResponse;
            import java.io.ByteArrayOutputStream;
            import java.util.List;
            import java.util.Map;

            @AssetBundle(manifests = "application.js")
            class Shop {
              public static void main(String[] args) throws Exception {
                AssetResponder responder = AssetResponder.of(Assets.index());
                for (String coding : new String[] {"", "gzip", "br"}) {
                  AssetRequest request =
                      AssetRequest.of(
                          "GET",
                          Assets.APPLICATION_JS_PATH,
                          Map.of("Accept-Encoding", List.of(coding)));
                  AssetResponse answer = responder.respond(request);
                  ByteArrayOutputStream body = new ByteArrayOutputStream();
                  answer.writeTo(body);
                  System.out.println(
                      answer.status()
                          + " " + answer.headers().get("Content-Encoding")
                          + " " + (body.size() == Integer.parseInt(
                              answer.headers().get("Content-Length"))));
                }
              }
            }
            """);
    Path classes = folder.resolve("classes");
    assertEquals(
        "",
        new DiskCompiler(folder)
            .compile(classes, List.of("-Aassetbundle.cache=off", "--module-path", Modules.path()))
            .said());
    Path jar = folder.resolve("shop.jar");
    tool("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
    Path image = folder.resolve("image");
    tool(
        "jlink",
        "--module-path",
        jar + File.pathSeparator + Modules.path(),
        "--add-modules",
        "shop",
        "--launcher",
        "shop=shop/shop.Shop",
        "--output",
        image.toString());
    assertEquals(
        "200 null true\n200 gzip true\n200 br true\n", run(image.resolve("bin/shop").toString()));
    assertTrue(
        run(image.resolve("bin/java").toString(), "--list-modules")
            .lines()
            .map(line -> line.replaceFirst("@.*", ""))
            .toList()
            .equals(List.of("dev.assetbundle.runtime", "java.base", "shop")));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
