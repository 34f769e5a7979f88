package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.text.MappedText;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This module beside the processor, through the whole pipeline. */
class DartSassPipelineTest {

  private static final Settings SETTINGS =
      new Settings(
          List.of("css"),
          "/assets",
          false,
          false,
          "",
          IntegrityAlgorithm.SHA256,
          Settings.UnknownAssets.ERROR,
          Settings.CssUrls.KEEP,
          false);

  @TempDir Path project;

  private void put(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BundleResult build(ClassLoader plugins) {
    BundleRequest request =
        new BundleRequest(
            "x", List.of("app.css"), List.of(), SETTINGS, ContentTypes.STANDARD, List.of());
    return Builds.once(new DiskTree(project), plugins, List.of(request)).get(0);
  }

  private static String said(BundleResult result) {
    return result.findings().stream()
        .map(finding -> finding.diagnostic().toString())
        .collect(Collectors.joining("\n"));
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  @Test
  void theSameInputCompilesOnceTheModuleIsThere() throws IOException {
    put("css/app.scss", "// app\n@use 'theme';\n.a {\n  b: theme.$c;\n}\n");
    put("css/_theme.scss", "$c: red;\n");
    BundleResult without = build(new WithoutPlugins(getClass().getClassLoader()));
    assertEquals(
        """
        css/app.scss:2:1: error: libsass, the built-in engine, knows no modules (@use, @forward) [needs-dart-sass]
            @use 'theme';
            ^
            hint: write @import, or put dev.assetbundle:assetbundle-dart-sass on the processor path""",
        said(without));
    BundleResult with = build(getClass().getClassLoader());
    assertEquals("", said(with));
    byte[] css = with.assets().get(0).content().bytes();
    assertEquals(".a {\n  b: red;\n}\n", new String(css, StandardCharsets.UTF_8));
  }

  /** Written for one project. */
  public static final class OwnScss implements AssetProcessor {
    @Override
    public String id() {
      return "own/1";
    }

    @Override
    public String reads() {
      return "scss";
    }

    @Override
    public String writes() {
      return "css";
    }

    @Override
    public Optional<Fragment> process(Fragment source, ProcessingContext context) {
      return Optional.of(source.with(MappedText.unmapped("own { a: b }\n")));
    }
  }

  @Test
  void aLanguageOfTheProjectTakesItsPlace() throws IOException {
    put("css/app.scss", ".a { b: $unknown }\n");
    put(
        "extension/META-INF/services/" + AssetProcessor.class.getName(),
        OwnScss.class.getName() + "\n");
    URL[] own = {project.resolve("extension").toUri().toURL()};
    try (URLClassLoader plugins = new URLClassLoader(own, getClass().getClassLoader())) {
      BundleResult result = build(plugins);
      assertEquals("", said(result));
      byte[] css = result.assets().get(0).content().bytes();
      assertEquals("own { a: b }\n", new String(css, StandardCharsets.UTF_8));
    }
  }

  @Test
  void theCompilerEndsWithTheBuild() throws IOException {
    put("css/app.css", "/*= require ./b\n *= require ./c */\n");
    put("css/b.scss", "b { c: d }\n");
    put("css/c.sass", "c\n  d: e\n");
    Set<Long> before = children();
    assertTrue(Builds.succeeded(build(getClass().getClassLoader())));
    assertEquals(before, children());
    put("css/c.sass", "c\n  d: $e\n");
    assertFalse(Builds.succeeded(build(getClass().getClassLoader())));
    assertEquals(before, children());
  }

  @Test
  void worksOnTheProcessorPathOfJavac() throws IOException {
    put(
        "src/main/assets/css/application.css.scss",
        "@use 'sass:math';\n.a { b: math.div(1, 2); }\n@warn 'mind';\n");
    put("src/Shop.java", "@dev.assetbundle.AssetBundle(manifests = \"*.css\") class Shop {}\n");
    Path classes = Files.createDirectories(project.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-cp",
              path,
              "-processorpath",
              path,
              "-Aassetbundle.digest=false",
              "-Aassetbundle.basedir=" + project);
      var sources = files.getJavaFileObjects(project.resolve("src/Shop.java"));
      assertTrue(compiler.getTask(out, files, null, options, null, sources).call(), out::toString);
    }
    assertTrue(
        out.toString()
            .contains("src/main/assets/css/application.css.scss:3:1: warning: mind [sass-warning]"),
        out::toString);
    try (Stream<Path> all = Files.walk(classes)) {
      Path css = all.filter(file -> file.endsWith("application.css")).findFirst().orElseThrow();
      assertEquals(".a{b:.5}", Files.readString(css).strip());
    }
  }

  /** Finds our classes, but no service. */
  private static final class WithoutPlugins extends ClassLoader {

    WithoutPlugins(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/services/dev.assetbundle.processor.spi.")
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }
}
