package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {

  private static final FileTime EARLIER = FileTime.fromMillis(1_700_000_000_000L);
  private static final FileTime LATER = FileTime.fromMillis(1_700_000_100_000L);

  @TempDir Path project;
  private Path sources;
  private Path classes;
  private Path status;

  @BeforeEach
  void compile() throws IOException {
    sources = project.resolve("src/main/java");
    classes = project.resolve("target/classes");
    status = project.resolve("target/maven-status/maven-compiler-plugin/compile/default-compile");
    put(sources.resolve("app/App.java"), "", EARLIER);
    put(sources.resolve("app/package-info.java"), "", EARLIER);
    put(classes.resolve("app/App.class"), "", EARLIER);
    put(classes.resolve("a.css"), "", EARLIER);
    put(
        status.resolve("inputFiles.lst"),
        sources.resolve("app/App.java") + "\n" + sources.resolve("app/package-info.java") + "\n",
        EARLIER);
    put(status.resolve("createdFiles.lst"), "app/App.class\na.css\n", EARLIER);
  }

  /** Older versions of the plugin write it as the platform does. */
  @Test
  void aListThatIsNotInUtf8IsRead() throws IOException {
    Path created = status.resolve("createdFiles.lst");
    Files.write(created, "gr\u00f6\u00dfe.css\na.css\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.setLastModifiedTime(created, EARLIER);
    assertTrue(compilation().keepFiles());
    compilation().restore();
    assertEquals("a.css ", created());
  }

  private static void put(Path file, String text, FileTime time) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file, time);
  }

  private ClassFolder folder() {
    return new ClassFolder(classes, List.of(project.resolve("none"), sources));
  }

  private Compilation compilation() throws IOException {
    List<Compilation> all = Compilation.of(project.resolve("target"), "compile", folder());
    assertEquals(1, all.size());
    return all.get(0);
  }

  private String created() throws IOException {
    return Files.readString(status.resolve("createdFiles.lst")).replace('\n', ' ');
  }

  @Test
  void putsTheListAsideUntilTheClassIsCompiled() throws IOException {
    assertEquals(List.of("app.App"), folder().markAnnotated(List.of("app.App")));
    assertTrue(compilation().keepFiles());
    assertEquals("", created());

    compilation().settle();
    assertEquals("", created(), "nothing was compiled yet");

    put(classes.resolve("app/App.class"), "", LATER);
    put(classes.resolve("b.css"), "", LATER);
    Files.delete(classes.resolve("a.css"));
    put(status.resolve("createdFiles.lst"), "b.css\n", LATER);
    compilation().settle();
    assertEquals("app/App.class b.css ", created());
    assertEquals(LATER, Files.getLastModifiedTime(status.resolve("createdFiles.lst")));
    assertFalse(
        Files.exists(project.resolve("target/assetbundle/compile-default-compile.created")));
  }

  @Test
  void bringsTheListBackAfterABuildThatFailed() throws IOException {
    assertTrue(compilation().keepFiles());

    compilation().restore();

    assertEquals("a.css app/App.class ", created());
    assertTrue(compilation().keepFiles(), "and may put it aside again");
  }

  @Test
  void leavesTheListIfASourceIsGone() throws IOException {
    Files.delete(sources.resolve("app/App.java"));

    assertFalse(compilation().keepFiles());
    assertEquals("app/App.class a.css ", created());
  }

  @Test
  void leavesTheListIfASourceIsNewerThanItsClass() throws IOException {
    Files.setLastModifiedTime(sources.resolve("app/App.java"), LATER);

    assertFalse(compilation().keepFiles());
  }

  @Test
  void leavesTheListIfASourceWithoutAClassIsNewerThanTheList() throws IOException {
    Files.setLastModifiedTime(sources.resolve("app/package-info.java"), LATER);

    assertFalse(compilation().keepFiles());
  }

  @Test
  void comparesAMarkedClassByTheTimeOfTheList() throws IOException {
    folder().markAnnotated(List.of("app.App"));
    assertTrue(compilation().keepFiles());
    compilation().restore();

    Files.setLastModifiedTime(
        sources.resolve("app/App.java"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));

    assertFalse(compilation().keepFiles());
  }

  @Test
  void findsNothingWhereNothingWasCompiled() throws IOException {
    assertEquals(List.of(), Compilation.of(project.resolve("target"), "testCompile", folder()));
  }
}
