package dev.assetbundle.processor.source.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.session.BundleResult;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WebJars as they are published: of webjars.org by hand and from npm, and of mvnpm. */
class RealWebJarsTest {

  /** One file of each. */
  private static final List<String> FILES =
      List.of(
          "META-INF/resources/webjars/jquery/3.7.1/jquery.js",
          "META-INF/resources/webjars/bootstrap/5.3.8/package.json",
          "META-INF/resources/webjars/font-awesome/6.5.2/css/all.css",
          "META-INF/resources/_static/core/2.11.8/package.json");

  @TempDir Path folder;
  private LibraryProject project;

  @BeforeEach
  void start() throws Exception {
    project = new LibraryProject(folder);
    for (String file : FILES) {
      URL url =
          Objects.requireNonNull(RealWebJarsTest.class.getClassLoader().getResource(file), file);
      JarURLConnection jar = (JarURLConnection) url.openConnection();
      project.add(Path.of(jar.getJarFileURL().toURI()));
    }
  }

  private BundleResult build(String name, String text) throws IOException {
    project.put((name.endsWith(".js") ? "js/" : "css/") + name, text);
    return project.build(name.replaceFirst("\\.scss$", ".css"));
  }

  @Test
  void scriptsAreRequiredWithAndWithoutTheNameOfTheirFile() throws IOException {
    BundleResult result =
        build(
            "all.js",
            """
            //= require jquery
            //= require @popperjs/core/dist/umd/popper
            //= require bootstrap
            """);
    String text = Builds.text(result, "all.js");

    assertEquals("", Builds.said(result));
    assertTrue(text.contains("jQuery JavaScript Library v3.7.1"), text);
    assertTrue(text.contains("@popperjs/core v2.11.8"), text);
    assertTrue(text.contains("Bootstrap v5.3.8"), text);
  }

  @Test
  void bootstrapCompilesFromItsSass() throws IOException {
    BundleResult result =
        build("all.scss", "$primary: #123456;\n@import \"bootstrap/scss/bootstrap\";\n");

    assertTrue(
        Builds.text(result, "all.css").contains("--bs-primary: #123456"), Builds.said(result));
  }

  @Test
  void fontsOfFontAwesomeArePublished() throws IOException {
    BundleResult result = build("all.css", "/*= require font-awesome/css/all */\n");

    assertEquals("", Builds.said(result));
    assertTrue(
        Builds.outputs(result).contains("font-awesome/webfonts/fa-solid-900.woff2"),
        Builds.outputs(result).toString());
    assertTrue(
        Builds.text(result, "all.css").contains("url(font-awesome/webfonts/fa-solid-900.woff2)"));
  }
}
