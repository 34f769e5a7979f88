package dev.assetbundle.processor.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeIdentityTest {

  @TempDir Path folder;

  @Test
  void aBuildLooksAtALibraryOnce() throws IOException {
    Path library = Files.writeString(folder.resolve("library.txt"), "1");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      CodeIdentity programs = new CodeIdentity();
      String before = programs.of(loader);
      Files.writeString(library, "2");
      assertEquals(before, programs.of(loader));
      assertNotEquals(before, new CodeIdentity().of(loader));
    }
  }
}
