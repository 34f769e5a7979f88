package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac says about our processor with all its checks on, in first and in later builds. */
class LintTest {

  private static final String OTHER =
      """
      package other;
      import java.util.Set;
      import javax.annotation.processing.*;
      import javax.lang.model.element.TypeElement;
      @SupportedAnnotationTypes("*")
      public class Other extends AbstractProcessor {
        public javax.lang.model.SourceVersion getSupportedSourceVersion() {
          return javax.lang.model.SourceVersion.latest();
        }
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
          if (!round.getRootElements().isEmpty()) {
            processingEnv.getMessager().printMessage(
                javax.tools.Diagnostic.Kind.NOTE, "asked about " + annotations);
          }
          return false;
        }
      }
      """;

  @TempDir Path folder;
  private Project project;
  private Path classes;
  private String others = "";

  @BeforeEach
  void start() throws Exception {
    project = Project.shop(folder).put("pom.xml", "<project/>");
    classes = Files.createDirectories(folder.resolve("target/classes"));
    shop("@dev.assetbundle.AssetBundle(manifests = \"application.js\")");
  }

  private void shop(String annotation) {
    project.put(
        "src/main/java/shop/Shop.java",
        "package shop;\n"
            + annotation
            + "\nclass Shop { @Override public String toString() { return \"\"; } }\n");
  }

  /** Runs javac in a JVM of its own: the processor has to come from its processor path alone. */
  private static String javac(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(ChildJavac.program());
    command.addAll(arguments);
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines()
        .filter(line -> !line.startsWith("Note: AssetBundle built"))
        .collect(Collectors.joining("\n"));
  }

  private String build(String... options) throws Exception {
    String path = System.getProperty("java.class.path");
    List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-cp", path));
    all.addAll(List.of("-processorpath", path + others));
    all.addAll(List.of("-Aassetbundle.cache=off", "-Aassetbundle.minify=false"));
    all.addAll(List.of(options));
    all.add(folder.resolve("src/main/java/shop/Shop.java").toString());
    return javac(all);
  }

  @Test
  void saysNothingButThatItClaimsNoAnnotation() throws Exception {
    Path manifest = classes.resolve("META-INF/assetbundle/shop.Shop.json");
    String[] strict = {"-Xlint:all,-path,-classfile,-processing", "-Werror"};
    assertEquals("", build(strict));
    assertEquals("", build(strict));
    assertTrue(Files.exists(manifest));
    String unclaimed =
        """
        warning: No processor claimed any of these annotations: /dev.assetbundle.AssetBundle
        1 warning""";
    // JDK 21 and later say which check it is.
    assertEquals(unclaimed, build("-Xlint:all,-path,-classfile").replace("[processing] ", ""));
    shop("@Deprecated");
    assertEquals("", build(strict));
    assertFalse(Files.exists(manifest), "the type is no bundle any more");
  }

  @Test
  void anotherProcessorIsAskedAboutAllAnnotations() throws Exception {
    Path other = folder.resolve("other");
    project.put("other/Other.java", OTHER);
    assertEquals(
        "",
        javac(
            List.of("-proc:none", "-d", other.toString(), other.resolve("Other.java").toString())));
    project.put("other/META-INF/services/javax.annotation.processing.Processor", "other.Other");
    others = File.pathSeparator + other;
    String said =
        """
        Note: asked about [dev.assetbundle.AssetBundle, java.lang.Override]
        warning: No processor claimed any of these annotations: /dev.assetbundle.AssetBundle
        Note: asked about []
        1 warning""";
    // JDK 21 and later say which check it is.
    assertEquals(said, build("-Xlint:processing").replace("[processing] ", ""));
    assertEquals(said, build("-Xlint:processing").replace("[processing] ", ""));
  }
}
