package dev.assetbundle.esbuild.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.processor.disk.UserFolder;
import dev.assetbundle.processor.unpacked.ProgramFolders;
import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramSearchTest {

  /** One for which no artifact is on the path. */
  private static final ProgramPlatform MAC = ProgramPlatform.of("Mac OS X", "aarch64");

  private static final String PACKAGED = "node_modules/@esbuild/darwin-arm64/bin/esbuild";

  @TempDir Path folder;

  private ProgramSearch search(ProgramPlatform platform, Path project) {
    return new ProgramSearch(platform, project, name -> "", ProgramFolders.current());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String found(String project) throws IOException {
    Path from = Files.createDirectories(folder.resolve(project));
    return said(search(MAC, from).found());
  }

  private String said(Optional<EsbuildProgram> program) throws IOException {
    return program.isEmpty()
        ? "none"
        : folder.toRealPath().relativize(Path.of(program.get().toString()).toRealPath()).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x64, bin/esbuild",
    "Linux, aarch64, linux-arm64, bin/esbuild",
    "Mac OS X, aarch64, darwin-arm64, bin/esbuild",
    "Windows 11, amd64, win32-x64, esbuild.exe",
    "FreeBSD, x86_64, freebsd-x64, bin/esbuild"
  })
  void platformsAreCalledAsNpmCallsThem(String os, String arch, String name, String file) {
    assertEquals(name, ProgramPlatform.of(os, arch).toString());
    assertEquals(file, EsbuildProgram.file(ProgramPlatform.of(os, arch)));
  }

  @Test
  void thereMayBeNone() throws IOException {
    assertEquals("none", found("shop"));
  }

  @Test
  void npmsPackageIsFoundInAFolderAroundTheProject() throws IOException {
    write(PACKAGED, "program");
    write(
        "node_modules/@esbuild/darwin-arm64/package.json",
        "{\"name\": \"@esbuild/darwin-arm64\", \"version\": \"0.28.2\", \"os\": [\"darwin\"]}");
    assertEquals(PACKAGED, found("shop/web"));
    assertEquals("0.28.2", search(MAC, folder).found().orElseThrow().version());
  }

  @Test
  void theScriptThatStartsItIsNotTakenForIt() throws IOException {
    write("node_modules/esbuild/bin/esbuild", "#!/usr/bin/env node\n");
    assertEquals("none", found("shop"));
    write("node_modules/esbuild/" + PACKAGED, "program");
    assertEquals("node_modules/esbuild/" + PACKAGED, found("shop"));
    assertEquals(
        "node_modules/esbuild/" + PACKAGED,
        said(search(MAC, folder).at("node_modules/esbuild/bin/esbuild")));
  }

  @Test
  void npmMayPutTheProgramInThePlaceOfTheScript() throws IOException {
    write("node_modules/esbuild/bin/esbuild", "program");
    write("node_modules/esbuild/package.json", "{\"version\": \"0.25.0\", \"name\": \"esbuild\"}");
    assertEquals("node_modules/esbuild/bin/esbuild", found("shop"));
    assertEquals("0.25.0", search(MAC, folder).found().orElseThrow().version());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not every user may make links")
  void pnpmKeepsItBesideTheRealPackage() throws IOException {
    String store = "node_modules/.pnpm/esbuild@0.28.2/";
    write(store + "node_modules/esbuild/bin/esbuild", "#!/usr/bin/env node\n");
    write(store + PACKAGED, "program");
    Files.createSymbolicLink(
        folder.resolve("node_modules/esbuild"),
        Path.of(".pnpm/esbuild@0.28.2/node_modules/esbuild"));
    assertEquals(store + PACKAGED, found("shop"));
  }

  @Test
  void aNamedFileHasToBeThere() throws IOException {
    write("tools/esbuild", "program");
    assertEquals("tools/esbuild", said(search(MAC, folder).at("tools/esbuild")));
    assertEquals("tools/esbuild", said(search(MAC, folder).at(" tools/esbuild ")));
    assertEquals("none", said(search(MAC, folder).at("tools")));
    assertEquals("none", said(search(MAC, folder).at("tools/other")));
    assertEquals("none", said(search(MAC, folder).at("\0")));
  }

  @Test
  void twoProgramsHaveTwoDigests() throws IOException {
    write("a", "one");
    write("b", "two");
    List<String> digests =
        List.of(
            search(MAC, folder).at("a").orElseThrow().digest(),
            search(MAC, folder).at("b").orElseThrow().digest());
    assertEquals(2, digests.stream().distinct().count());
  }

  @Test
  void twoProgramsOfOneSizeAndCrcHaveTwoDigests() throws IOException {
    // Both words have the CRC-32 4ddb0c25.
    write("a", "plumless");
    write("b", "buckeroo");
    assertNotEquals(
        search(MAC, folder).at("a").orElseThrow().digest(),
        search(MAC, folder).at("b").orElseThrow().digest());
  }

  @Test
  void oneThatIsReplacedByAnotherOfItsSizeAndAgeHasAnotherDigest() throws IOException {
    write("a", "one");
    FileTime age = Files.getLastModifiedTime(folder.resolve("a"));
    String one = search(MAC, folder).at("a").orElseThrow().digest();
    assertEquals(one, search(MAC, folder).at("a").orElseThrow().digest());
    write("a", "two");
    Files.setLastModifiedTime(folder.resolve("a"), age);
    assertNotEquals(one, search(MAC, folder).at("a").orElseThrow().digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleep 60", "sleep 60 & wait", "while :; do echo 0.28.2; done", "exit 1"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it runs a script of sh")
  void anotherProgramHasNoVersionAndIsNotWaitedFor(String command) throws IOException {
    write("other", "#!/bin/sh\n" + command + "\n");
    Path program = folder.resolve("other");
    assertTrue(program.toFile().setExecutable(true));
    assertEquals("", new InstalledProgram(program, Duration.ofMillis(300)).version());
  }

  @Test
  void theArtifactIsUnpackedOnceAndMayRun() throws Exception {
    ProgramPlatform here = ProgramPlatform.current();
    ProgramFolders folders =
        new ProgramFolders(new UserFolder(name -> folder.toString(), name -> folder.toString()));
    Optional<EsbuildProgram> program = BundledProgram.find(here, folders);
    assumeTrue(program.isPresent(), "there is no artifact for " + here);
    Path first = program.get().use(file -> file);
    assertEquals(first, program.get().use(file -> file));
    assertTrue(first.startsWith(folder) && Files.isExecutable(first), first::toString);
    assertEquals(List.of(program.get().version()), List.of(new InstalledProgram(first).version()));
  }
}
