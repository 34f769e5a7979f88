package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.disk.Disks;
import dev.assetbundle.runtime.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Folders that were exported elsewhere, on a disk like those of Windows. */
class ExportedElsewhereTest {

  private static final String MANIFEST = ".sprockets-manifest-" + "0".repeat(32) + ".json";

  private final Path folder = Disks.WINDOWS.project().resolve("public");

  private IOException clobbered(String name) {
    Disks.put(
        folder,
        MANIFEST,
        "{\"files\": {\"" + name + "\": {\"logical_path\": \"a\"}}, \"assets\": {}}");
    return assertThrows(IOException.class, () -> Export.clobber(folder));
  }

  @Test
  void noPathLeadsToAnotherFolder() {
    Path other = Disks.put(folder.resolveSibling("other"), "precious.txt", "a");
    String name = other.toString().replace('\\', '/');
    assertEquals(
        folder.resolve(MANIFEST)
            + (": \"" + name + "\" is no path below its folder on all systems; put the right one")
            + " back, or remove it and export again",
        clobbered(name).getMessage());
    assertTrue(Files.exists(other));
  }

  @Test
  void aNameThatIsNoneThereIsToldWithItsManifest() {
    assertEquals(
        folder.resolve(MANIFEST)
            + ": no file of this system can be called \"icons/a:b.txt\" (Illegal char <:>)",
        clobbered("icons/a:b.txt").getMessage());
  }
}
