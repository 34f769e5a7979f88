package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a native image is told to keep of a bundle. */
class NativeImageTest {

  private static final String FOLDER = "META-INF/native-image/dev.assetbundle/";
  private static final String METADATA = FOLDER + "shop.Shop/reachability-metadata.json";
  private static final Pattern FILES = Pattern.compile("META-INF/(resources|assetbundle)/.*");

  @TempDir Path folder;
  private Project project;
  private Path classes;

  @BeforeEach
  void start() {
    project =
        new Project(folder)
            .put("src/main/assets/js/application.js", Project.lines(500))
            .put("src/main/assets/images/logo.png", "logo")
            .put("src/main/assets/images/a [1].png", "one");
    classes = folder.resolve("target/classes");
    project.type("Shop", "manifests = \"application.js\"");
  }

  private void build(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    if (all.stream().noneMatch(option -> option.startsWith("-Aassetbundle.cache="))) {
      all.add("-Aassetbundle.cache=off");
    }
    assertEquals("", new DiskCompiler(folder).compile(classes, all).said());
  }

  private Set<String> written() {
    return DiskCompiler.tree(classes).keySet().stream()
        .filter(name -> FILES.matcher(name).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode metadata(String path) throws IOException {
    return new ObjectMapper().readTree(classes.resolve(path).toFile());
  }

  private static Set<String> globs(JsonNode metadata, String module) {
    Set<String> globs = new TreeSet<>();
    metadata
        .get("resources")
        .forEach(
            resource -> {
              if (resource.path("module").asText().equals(module)) {
                assertTrue(globs.add(resource.get("glob").asText()), resource::toString);
              }
            });
    return globs;
  }

  @Test
  void isExactlyWhatIsPublishedWithItsVariantsAndTheManifest() throws IOException {
    build("-Aassetbundle.sourceMaps=external");
    Set<String> written = written();
    assertEquals(3, written.stream().filter(name -> name.matches(".*\\.js(\\.gz|\\.br)?")).count());
    assertTrue(written.stream().anyMatch(name -> name.endsWith(".map.br")), written::toString);
    assertEquals(escaped(written), globs(metadata(METADATA), ""));
  }

  private static Set<String> escaped(Set<String> names) {
    return names.stream()
        .map(name -> name.replace("[", "\\[").replace("]", "\\]"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void filesOfEarlierReleasesAreKept() throws IOException {
    build();
    Files.move(classes, folder.resolve("release"));
    project.put("src/main/assets/js/application.js", Project.lines(400));
    project.type("Shop", "manifests = \"application.js\", previous = \"release\"");
    build();
    Set<String> written = written();
    assertEquals(6, written.stream().filter(name -> name.matches(".*\\.js(\\.gz|\\.br)?")).count());
    assertEquals(escaped(written), globs(metadata(METADATA), ""));
  }

  @Test
  void hiddenSourceMapsStayOutside() throws IOException {
    build("-Aassetbundle.sourceMaps=hidden");
    assertTrue(written().stream().anyMatch(name -> name.endsWith(".map")));
    assertTrue(globs(metadata(METADATA), "").stream().noneMatch(glob -> glob.endsWith(".map")));
  }

  @Test
  void theMethodThatIsCalledByItsNameIsKept() throws IOException {
    project.type("Shop", "manifests = \"application.js\", className = \"Files\"");
    build();
    assertEquals(
        "[{\"type\":\"shop.Files\",\"methods\":[{\"name\":\"index\",\"parameterTypes\":[]}]}]",
        metadata(METADATA).get("reflection").toString());
  }

  @Test
  void partsOfTheClassThatManifestsNameAreKept() throws IOException {
    for (int i = 0; i < 1500; i++) {
      project.put("src/main/assets/images/many/" + i + ".png", "" + i);
    }
    build("-Aassetbundle.encodings=");
    assertEquals(
        List.of("shop.Assets", "shop.Assets_Many_Part1", "shop.Assets_Many_Part2"),
        metadata(METADATA).get("reflection").findValuesAsText("type"));
  }

  @Test
  void hasTheMembersOfTheSchemaOnly() throws IOException {
    build();
    JsonNode metadata = metadata(METADATA);
    Set<String> names = new TreeSet<>();
    metadata.fieldNames().forEachRemaining(names::add);
    assertEquals(Set.of("reflection", "resources"), names);
    metadata
        .get("resources")
        .forEach(
            resource -> assertEquals(List.of("glob"), List.copyOf(names(resource)), "no module"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void filesOfAModuleAreToldForBothPaths() throws IOException {
    String cache = "-Aassetbundle.cache=" + folder.resolve("cache");
    build(cache);
    project.put(
        "src/main/java/module-info.java",
        "module shop { requires static dev.assetbundle; requires dev.assetbundle.runtime; }\n");
    build(cache, "--module-path", Modules.path());
    assertEquals(6, globs(metadata(METADATA), "shop").size());
    assertEquals(globs(metadata(METADATA), ""), globs(metadata(METADATA), "shop"));
  }

  @Test
  void followsTheFilesAndGoesWithItsBundle() throws IOException {
    project.type("Admin", "manifests = \"application.js\", className = \"AdminAssets\"");
    build();
    Files.delete(folder.resolve("src/main/assets/images/logo.png"));
    build();
    assertTrue(globs(metadata(METADATA), "").stream().noneMatch(glob -> glob.contains("/logo-")));
    Files.delete(folder.resolve("src/main/java/shop/Admin.java"));
    Files.delete(classes.resolve("shop/Admin.class"));
    build();
    assertTrue(Files.exists(classes.resolve(METADATA)));
    assertFalse(Files.exists(classes.resolve(FOLDER + "shop.Admin")));
  }
}
