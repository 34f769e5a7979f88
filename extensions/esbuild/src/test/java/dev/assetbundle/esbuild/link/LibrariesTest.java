package dev.assetbundle.esbuild.link;

import static dev.assetbundle.processor.Builds.said;
import static dev.assetbundle.processor.Builds.text;
import static dev.assetbundle.processor.source.jar.LibraryProject.WEBJARS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.esbuild.EsbuildHere;
import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.source.jar.LibraryProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of jars in linked modules, and TypeScript of jars. */
class LibrariesTest {

  private static final Path PUBLISHED = Path.of("target/libraries");

  private static final String GRID = WEBJARS + "acme__grid/2.0/";

  @TempDir Path folder;
  private LibraryProject project;

  @BeforeEach
  void start() throws IOException {
    EsbuildHere.needed();
    project = new LibraryProject(folder);
  }

  private BundleResult build(String script) throws IOException {
    project.put("js/app.js", script);
    return project.build("app.js");
  }

  private void grid(String json, String... more) throws IOException {
    String[] all =
        Stream.concat(Stream.of(GRID + "package.json", json), Stream.of(more))
            .toArray(String[]::new);
    project.jar("acme__grid-2.0.jar", all);
  }

  @Test
  void exportsOfAPackageAreHonoured() throws IOException {
    grid(
        """
        {"name": "@acme/grid", "main": "old.js",
         "exports": {".": {"import": "./new.js", "require": "./old.js"}, "./rows": "./lib/rows.js"}}
        """,
        GRID + "new.js",
        "import { rows } from '@acme/grid/rows'; export const grid = 'new ' + rows;\n",
        GRID + "old.js",
        "exports.grid = 'old';\n",
        GRID + "lib/rows.js",
        "import { deep } from './deep/deep.js'; export const rows = deep;\n",
        GRID + "lib/deep/deep.js",
        "export const deep = 'rows';\n");
    BundleResult result = build("import { grid } from '@acme/grid'; console.log(grid);\n");
    assertEquals("", said(result));
    assertTrue(text(result, "app.js").contains("new "), text(result, "app.js"));
    assertFalse(text(result, "app.js").contains("old"), text(result, "app.js"));

    assertEquals(
        "js/app.js:1:8 missing-asset",
        Builds.only(build("import '@acme/grid/lib/rows.js';\n")).replaceFirst(": .*", ""));
  }

  @Test
  void typeScriptOfAJarIsAModule() throws IOException {
    grid(
        "{\"name\": \"@acme/grid\", \"exports\": \"./src/grid.ts\"}",
        GRID + "src/grid.ts",
        """
        import { rows, type Row } from './rows';
        export const grid = (row: Row): string => rows(row);
        """,
        GRID + "src/rows.ts",
        """
        export interface Row { n: number }
        export const rows = (row: Row): string => 'row' + row.n;
        """);
    BundleResult result = build("import { grid } from '@acme/grid'; console.log(grid({n: 1}));\n");
    assertEquals("", said(result));
    assertFalse(text(result, "app.js").contains("Row"), text(result, "app.js"));
    assertTrue(text(result, "app.js").contains("\"row\""), text(result, "app.js"));
  }

  @Test
  void typeScriptOfAJarIsRequired() throws IOException {
    project.jar(
        "plain.jar",
        "META-INF/assetbundle/library/ts/acme/rows.ts",
        "//= require ./other\nlet rows: number = 1;\n",
        "META-INF/assetbundle/library/ts/acme/other.ts",
        "let other: string;\n");
    BundleResult result = build("//= require acme/rows\nown();\n");
    assertEquals("", said(result));
    assertEquals("let other;\nlet rows = 1;\nown();\n", text(result, "app.js"));
  }

  @Test
  void mistakesInAJarHaveTheirPlaceThere() throws IOException {
    grid(
        "{\"name\": \"@acme/grid\", \"exports\": \"./grid.ts\"}",
        GRID + "grid.ts",
        "export {};\nlet a: = 1;\n");
    String said = said(build("import '@acme/grid';\n"));
    assertTrue(said.startsWith("acme__grid-2.0.jar!/" + GRID + "grid.ts:2:8: error: "), said);
  }

  @Test
  void aUrlInAJarOfAPackageWithoutItsFileStays() throws IOException {
    grid(
        "{\"name\": \"@acme/grid\", \"exports\": \"./grid.js\"}",
        GRID + "grid.js",
        "f(new URL('gone.wasm', import.meta.url));\n");
    BundleResult result = build("import '@acme/grid';\n");
    assertEquals("", said(result));
    assertTrue(
        text(result, "app.js").contains("new URL(\"gone.wasm\", import.meta.url)"),
        text(result, "app.js"));
  }

  @Test
  void aFileOfTheProjectHidesThatOfAPackage() throws IOException {
    grid("{\"name\": \"@acme/grid\"}", GRID + "rows.js", "jar();\n");
    project.put("lib/@acme/grid/rows.js", "own();\n");
    BundleResult result = build("import '@acme/grid/rows.js';\n");
    assertEquals("", said(result));
    assertEquals("own();\n", text(result, "app.js").replaceAll("(?m)^//.*\n", ""));
  }

  /** A package from npm, a statement that uses it, and a text that only its code has. */
  private record Published(String name, String script, String text) {}

  @Test
  void packagesAsTheyArePublished() throws IOException {
    try (Stream<Path> jars = Files.list(PUBLISHED)) {
      jars.filter(jar -> jar.toString().endsWith(".jar"))
          .sorted()
          .forEach(jar -> project.add(jar.toAbsolutePath()));
    }
    for (Published each :
        List.of(
            new Published(
                "preact/hooks",
                """
                import { h, render } from 'preact';
                import { useState } from 'preact/hooks';
                render(h('p', null, useState), document.body);
                """,
                "createElement"),
            new Published(
                "chart.js/auto",
                "import Chart from 'chart.js/auto';\nnew Chart(document.body, {});\n",
                "doughnut"),
            new Published(
                "@hotwired/turbo",
                "import * as Turbo from '@hotwired/turbo';\nTurbo.start();\n",
                "turbo-frame"),
            new Published(
                "d3",
                "import { scaleLinear } from 'd3';\nconsole.log(scaleLinear());\n",
                "domain"))) {
      BundleResult result = build(each.script());
      assertEquals("", said(result), each.name());
      assertTrue(text(result, "app.js").contains(each.text()), each.name());
    }
  }
}
