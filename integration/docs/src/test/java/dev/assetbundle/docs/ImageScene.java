package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A modular project, with the jars beside it, whose program prints what it answers a request. */
final class ImageScene implements Scene {

  private final List<String> said = new ArrayList<>();

  @Override
  public void prepare(Project project) throws Exception {
    project
        .putShop()
        .put("src/main/java/module-info.java", module())
        .put(
            "src/main/java/shop/Shop.java",
            """
            package shop;

            import dev.assetbundle.AssetBundle;
            import dev.assetbundle.runtime.AssetRequest;
            import dev.assetbundle.runtime.AssetResponder;

            /** A shop. */
            @AssetBundle
            public final class Shop {
              private Shop() {}

              /** Answers one request. */
              public static void main(String[] arguments) {
                System.out.println(
                    AssetResponder.of(Assets.index())
                        .respond(AssetRequest.of("GET", Assets.APPLICATION_JS_PATH))
                        .status());
              }
            }
            """)
        .copy("lib", Project.ANNOTATIONS, Project.RUNTIME)
        .copy("", Project.CLI);
  }

  /** Returns the declaration that the page shows. */
  private static String module() throws IOException {
    return Page.of("docs/native-image.md").blocks().stream()
        .map(Page.Block::text)
        .filter(text -> text.startsWith("module "))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void run(Project project, String command) throws Exception {
    said.add(project.run(command).orFail(command).said());
  }

  @Override
  public void check(Project project) throws Exception {
    assertEquals(3, said.stream().filter(text -> text.startsWith("200\n")).count(), said::toString);
    assertTrue(
        project
            .files("classes")
            .contains(
                "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json"));
    assertEquals(
        List.of("dev.assetbundle.runtime", "java.base", "shop"),
        project
            .run("image/bin/java --list-modules")
            .said()
            .lines()
            .map(line -> line.replaceFirst("@.*", ""))
            .toList());
  }
}
