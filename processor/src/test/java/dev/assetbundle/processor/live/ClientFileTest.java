package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClientFileTest {

  @Test
  void theClientFindsAllThatItImports() {
    TreeSet<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("client.js"));
    while (!open.isEmpty()) {
      String name = open.remove();
      Optional<byte[]> bytes = ClientFile.bytes(name);
      assertTrue(bytes.isPresent(), name);
      String text = new String(bytes.orElseThrow(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(one -> one.contains("} from \"./")).toList()) {
        String imported = line.replaceFirst(".*from \"\\./", "").replace("\";", "");
        if (seen.add(imported)) {
          open.add(imported);
        }
      }
    }
    assertEquals(
        "[assets.js, connection.js, overlay-style.js, overlay.js, page.js]", seen.toString());
  }

  @Test
  void nothingElseOfTheJarIsServed() {
    for (String name : List.of("", "LiveState.class", "../model/types.txt", "/client.js")) {
      assertEquals(Optional.empty(), ClientFile.bytes(name), name);
    }
  }
}
