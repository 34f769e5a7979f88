package dev.assetbundle.processor.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.disk.WindowsDisk;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySinkTest {

  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileIsThereAsAWholeOrNotAtAll() throws IOException {
    DirectorySink output = new DirectorySink(folder);
    Path file = folder.resolve("a/b.js");
    output.write(
        "a/b.js",
        out -> {
          out.write(new byte[100_000]);
          out.flush();
          assertTrue(Files.notExists(file));
        });
    assertEquals(100_000, Files.size(file));
    output.write(
        "a/b.js",
        out -> {
          out.write(1);
          out.flush();
          assertEquals(100_000, Files.size(file));
        });
    assertEquals(1, Files.size(file));
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                output.write(
                    "a/b.js",
                    out -> {
                      out.write(new byte[100]);
                      throw new IOException("no more");
                    }));
    assertEquals("no more", failure.getMessage());
    assertEquals(1, Files.size(file));
    assertEquals(List.of("a/b.js"), files());
  }

  @Test
  void whatAKilledProcessLeftIsRemovedAndWhatAnotherOneWritesIsNot() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assetbundle.processor.worker.Deaf")
            .redirectErrorStream(true)
            .start();
    try {
      String live = ".assetbundle-" + other.pid() + "-1.tmp";
      for (String name :
          List.of(live, ".assetbundle-999999999-1.tmp", ".assetbundle-x-1.tmp", "a.tmp", "b.js")) {
        Files.writeString(folder.resolve(name), "half");
      }
      new DirectorySink(folder).removeAbandoned();
      assertEquals(List.of(live, ".assetbundle-x-1.tmp", "a.tmp", "b.js"), files());
    } finally {
      other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    new DirectorySink(folder).removeAbandoned();
    assertEquals(List.of(".assetbundle-x-1.tmp", "a.tmp", "b.js"), files());
    new DirectorySink(folder.resolve("missing")).removeAbandoned();
  }

  @Test
  void aFailureNamesTheFileThatWasAskedFor() throws IOException {
    Files.createDirectories(folder.resolve("a.js/b"));
    FileSystemException failure =
        assertThrows(
            FileSystemException.class,
            () -> new DirectorySink(folder).write("a.js", out -> out.write(1)));
    assertEquals(folder.resolve("a.js").toString(), failure.getFile());
    assertEquals(List.of(), files());
  }

  @Test
  void aFileThatSomebodyHasOpenIsReplacedAsSoonAsItIsClosed() throws IOException {
    WindowsDisk disk = new WindowsDisk();
    Path out = disk.folder("C:\\out");
    DirectorySink output = new DirectorySink(out);
    output.write("a/b.js", file -> file.write(1));
    disk.hold(out.resolve("a/b.js"), 3);
    output.write("a/b.js", file -> file.write(new byte[] {1, 2}));
    assertEquals(2, Files.size(out.resolve("a/b.js")));
  }

  @Test
  void aFileThatStaysOpenIsSaidAndNothingIsLeftBesideIt() throws IOException {
    WindowsDisk disk = new WindowsDisk();
    Path out = disk.folder("C:\\out");
    DirectorySink output = new DirectorySink(out);
    output.write("b.js", file -> file.write(1));
    disk.hold(out.resolve("b.js"), Integer.MAX_VALUE);
    FileSystemException failure =
        assertThrows(FileSystemException.class, () -> output.write("b.js", file -> file.write(2)));
    assertEquals(out.resolve("b.js").toString(), failure.getFile());
    assertThrows(FileSystemException.class, () -> output.delete("b.js"));
    try (Stream<Path> left = Files.list(out)) {
      assertEquals(List.of("b.js"), left.map(file -> file.getFileName().toString()).toList());
    }
  }
}
