package dev.assetbundle.sass.dart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.unpacked.PackedFile;
import dev.assetbundle.processor.unpacked.ProgramFolder;
import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompilerFolderTest {

  private static final int RUNS = 6;

  @TempDir Path folder;

  private Path cache() throws IOException {
    return Files.createDirectories(folder.resolve("assetbundle"));
  }

  private static Archive archive() throws IOException {
    return Archive.bundled(Platform.current());
  }

  static Path unpacked(Path cache, Archive archive) throws IOException {
    return ProgramFolder.in(cache, archive.folder(), archive::unpack);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(cache())) {
      return entries.map(e -> e.getFileName().toString()).toList();
    }
  }

  @Test
  void holdsTheVersionThatTheEngineNames() throws IOException {
    Path files = unpacked(cache(), archive()).resolve("dart-sass/src");
    Process process =
        new ProcessBuilder(
                files.resolve(OS.WINDOWS.isCurrentOs() ? "dart.exe" : "dart").toString(),
                files.resolve("sass.snapshot").toString(),
                "--version")
            .start();
    byte[] said = process.getInputStream().readAllBytes();
    assertEquals(DartSassEngine.VERSION, new String(said, StandardCharsets.UTF_8).strip());
  }

  @Test
  void isCalledAsItsArchiveAndVersion() throws IOException {
    Platform mac = Platform.of(ProgramPlatform.of("Mac OS X", "aarch64"), false);
    for (Platform platform : List.of(Platform.current(), mac)) {
      String folder = Archive.bundled(platform).folder();
      String stem = platform.archive().replaceFirst("\\..*", "");
      assertTrue(folder.matches(stem + "-1\\.94\\.2-[0-9a-f]+-[0-9a-f]+"), folder);
    }
  }

  @Test
  void theArchiveIsReadOnlyToBeUnpacked() throws IOException {
    Path unpacked = unpacked(cache(), archive());
    URL gone = folder.resolve("gone.tar.gz").toUri().toURL();
    Archive unreadable =
        new Archive(archive().name(), new PackedFile(gone, archive().file().checksum()));
    assertEquals(unpacked, unpacked(cache(), unreadable));
    Files.delete(unpacked.resolve("dart-sass/src/sass.snapshot"));
    assertThrows(IOException.class, () -> unpacked(cache(), unreadable));
    assertNotEquals(unpacked, unpacked(cache(), archive()));
  }

  @Test
  void severalClassLoadersUnpackAtOnce() throws Exception {
    Callable<String> run =
        () -> {
          try (URLClassLoader loader = new URLClassLoader(classPath(), null)) {
            Class<?> main = loader.loadClass(CompileMain.class.getName());
            return (String)
                main.getMethod("compile", String.class).invoke(null, cache().toString());
          }
        };
    for (String css : together(run)) {
      assertEquals(CompileMain.CSS, css);
    }
    assertEquals(List.of(archive().folder()), names());
  }

  @Test
  void severalJvmsUnpackAtOnce() throws Exception {
    Callable<String> run =
        () -> {
          Process process = CompileMain.start(cache(), "end");
          byte[] said = process.getInputStream().readAllBytes();
          return process.waitFor() + new String(said, StandardCharsets.UTF_8);
        };
    for (String said : together(run)) {
      assertTrue(said.startsWith("0") && said.endsWith(CompileMain.CSS), said);
    }
    assertEquals(List.of(archive().folder()), names());
  }

  @Test
  void aKilledUnpackingIsNeverUsed() throws Exception {
    int cutOff = 0;
    for (int run = 0; run < 4; run++) {
      Process process = CompileMain.start(cache(), "end");
      while (process.isAlive() && names().size() <= cutOff) {
        Thread.onSpinWait();
      }
      Thread.sleep(15L * run);
      process.destroyForcibly().waitFor();
      cutOff = names().size();
    }
    assertTrue(names().stream().anyMatch(name -> name.startsWith("unpacking-")), names()::toString);
    assertEquals(CompileMain.CSS, CompileMain.compile(cache().toString()));
  }

  private static List<String> together(Callable<String> run)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(RUNS);
    try {
      List<Callable<String>> runs = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        runs.add(run);
      }
      List<String> results = new ArrayList<>();
      for (Future<String> result : pool.invokeAll(runs)) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : CompileMain.classPath().split(System.getProperty("path.separator"), -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
