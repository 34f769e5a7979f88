package dev.assetbundle.processor.source.jar;

import static dev.assetbundle.processor.source.jar.LibraryProject.WEBJARS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.Builds;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names mean that only libraries have. */
class LibraryNamesTest {

  @TempDir Path folder;
  private LibraryProject project;

  @BeforeEach
  void start() throws IOException {
    project =
        new LibraryProject(folder)
            .jar(
                "jquery-3.7.1.jar",
                WEBJARS + "jquery/3.7.1/package.json",
                "{\"version\": {\"name\": 1}, \"name\": \"jquery\", \"main\": \"dist/jquery\"}",
                WEBJARS + "jquery/3.7.1/dist/jquery.js",
                "jquery();\n",
                WEBJARS + "jquery/3.7.1/dist/jquery.js.gz",
                "not looked at",
                WEBJARS + "jquery/3.7.1/../../escaped.js",
                "escaped();\n")
            .jar("classic.jar", WEBJARS + "moment/2.0/moment.js", "moment();\n")
            .jar("hotwired__turbo-8.jar", WEBJARS + "hotwired__turbo/8/dist/turbo.js", "turbo();\n")
            .jar(
                "core-2.jar",
                "META-INF/importmap.json",
                "{\"imports\": {\"@popperjs/core\": \"/_static/core/2/dist/core.js\","
                    + " \"@popperjs/core/\": \"/_static/core/2/\"}}",
                "META-INF/resources/_static/core/2/dist/core.js",
                "core();\n")
            .jar(
                "renamed.jar",
                WEBJARS + "github-com-acme-lib/1/package.json",
                "{\"name\": \"@acme/lib\"}",
                WEBJARS + "github-com-acme-lib/1/index.js",
                "acme();\n")
            .jar(
                "plain.jar",
                "META-INF/assetbundle/library/javascripts/grid/rows.js",
                "rows();\n",
                "META-INF/assetbundle/library/stylesheets/grid.css",
                "grid {}\n")
            .inFolder(
                "lib/target/classes",
                "META-INF/assetbundle/library/js/sibling.js",
                "//= require ./other\nsibling();\n")
            .inFolder(
                "lib/target/classes", "META-INF/assetbundle/library/js/other.js", "other();\n");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          jquery/dist/jquery,           jquery();
          jquery/dist/jquery.js,        jquery();
          jquery,                       jquery();
          moment,                       moment();
          moment/moment,                moment();
          @hotwired/turbo/dist/turbo,   turbo();
          hotwired__turbo/dist/turbo,   turbo();
          @popperjs/core/dist/core,     core();
          core/dist/core,               core();
          @acme/lib,                    acme();
          @acme/lib/index,              acme();
          github-com-acme-lib/index,    acme();
          grid/rows,                    rows();
          sibling,                      other();|sibling();
          """)
  void requires(String name, String text) throws IOException {
    project.put("js/application.js", "//= require " + name + "\n");

    assertEquals(
        text.replace('|', '\n') + "\n",
        Builds.text(project.build("application.js"), "application.js"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jquery/3.7.1/dist/jquery | jquery-3.7.1.jar has no "3.7.1/dist/jquery"; it has "jquery/dist/jquery"
          jquery/jquery            | jquery-3.7.1.jar has no "jquery"; it has "jquery/dist/jquery"
          jquery/dist/jqeury       | jquery-3.7.1.jar has no "dist/jqeury"; it has "jquery/dist/jquery"
          jquery/dist/jquery.js.gz | jquery-3.7.1.jar has no "dist/jquery.js.gz"; it has "jquery/dist/jquery"
          @hotwired/turbo          | hotwired__turbo-8.jar does not say which file is meant; it has "@hotwired/turbo/dist/turbo"
          jqeury/dist/jquery       | did you mean "jquery/dist/jquery"?
          jqeury                   | did you mean "jquery"?
          @hotwire/turbo/dist/turbo | did you mean "@hotwired/turbo/dist/turbo"?
          escaped                  | no hint
          webjars/escaped          | no hint
          bootstrap                | no jar of the processor path has it either; add org.webjars.npm:bootstrap there, in Maven as a <path> of annotationProcessorPaths, in Gradle by annotationProcessor "org.webjars.npm:bootstrap:VERSION"; the compiler does not show what is in <dependencies>
          @a/b/dist/c              | no jar of the processor path has it either; add org.webjars.npm:a__b there, in Maven as a <path> of annotationProcessorPaths, in Gradle by annotationProcessor "org.webjars.npm:a__b:VERSION"; the compiler does not show what is in <dependencies>
          pages/shop               | no hint
          turbolinks               | a gem of Rails has that: copy the script of npm's turbolinks into vendor/assets/javascripts, as turbolinks.js
          rails-ujs                | a gem of Rails has that: copy the script of npm's @rails/ujs into vendor/assets/javascripts, as rails-ujs.js
          jquery_ujs               | a gem of Rails has that: copy the script of npm's jquery-ujs into vendor/assets/javascripts, as jquery_ujs.js
          activestorage            | a gem of Rails has that: copy the script of npm's @rails/activestorage into vendor/assets/javascripts, as activestorage.js
          actioncable              | a gem of Rails has that: copy the script of npm's @rails/actioncable into vendor/assets/javascripts, as actioncable.js
          jquery3                  | did you mean "jquery"?
          bootstrap-sprockets      | a gem of Rails has that: write "bootstrap/dist/js/bootstrap.bundle"; no jar of the processor path has it either; add org.webjars.npm:bootstrap there, in Maven as a <path> of annotationProcessorPaths, in Gradle by annotationProcessor "org.webjars.npm:bootstrap:VERSION"; the compiler does not show what is in <dependencies>
          x/../../y                | no hint
          jquery/../../y           | jquery-3.7.1.jar has no "../../y"
          """)
  void hints(String name, String hint) throws IOException {
    project.put("js/application.js", "\n//= require " + name + "\n");

    assertEquals(
        "js/application.js:2:5 missing-asset: " + hint,
        Builds.only(project.build("application.js")));
  }

  @Test
  void theOneNameOfAFileIsThatOfThePackage() throws IOException {
    project.put(
        "js/application.js",
        """
        //= require hotwired__turbo/dist/turbo
        //= require @hotwired/turbo/dist/turbo
        //= link core/dist/core.js
        """);

    assertEquals(
        """
        ==== @popperjs/core/dist/core.js
        core();
        ==== application.js
        turbo();
        """,
        Builds.whole(project.build("application.js")).replaceAll("\n{2,}", "\n"));
  }
}
