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

/** Files of one name in several places. */
class LibraryConflictsTest {

  private static final String PLAIN = "META-INF/assetbundle/library/js/";

  @TempDir Path folder;
  private LibraryProject project;

  @BeforeEach
  void start() {
    project = new LibraryProject(folder);
  }

  private String require(String... names) throws IOException {
    project.put("js/application.js", "//= require " + String.join("\n//= require ", names) + "\n");
    return withoutExcerpts(Builds.whole(project.build("application.js")));
  }

  /** Leaves out the lines of sources, and those that directives leave empty. */
  private static String withoutExcerpts(String text) {
    return text.replaceAll("(?m)^ {4}(?!hint: ).*\\R", "").replaceAll("\n{2,}", "\n");
  }

  @Test
  void aFileOfTheProjectComesBeforeThoseOfJars() throws IOException {
    project
        .jar("a.jar", WEBJARS + "a/1/dist/x.js", "jar();\n", WEBJARS + "a/1/dist/y.js", "y();\n")
        .jar("b.jar", WEBJARS + "a/2/dist/x.js", "other();\n")
        .put("lib/a/dist/x.js", "own();\n");

    assertEquals("==== application.js\nown();\n", require("a/dist/x"));
  }

  @Test
  void twoVersionsAreAnErrorOnlyWhereTheirNameIsRequired() throws IOException {
    project
        .jar("m2/a/1/a-1.jar", WEBJARS + "a/1/x.js", "one();\n", WEBJARS + "b/1/b.js", "b();\n")
        .jar("m2/a/2/a-2.jar", WEBJARS + "a/2/x.js", "one();\n");

    String ofOther = "==== application.js\nb();\n";
    assertEquals(ofOther, require("b"));
    assertEquals(
        """
        js/application.js:2:5: error: "a" is there in several versions: \
        a-1.jar!/META-INF/resources/webjars/a/1, a-2.jar!/META-INF/resources/webjars/a/2 \
        [library-versions]
            hint: leave only one of the jars on the processor path
        """
            + ofOther,
        require("b", "a/x"));
  }

  @Test
  void twoJarsOfOneVersionAreAnErrorUnlessTheFileIsTheSame() throws IOException {
    project
        .jar(
            "org/webjars/jquery/3/jquery-3.jar",
            WEBJARS + "jquery/3/jquery.js",
            "jquery();\n",
            WEBJARS + "jquery/3/same.js",
            "same();\n")
        .jar(
            "org/webjars/npm/jquery/3/jquery-3.jar",
            WEBJARS + "jquery/3/dist/jquery.js",
            "jquery();\n",
            WEBJARS + "jquery/3/same.js",
            "same();\n");

    assertEquals("==== application.js\nsame();\n", require("jquery/same"));
    String clash =
        """
        js/application.js:1:5: error: "NAME" may be in any of these: \
        webjars/jquery/3/jquery-3.jar!/META-INF/resources/webjars/jquery/3, \
        npm/jquery/3/jquery-3.jar!/META-INF/resources/webjars/jquery/3 [library-clash]
            hint: take all but one of the jars off the processor path, or put the file that you mean \
        into a folder of "paths"
        ==== application.js
        """;
    assertEquals(clash.replace("NAME", "jquery/dist/jquery"), require("jquery/dist/jquery"));
    assertEquals(clash.replace("NAME", "jquery/jquery"), require("jquery/jquery"));
  }

  @Test
  void rootsOfLibrariesMayShareNamesOfFoldersButNotOfFiles() throws IOException {
    project
        .jar("a.jar", PLAIN + "ui/one.js", "one();\n", PLAIN + "ui/both.js", "a();\n")
        .jar("b.jar", PLAIN + "ui/two.js", "two();\n", PLAIN + "ui/both.js", "b();\n");

    assertEquals("==== application.js\none();\ntwo();\n", require("ui/one", "ui/two"));
    assertEquals(
        """
        js/application.js:1:5: error: "ui/both" may be in any of these: \
        a.jar!/META-INF/assetbundle/library/js, b.jar!/META-INF/assetbundle/library/js \
        [library-clash]
            hint: take all but one of the jars off the processor path, or put the file that you mean \
        into a folder of "paths"
        ==== application.js
        """,
        require("ui/both"));
  }

  @Test
  void anImportOfSassThatMayMeanTwoFilesIsAnError() throws IOException {
    project
        .jar("a.jar", "META-INF/assetbundle/library/css/_ink.scss", "a { b: c }\n")
        .jar("b.jar", "META-INF/assetbundle/library/css/_ink.scss", "a { b: d }\n")
        .put("css/application.scss", "\n@import \"ink\";\n");

    assertEquals(
        """
        css/application.scss:2:9: error: the import may mean \
        "a.jar!/META-INF/assetbundle/library/css/_ink.scss" and \
        "b.jar!/META-INF/assetbundle/library/css/_ink.scss" [library-clash]
            hint: take all but one of the jars off the processor path
        """,
        withoutExcerpts(Builds.said(project.build("application.css"))));
  }

  @Test
  void noFolderOfALibraryIsTakenAsAWhole() throws IOException {
    project
        .jar(
            "a.jar",
            PLAIN + "all.js",
            "//= require_tree ./all\n",
            PLAIN + "all/one.js",
            "one();\n",
            "META-INF/assetbundle/library/images/logo.png",
            "no statics")
        .put("js/mine.js", "mine();\n")
        .put("js/application.js", "//= require_tree .\n");

    assertEquals(
        "==== application.js\nmine();\n",
        Builds.whole(project.build(List.of("**"), "application.js")));
    assertEquals(
        """
        a.jar!/META-INF/assetbundle/library/js/all.js:1:5: error: require_tree does not work in \
        libraries: what it takes would change with each version of the jar [library-folder]
            hint: require the files by their names
        ==== application.js
        """,
        require("all"));
  }
}
