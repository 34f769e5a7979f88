package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFolderTest {

  @TempDir Path project;
  private Path sources;
  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    sources = project.resolve("src/main/java");
    classes = Files.createDirectories(project.resolve("target/classes"));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    arguments.add(source("App", "@AssetBundle class App { long l = 3L; } class Plain {}"));
    arguments.add(source("Outer", "class Outer { @AssetBundle record Inner(double d) {} }"));
    arguments.add(source("Files", "class Files {} @AssetBundle class Second {}"));
    arguments.add(source("Other", "class Other { String s = \"AssetBundle /copy-1.css?\"; }"));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertEquals(0, status);
  }

  private String source(String name, String text) throws IOException {
    Path file = sources.resolve("app/" + name + ".java");
    Files.createDirectories(file.resolveSibling("."));
    Files.write(
        file,
        ("package app; import dev.assetbundle.AssetBundle; " + text)
            .getBytes(StandardCharsets.UTF_8));
    return file.toString();
  }

  private List<String> mark(String... types) throws IOException {
    return new ClassFolder(classes, List.of(project.resolve("none"), sources))
        .markAnnotated(List.of(types));
  }

  private String untouched() throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve("app"))) {
      return String.join(
          " ",
          files
              .filter(file -> file.toFile().lastModified() > 1_000_000_000_000L)
              .map(file -> String.valueOf(file.getFileName()).replace(".class", ""))
              .sorted()
              .toList());
    }
  }

  @Test
  void marksAnnotatedTypesOnly() throws IOException {
    assertEquals(List.of("app.App"), mark("app.App", "app.Other", "app.Gone"));
    assertEquals("Files Other Outer Outer$Inner Plain Second", untouched());
  }

  @Test
  void marksTheClassThatStandsForTheSourceOfANestedType() throws IOException {
    assertEquals(List.of("app.Outer$Inner"), mark("app.Outer$Inner"));
    assertEquals("App Files Other Plain Second", untouched());
  }

  @Test
  void marksTheClassThatStandsForTheSourceOfASecondType() throws IOException {
    assertEquals(List.of("app.Second"), mark("app.Second"));
    assertEquals("App Other Outer Outer$Inner Plain", untouched());
  }

  @Test
  void leavesAClassThatCannotBeCompiledAgain() throws IOException {
    Files.delete(sources.resolve("app/App.java"));

    assertEquals(List.of(), mark("app.App"));
    assertEquals("App Files Other Outer Outer$Inner Plain Second", untouched());
  }

  @Test
  void marksAClassFileThatCannotBeRead() throws IOException {
    Files.write(classes.resolve("app/App.class"), new byte[] {1, 2});

    assertEquals(List.of("app.App"), mark("app.App"));
  }

  @Test
  void marksTheClassesThatHoldACopyOfAConstant() throws IOException {
    new ClassFolder(classes, List.of(sources)).markHolders(Set.of("/copy-1.css"));

    assertEquals("App Files Outer Outer$Inner Plain Second", untouched());
  }

  @Test
  void marksAClassThatMayHoldACopyOfAConstant() throws IOException {
    Files.write(classes.resolve("app/Other.class"), new byte[] {1, 2});

    new ClassFolder(classes, List.of(sources)).markHolders(Set.of("/elsewhere-1.css"));

    assertEquals("App Files Outer Outer$Inner Plain Second", untouched());
  }
}
