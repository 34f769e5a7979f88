package dev.assetbundle.processor;

import static dev.assetbundle.processor.disk.Disks.put;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.disk.Disks;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.output.Precompressor;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same project on disks of other systems gives the same files, and the same words. */
class OtherSystemsTest {

  private static Path shop(Disks disk, String lineEnd) {
    Path project = disk.project();
    Map.of(
            "app/assets/js/application.js",
            "//= require_tree ./shop\n//= require kit\nstart()\n",
            "app/assets/js/shop/cart.js",
            "var cart = 'ü'\n",
            "app/assets/js/shop/list.coffee",
            "list = (n) -> n\n",
            "app/assets/css/application.scss",
            "@import 'parts/*';\nbody { b: image-url('icons/cart.svg') }\n",
            "app/assets/css/parts/_colors.scss",
            "$red: #f00;\na { color: $red }\n",
            "lib/assets/js/kit/index.js",
            "var kit\n")
        .forEach((name, text) -> put(project, name, text.replace("\n", lineEnd)));
    put(project, "app/assets/images/icons/cart.svg", "<svg id=\"a\"/>\n".repeat(30));
    return project;
  }

  /**
   * What came of a build.
   *
   * @param said everything that was reported
   * @param files bytes by name
   */
  private record Built(String said, Map<String, String> files) {}

  private static Built built(Path project, String... paths) throws IOException {
    Settings settings = Builds.settings(List.of(paths), "/assets", true, true);
    BundleResult result =
        Builds.build(
            new DiskTree(project),
            new BundleRequest(
                "test",
                List.of("application.js", "application.css"),
                List.of("**"),
                settings,
                ContentTypes.STANDARD,
                List.of()));
    List<PublishedAsset> assets =
        new Precompressor(EnumSet.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity())
            .publish(result.assets(), ContentTypes.STANDARD);
    Path output = project.resolve("target");
    new OutputWriter(
            new DirectorySink(output),
            Optional.empty(),
            Snapshot.EMPTY,
            new HashMap<>(),
            new HashSet<>())
        .assets("META-INF/resources/assets", assets);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> written = Files.walk(output)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString().replace('\\', '/');
        files.put(name, Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return new Built(Builds.said(result), files);
  }

  @ParameterizedTest
  @EnumSource
  void theSameFilesComeOut(Disks disk) throws IOException {
    Built here = built(shop(Disks.LINUX, "\n"), "app/assets/*", "lib/assets/*");
    assertEquals("", here.said());
    assertEquals(4, here.files().size(), here.files().keySet().toString());
    assertEquals(here, built(shop(disk, "\n"), "app/assets/*", "lib/assets/*"));
    assertEquals(here, built(shop(disk, "\n"), "app\\assets\\*", ".\\lib\\assets\\*\\"));
  }

  @ParameterizedTest
  @EnumSource
  void lineEndsOfWindowsChangeNoScriptAndNoStylesheet(Disks disk) throws IOException {
    assertEquals(
        built(shop(Disks.LINUX, "\n"), "app/assets/*", "lib/assets/*"),
        built(shop(disk, "\r\n"), "app/assets/*", "lib/assets/*"));
  }

  @ParameterizedTest
  @EnumSource
  void mistakesAreSaidInTheSameWords(Disks disk) throws IOException {
    Path project = shop(disk, "\n");
    put(
        project,
        "app/assets/js/application.js",
        "//= require Shop/cart\n//= require_tree ./Shop\n");
    Path other = shop(Disks.LINUX, "\n");
    put(other, "app/assets/js/application.js", "//= require Shop/cart\n//= require_tree ./Shop\n");
    String said = built(project, "app/assets/*", "lib/assets/*").said();
    assertEquals(built(other, "app/assets/*", "lib/assets/*").said(), said);
    assertEquals(
        2,
        said.lines()
            .filter(line -> line.contains("application.js:") && line.contains("error"))
            .count(),
        said);
  }
}
