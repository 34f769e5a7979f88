package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.convert.tool.TimeLimit;
import dev.assetbundle.processor.language.Languages;
import dev.assetbundle.processor.model.ErbOptions;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version of an engine must not get what the one before it made. */
class EngineSwapTest {

  private static final String OTHER_COMPILER =
      """
      var CoffeeScript = {compile: function (source) {
        return {js: 'other();', v3SourceMap: '{"version":3,"sources":[""],"mappings":""}'};
      }};
      """;

  @TempDir Path folder;

  @Test
  void anotherCompilerOfCoffeeScriptMakesItsOwn() throws Exception {
    Path assets = Files.createDirectories(folder.resolve("app/assets/js"));
    Files.writeString(assets.resolve("application.coffee"), "alert 1\n");
    Path original = pathWith("coffeescript");
    Path other = otherVersion(original);
    String made = build("first", original, original);
    assertTrue(made.contains("alert(1)"), made);
    assertEquals("other();\n", build("second", original, other));
    assertEquals(made, build("third", original, original));
  }

  private static Path pathWith(String name) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar") && entry.contains(name))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  private Path otherVersion(Path original) throws IOException {
    Path other = folder.resolve(original.getFileName());
    try (JarFile jar = new JarFile(original.toFile());
        ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(other))) {
      for (JarEntry entry : jar.stream().filter(e -> e.getName().endsWith(".js")).toList()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(OTHER_COMPILER.getBytes(StandardCharsets.UTF_8));
      }
    }
    return other;
  }

  /** Builds in classes of its own, with one jar in the place of another. */
  private String build(String out, Path original, Path taken) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      urls.add((path.equals(original) ? taken : path).toUri().toURL());
    }
    ClassLoader jdk = ClassLoader.getPlatformClassLoader();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), jdk)) {
      Method run =
          loader
              .loadClass(Main.class.getName())
              .getDeclaredMethod("run", List.class, PrintStream.class, PrintStream.class);
      run.setAccessible(true);
      List<String> arguments =
          List.of(
              "precompile",
              "--root=" + folder,
              "--out=" + folder.resolve(out),
              "--manifests=application.js",
              "--cache=" + folder.resolve("cache"),
              "--no-worker",
              "--no-digest",
              "--no-minify",
              "--no-precompress");
      Object status =
          run.invoke(
              null, arguments, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
      assertEquals("0 ", status + " " + err.toString(StandardCharsets.UTF_8));
    }
    return Files.readString(folder.resolve(out).resolve("application.js"));
  }

  @Test
  void eachBuiltInToolNamesTheJarsOfItsEngines() {
    Map<String, List<String>> jars = new TreeMap<>();
    try (Languages languages = new Languages(false, TimeLimit.SECONDS, ErbOptions.NONE)) {
      languages.processors().forEach(tool -> jars.put(tool.reads(), jars(tool.engines())));
      languages.compressors().forEach(tool -> jars.put(tool.compresses(), jars(tool.engines())));
    }
    List<String> coffee = List.of("rhino", "coffeescript");
    assertEquals(
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("coffee", coffee),
                Map.entry("coffee.md", coffee),
                Map.entry("litcoffee", coffee),
                Map.entry("scss", List.of("jsass")),
                Map.entry("sass", List.of("jsass")),
                Map.entry("js", List.of("closure-compiler", "rhino", "acorn")),
                Map.entry("es6", List.of()),
                Map.entry("css", List.of()),
                Map.entry("ejs", List.of()),
                Map.entry("jst", List.of()),
                Map.entry("erb", List.of()))),
        jars);
  }

  private static List<String> jars(List<String> resources) {
    return resources.stream().map(EngineSwapTest::jar).toList();
  }

  private static String jar(String resource) {
    URL url = Languages.class.getClassLoader().getResource(resource);
    assertFalse(url == null, resource);
    return url.toString().replaceFirst(".*/([a-z-]+)-v?[0-9][^/]*\\.jar!.*", "$1");
  }
}
