package dev.assetbundle.processor.incremental.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  @Test
  void anotherVersionOfAnEngineIsAnotherProgram() throws IOException {
    Path engine = jar("engine.jar", "engine/Engine.class", "1");
    Path program = folder.resolve("program.jar");
    Optional<String> first = identity(program, engine, "engine/Engine.class");
    assertTrue(first.isPresent());
    assertEquals(first, identity(program, engine, "engine/Engine.class"));
    jar("engine.jar", "engine/Engine.class", "2");
    assertNotEquals(first, identity(program, engine, "engine/Engine.class"));
  }

  @Test
  void anEngineMayLieInAFolderOrBeMissing() throws IOException {
    Path root = folder.resolve("classes");
    Path classes = Files.createDirectories(root.resolve("engine"));
    Files.writeString(classes.resolve("Engine.class"), "1");
    Path program = folder.resolve("program.jar");
    Optional<String> first = identity(program, root, "engine/Engine.class");
    Files.writeString(classes.resolve("Other.class"), "2");
    Optional<String> second = identity(program, root, "engine/Engine.class");
    Optional<String> missing = identity(program, root, "engine/Missing.class");
    assertEquals(3, new HashSet<>(List.of(first, second, missing)).size());
    assertTrue(first.isPresent() && second.isPresent() && missing.isPresent());
  }

  /** Returns the identity of this class, loaded together with an engine. */
  private Optional<String> identity(Path program, Path engine, String resource) throws IOException {
    String own = CodeIdentityTest.class.getName().replace('.', '/') + ".class";
    try (InputStream in = CodeIdentityTest.class.getResourceAsStream("/" + own)) {
      jar(program.getFileName().toString(), own, in.readAllBytes());
    }
    URL[] path = {program.toUri().toURL(), engine.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      Class<?> loaded = loader.loadClass(CodeIdentityTest.class.getName());
      return new CodeIdentity().of(loaded, List.of(resource));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path jar(String name, String entry, String text) throws IOException {
    return jar(name, entry, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path jar(String name, String entry, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry only = new ZipEntry(entry);
      only.setTime(0);
      jar.putNextEntry(only);
      jar.write(bytes);
    }
    return file;
  }
}
