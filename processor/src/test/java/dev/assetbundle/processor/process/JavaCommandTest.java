package dev.assetbundle.processor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaCommandTest {

  @TempDir Path folder;

  @Test
  void theProgramIsTheOneThatIsThere() throws IOException {
    Path unix = folder.resolve("unix");
    assertEquals(
        unix.resolve("bin/java").toString(), JavaCommand.of(unix, Echo.class).command().get(0));
    Path windows = folder.resolve("windows/bin/java.exe");
    Files.createDirectories(windows.getParent());
    Files.createFile(windows);
    assertEquals(
        windows.toString(), JavaCommand.of(folder.resolve("windows"), Echo.class).command().get(0));
  }

  private Class<?> loadedFrom(Path classes) throws Exception {
    String name = Echo.class.getName().replace('.', '/') + ".class";
    Path file = classes.resolve(name);
    Files.createDirectories(file.getParent());
    try (var in = Echo.class.getResourceAsStream("/" + name)) {
      Files.copy(in, file);
    }
    // A loader of its own, as the one around it knows the class from elsewhere.
    URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    return loader.loadClass(Echo.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Program Files", "100% #1", "a+b", "it's (x86) & more", "a!b"})
  void aClassPathHasNamesAsTheyAreAndNotAsUrlsWriteThem(String name) throws Exception {
    Path classes = folder.resolve(name);
    List<String> command = JavaCommand.of(folder, loadedFrom(classes)).command();
    assertEquals(classes.toString(), command.get(command.indexOf("-cp") + 1));
  }

  @Test
  void aNameThatHoldsTheSeparatorOfClassPathsIsNone() throws Exception {
    Path classes = folder.resolve("a" + File.pathSeparator + "b");
    Class<?> loaded = loadedFrom(classes);
    assertThrows(IOException.class, () -> JavaCommand.of(folder, loaded));
  }
}
