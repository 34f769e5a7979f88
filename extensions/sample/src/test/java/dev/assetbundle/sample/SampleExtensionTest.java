package dev.assetbundle.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real javac with this module on its processor path, as a user has it. */
class SampleExtensionTest {

  @TempDir Path project;

  private final List<String> messages = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    put("src/main/assets/js/application.js", "//= require ./hello\n");
    put("src/main/assets/js/hello.js.shout", "hello\n\nworld\n");
    put("src/main/assets/css/application.css", "/*= require ./theme */\na {\n  b: c;\n}\n");
    put("src/main/assets/css/theme.scss", "$c: red;\nd {\n  e: $c;\n}\n");
    put("src/Shop.java", "@dev.assetbundle.AssetBundle class Shop {}\n");
  }

  private void put(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aLanguageAPreProcessorAndACompressorTakePart() throws IOException {
    assertEquals(true, compile(List.of("-Aassetbundle.digest=false")), messages::toString);
    assertEquals(List.of(), messages);
    Map<String, String> outputs = outputs();
    assertEquals(
        "console.log(\"HELLO!\");console.log(\"WORLD!\");\n", outputs.get("application.js"));
    assertEquals(
        "d {   e: red; } /* theme.css */ \n a {   b: c; } /* application.css */ \n",
        outputs.get("application.css"));
  }

  @Test
  void templatesBecomeMembersOfAnObject() throws IOException {
    put("src/main/assets/js/application.js", "//= require_tree ./cart\n");
    put("src/main/assets/js/cart/item.hbs", "<p class=\"item\">\n  {{name}} \\\n</p>\n");
    put("src/main/assets/js/cart/total.js.hbs", "{{total}}");
    assertEquals(
        true,
        compile(
            List.of(
                "-Aassetbundle.digest=false",
                "-Aassetbundle.minify=false",
                "-Aassetbundle.encodings=")),
        messages::toString);
    assertEquals(
        "(window.HandlebarsTemplates = window.HandlebarsTemplates || {})[\"cart/item\"] ="
            + " Handlebars.compile(\"<p class=\\\"item\\\">\\n  {{name}} \\\\\\n</p>\\n\");\n"
            + "(window.HandlebarsTemplates = window.HandlebarsTemplates || {})[\"cart/total\"] ="
            + " Handlebars.compile(\"{{total}}\\n\");\n",
        outputs().get("application.js"));
  }

  @Test
  void whatALanguageReportsIsLocatedInItsFile() throws IOException {
    put("src/main/assets/js/hello.js.shout", "hello\nwor\"ld\n");
    assertEquals(false, compile(List.of()));
    assertEquals(
        List.of(
            "src/main/assets/js/hello.js.shout:2:4: error: one cannot shout a quote [shout-quote]"),
        messages);
  }

  private boolean compile(List<String> options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(options);
    all.add("-processorpath");
    all.add(System.getProperty("java.class.path"));
    all.add("-cp");
    all.add(System.getProperty("java.class.path"));
    all.add("-Aassetbundle.basedir=" + project);
    Path classes = Files.createDirectories(project.resolve("classes"));
    all.addAll(List.of("-d", classes.toString()));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(collector, null, null)) {
      boolean succeeded =
          compiler
              .getTask(
                  new StringWriter(),
                  files,
                  collector,
                  all,
                  null,
                  files.getJavaFileObjects(project.resolve("src/Shop.java")))
              .call();
      collector.getDiagnostics().stream()
          .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
          .map(diagnostic -> diagnostic.getMessage(null).lines().findFirst().orElse(""))
          .forEach(messages::add);
      return succeeded;
    }
  }

  private Map<String, String> outputs() throws IOException {
    Path root = project.resolve("classes/META-INF/resources/assets");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> root.relativize(file).toString(),
                  SampleExtensionTest::read,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
