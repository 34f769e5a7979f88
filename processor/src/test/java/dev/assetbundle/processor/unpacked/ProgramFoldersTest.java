package dev.assetbundle.processor.unpacked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.disk.Links;
import dev.assetbundle.processor.disk.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFoldersTest {

  @TempDir Path folder;

  @Test
  void theTemporaryFolderIsSharedButNeverSomebodyElses() throws IOException {
    Map<String, String> properties = Map.of("java.io.tmpdir", folder.toString(), "user.name", "me");
    ProgramFolders folders =
        new ProgramFolders(new UserFolder(name -> "", name -> properties.getOrDefault(name, "")));
    assertEquals(folder.resolve("assetbundle-me"), folders.temporary());
    Files.writeString(folder.resolve("assetbundle-me/x"), "");
    assertEquals(folder.resolve("assetbundle-me"), folders.temporary());
    Files.delete(folder.resolve("assetbundle-me/x"));
    Files.delete(folder.resolve("assetbundle-me"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Links.make(folder.resolve("assetbundle-me"), elsewhere);
    assertTrue(folders.temporary().startsWith(folder));
    assertTrue(!folders.temporary().equals(folder.resolve("assetbundle-me")));
  }
}
