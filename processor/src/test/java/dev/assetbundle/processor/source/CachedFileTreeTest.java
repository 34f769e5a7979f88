package dev.assetbundle.processor.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CachedFileTreeTest {

  @Test
  void allPartsOfABuildSeeTheSameNames() throws IOException {
    MemoryTree disk = new MemoryTree().put("css/a.css", "a");
    FileTree tree = new CachedFileTree(disk);
    var first = tree.list("css");
    assertEquals(Optional.empty(), tree.list("js"));
    disk.put("css/b.css", "b").put("js/a.js", "");
    assertEquals(first, tree.list("css"));
    assertEquals(Optional.empty(), tree.list("js"));
    assertEquals(Map.of("css", 1, "js", 1), disk.listings);
    assertArrayEquals(new byte[] {'b'}, tree.content("css/b.css").bytes());
    assertThrows(IOException.class, () -> tree.content("css/c.css"));
    assertEquals(
        List.of("a.css", "b.css"),
        new CachedFileTree(disk)
            .list("css").orElseThrow().stream().map(FileTree.Entry::name).sorted().toList());
  }
}
