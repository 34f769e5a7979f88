package dev.assetbundle.processor;

import static dev.assetbundle.processor.source.jar.LibraryProject.WEBJARS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.jar.LibraryProject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stylesheets of jars as modules of Sass. */
class DartSassLibrariesTest {

  private static final String GRID = WEBJARS + "acme__grid/2.0/";

  @TempDir Path folder;
  private LibraryProject project;

  @BeforeEach
  void start() {
    project = new LibraryProject(folder);
  }

  private BundleResult build(String scss) throws IOException {
    project.put("css/app.scss", scss);
    return project.build("app.css");
  }

  private void grid() throws IOException {
    project.jar(
        "acme__grid-2.0.jar",
        GRID + "scss/grid.scss",
        "@use 'variables' as *;\n@forward 'parts';\n.grid { gap: $gap; }\n",
        GRID + "scss/_variables.scss",
        "$gap: 1px !default;\n",
        GRID + "scss/parts/_index.scss",
        """
        @use 'sass:math';
        @function half($a) { @return math.div($a, 2); }
        .cell { background: url('../../img/cell.svg'); }
        """,
        GRID + "scss/broken.scss",
        "// broken\n.a { b: $unknown; }\n",
        GRID + "img/cell.svg",
        "<svg/>");
  }

  @Test
  void aModuleOfAJarIsUsedByTheNameOfItsPackage() throws IOException {
    grid();
    BundleResult result = build("@use '@acme/grid/scss/grid';\n.own { width: grid.half(4px); }\n");
    assertEquals("", Builds.said(result));
    assertEquals(
        """
        .cell {
          background: url(@acme/grid/img/cell.svg);
        }
        .grid {
          gap: 1px;
        }
        .own {
          width: 2px;
        }
        """,
        Builds.text(result, "app.css").replaceAll("\n{2,}", "\n"));
    assertTrue(
        Builds.outputs(result).contains("@acme/grid/img/cell.svg"),
        Builds.outputs(result).toString());
  }

  @Test
  void itsVariablesAreConfigured() throws IOException {
    grid();
    BundleResult result =
        build("@use '@acme/grid/scss/variables' with ($gap: 9px);\n@use 'acme__grid/scss/grid';\n");
    assertEquals("", Builds.said(result));
    assertTrue(Builds.text(result, "app.css").contains("gap: 9px"), Builds.text(result, "app.css"));
  }

  @Test
  void mistakesInAJarHaveTheirPlaceThere() throws IOException {
    grid();
    BundleResult result = build("@use '@acme/grid/scss/broken';\n");
    assertTrue(
        Builds.said(result)
            .startsWith("acme__grid-2.0.jar!/" + GRID + "scss/broken.scss:2:9: error: "),
        Builds.said(result));
  }

  @Test
  void aJarThatIsMissingIsNamed() throws IOException {
    BundleResult result = build("\n@use '@acme/grid/scss/grid';\n");
    String said = Builds.said(result);
    assertTrue(said.startsWith("css/app.scss:2:1: error: "), said);
    assertTrue(said.contains("add org.webjars.npm:acme__grid there"), said);
  }

  @Test
  void bootstrapIsUsedFromItsJar() throws IOException {
    project.add(Path.of("target/frameworks/bootstrap-5.3.8.jar").toAbsolutePath());
    BundleResult result = build("@use 'bootstrap/scss/bootstrap' with ($primary: #123456);\n");
    String css = Builds.text(result, "app.css");
    assertTrue(css.contains("--bs-primary: #123456"), css.lines().limit(20).toList().toString());
  }

  @Test
  void bulmaIsUsedFromItsJar() throws IOException {
    project.add(Path.of("target/frameworks/bulma-1.0.4.jar").toAbsolutePath());
    BundleResult result =
        build(
            """
            @use 'bulma/sass/utilities' with ($primary: #123456);
            @use 'bulma/bulma';
            """);
    String css = Builds.text(result, "app.css");
    assertTrue(css.contains(".button"), css.lines().limit(20).toList().toString());
  }
}
