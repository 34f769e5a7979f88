package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.esbuild.EsbuildHere;
import dev.assetbundle.processor.disk.Links;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packages as pnpm installs them: each lies in a folder of its own below {@code
 * node_modules/.pnpm}, with links to the packages that it needs beside it, and {@code node_modules}
 * has links to those that the project names.
 */
class PnpmTest {

  private static final String STORE = "node_modules/.pnpm/";

  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    EsbuildHere.needed();
    store("react@19", "react", "import './part.js';\nexport const react = 'react 19';\n");
    write(STORE + "react@19/node_modules/react/part.js", "console.log('part of react');\n");
    store("scheduler@1", "scheduler", "export const scheduler = 'scheduler 1';\n");
    store(
        "@dom+client@2_react@19",
        "@dom/client",
        """
        import { react } from 'react';
        import { scheduler } from 'scheduler';
        export const client = [react, scheduler];
        """);
    link(STORE + "@dom+client@2_react@19/node_modules/react", STORE + "react@19", "react");
    link(
        STORE + "@dom+client@2_react@19/node_modules/scheduler",
        STORE + "scheduler@1",
        "scheduler");
    link("node_modules/react", STORE + "react@19", "react");
    link("node_modules/@dom/client", STORE + "@dom+client@2_react@19", "@dom/client");
    write(
        "js/app.js",
        """
        import { react } from 'react';
        import { client } from '@dom/client';
        console.log(react, client);
        """);
  }

  private void store(String key, String name, String script) throws IOException {
    String place = STORE + key + "/node_modules/" + name + "/";
    write(place + "package.json", "{\"name\": \"" + name + "\", \"module\": \"index.js\"}");
    write(place + "index.js", script);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("project").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Makes a relative link to a package in the store, as pnpm does, in the place of another. */
  private void link(String link, String stored, String name) throws IOException {
    Path project = folder.resolve("project");
    Path place = project.resolve(link).resolve("..").normalize();
    Path target = project.resolve(stored + "/node_modules/" + name);
    Files.createDirectories(place);
    Files.deleteIfExists(project.resolve(link));
    Links.make(project.resolve(link), place.relativize(target));
  }

  /** Builds on top of the last build, and returns what it said, or else what it made. */
  private String build() throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    new Precompile(
            List.of(
                "--root=" + folder.resolve("project"),
                "--paths=js,node_modules",
                "--out=" + folder.resolve("out"),
                "--manifests=app.js",
                "--no-digest",
                "--no-minify",
                "--no-precompress",
                "--cache=" + folder.resolve("cache"),
                "--no-worker"),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(console, true, StandardCharsets.UTF_8))
        .run();
    String said = console.toString(StandardCharsets.UTF_8);
    return said.isEmpty() ? Files.readString(folder.resolve("out/app.js")) : said;
  }

  /** Returns the texts in quotes that a build has, in its order. */
  private List<String> quoted() throws IOException {
    return Stream.of(build().split("\n"))
        .filter(line -> line.contains("\""))
        .map(line -> line.replaceAll("^[^\"]*\"|\"[^\"]*$", ""))
        .toList();
  }

  @Test
  void whatAPackageNeedsIsFoundBesideItAndEachIsThereOnce() throws IOException {
    assertEquals(List.of("part of react", "react 19", "scheduler 1"), quoted());
  }

  @Test
  void aPackageThatOnlyOthersNeedIsNotForTheProject() throws IOException {
    write("js/app.js", "import { scheduler } from 'scheduler';\nconsole.log(scheduler);\n");
    assertEquals(
        "js/app.js:1:27: error: couldn't find \"scheduler\" in js, node_modules [missing-asset]",
        build().lines().findFirst().orElse(""));
  }

  @Test
  void anotherVersionIsSeenByTheNextBuild() throws IOException {
    build();
    store("scheduler@2", "scheduler", "export const scheduler = 'scheduler 2';\n");
    link(
        STORE + "@dom+client@2_react@19/node_modules/scheduler",
        STORE + "scheduler@2",
        "scheduler");
    assertEquals(List.of("part of react", "react 19", "scheduler 2"), quoted());
    store("react@20", "react", "export const react = 'react 20';\n");
    link("node_modules/react", STORE + "react@20", "react");
    assertEquals(
        List.of("react 20", "part of react", "react 19", "scheduler 2"),
        quoted(),
        "one for the project, and one for the other package");
    link(STORE + "@dom+client@2_react@19/node_modules/react", STORE + "react@20", "react");
    assertEquals(List.of("react 20", "scheduler 2"), quoted());
  }

  @Test
  void aFileIsPublishedByItsNameForTheProjectOrElseByItsPlace() throws IOException {
    String scheduler = STORE + "scheduler@1/node_modules/scheduler/";
    write(STORE + "react@19/node_modules/react/part.js", "import a from './a.svg';\nlog(a);\n");
    write(STORE + "react@19/node_modules/react/a.svg", "<svg/>");
    write(scheduler + "index.js", "import b from './b.svg';\nexport const scheduler = b;\n");
    write(scheduler + "b.svg", "<svg/>");
    assertEquals(
        List.of(
            "/assets/react/a.svg",
            "react 19",
            "/assets/.pnpm/scheduler@1/node_modules/scheduler/b.svg"),
        quoted());
    assertTrue(Files.exists(folder.resolve("out/.pnpm/scheduler@1/node_modules/scheduler/b.svg")));
  }
}
