package dev.assetbundle.processor.source.jar;

import static dev.assetbundle.processor.source.jar.LibraryProject.WEBJARS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stylesheets, fonts and images of jars. */
class LibraryFilesTest {

  @TempDir Path folder;
  private LibraryProject project;

  @BeforeEach
  void start() throws IOException {
    project =
        new LibraryProject(folder)
            .jar(
                "bootstrap-5.jar",
                WEBJARS + "bootstrap/5/scss/bootstrap.scss",
                "@import \"variables\";\n@import \"parts/button\";\n",
                WEBJARS + "bootstrap/5/scss/_variables.scss",
                "$ink: red !default;\n",
                WEBJARS + "bootstrap/5/scss/parts/_button.scss",
                "@import \"../variables\";\n.btn { color: $ink }\n",
                WEBJARS + "bootstrap/5/scss/broken.scss",
                "a {\n  b: $no;\n}\n")
            .jar(
                "font-awesome-6.jar",
                WEBJARS + "font-awesome/6/css/all.css",
                "@font-face { src: url(\"../webfonts/solid.woff2?v=1\"), url(../webfonts/brands.woff2#x) }\n",
                WEBJARS + "font-awesome/6/webfonts/solid.woff2",
                "solid",
                WEBJARS + "font-awesome/6/webfonts/brands.woff2",
                "brands",
                WEBJARS + "font-awesome/6/webfonts/other.woff2",
                "other");
  }

  @Test
  void sassImportsFilesOfJarsAndTheyEachOther() throws IOException {
    project.put("css/application.scss", "$ink: blue;\n@import \"bootstrap/scss/bootstrap\";\n");

    assertEquals(
        "==== application.css\n.btn {\n  color: blue;\n}\n",
        Builds.whole(project.build("application.css")).replaceAll("\\n+", "\n"));
  }

  @Test
  void fontsThatAStylesheetMentionsArePublishedAndNoOthers() throws IOException {
    project.put("css/application.css", "/*\n *= require font-awesome/css/all\n */\n");

    assertEquals(
        """
        ==== application.css
        @font-face { src: url(font-awesome/webfonts/solid.woff2?v=1), \
        url(font-awesome/webfonts/brands.woff2#x) }
        /*

         */
        ==== font-awesome/webfonts/brands.woff2
        brands==== font-awesome/webfonts/solid.woff2
        solid""",
        Builds.whole(project.build(List.of("**"), "application.css")));
  }

  @Test
  void filesAreLinkedAndMentionedByTheirNames() throws IOException {
    project
        .put("css/application.css", "a { b: url(font-awesome/webfonts/solid.woff2) }\n")
        .put("js/application.js", "//= link font-awesome/webfonts/other.woff2\n");

    assertEquals(
        """
        ==== application.css
        a { b: url(font-awesome/webfonts/solid.woff2) }
        ==== application.js
        ==== font-awesome/webfonts/other.woff2
        other==== font-awesome/webfonts/solid.woff2
        solid""",
        Builds.whole(project.build("application.css", "application.js")));
  }

  @Test
  void aMistakeInAJarHasItsPlaceThere() throws IOException {
    project.put("css/application.scss", "@import \"bootstrap/scss/broken\";\n");

    assertEquals(
        "bootstrap-5.jar!/META-INF/resources/webjars/bootstrap/5/scss/broken.scss:2:6"
            + " sass-error",
        Builds.only(project.build("application.css")).replaceFirst(": .*", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bootstrap/scss/bootstap     | did you mean "bootstrap/scss/bootstrap"?
          bootstrap/scss/parts/buton  | did you mean "bootstrap/scss/parts/button"?
          bootstrap/scs/bootstrap     | did you mean "bootstrap/scss/bootstrap"?
          bootstrap/scss/prats/button | did you mean "bootstrap/scss/parts/button"?
          bootstap/scss/bootstrap     | did you mean "bootstrap/scss/bootstrap"?
          bootstrap/bootstrap         | bootstrap-5.jar has no "bootstrap"; it has "bootstrap/scss/bootstrap"
          bootstrap/button            | bootstrap-5.jar has no "button"; it has "bootstrap/scss/parts/button"
          bootstrap/scss              | bootstrap-5.jar has no "scss"; it has "bootstrap/scss/bootstrap"
          bootstrap                   | bootstrap-5.jar does not say which file is meant; it has "bootstrap/scss/bootstrap"
          bootstrap-sprockets         | a gem of Rails has that: write "bootstrap/scss/bootstrap"
          bootstrap/scss/carousel     | bootstrap-5.jar has no "scss/carousel"; it has "bootstrap/scss/bootstrap"
          """)
  void aMisspeltPartIsToldWithItsName(String name, String hint) throws IOException {
    project.put("css/application.scss", "@import \"" + name + "\";\n");

    assertEquals(
        "css/application.scss:1:9 missing-import: " + hint,
        Builds.only(project.build("application.css")));
  }

  @Test
  void aMissingPartIsToldWithTheJarToAdd() throws IOException {
    project
        .put("css/application.scss", "@import \"bulma/sass/all\";\n")
        .put("css/other.css", "a { b: url(font-awesome/webfonts/none.woff2) }\n");

    assertEquals(
        "css/application.scss:1:9 missing-import: no jar of the processor path has it either;"
            + " add org.webjars.npm:bulma there, in Maven as a <path> of annotationProcessorPaths,"
            + " in Gradle by annotationProcessor \"org.webjars.npm:bulma:VERSION\"; the compiler does"
            + " not show what is in <dependencies>",
        Builds.only(project.build("application.css")));
    assertEquals(
        "css/other.css:1:8 missing-asset: font-awesome-6.jar has no \"webfonts/none.woff2\"",
        Builds.only(project.build("other.css")).replaceFirst(";.*", ""));
  }
}
