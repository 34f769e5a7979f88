package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a session still holds after many edits. */
@Tag("slow")
class LongSessionTest {

  private static final int EDITS = 200;

  @TempDir Path folder;

  private static long descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  private static long memory() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void edit(LiveProject project, int number) throws Exception {
    String ink = "$ink: #" + (100_000 + number) + ";\n";
    project.put("css/_ink.scss", ink + "// So blue.\n".repeat(10_000));
    // Every tenth one is a mistake.
    project.put("js/a.js", number % 10 == 0 ? "//= require none\n" : "a" + number + ";\n");
    Thread.sleep(10);
    assertTrue(project.text("application.css").contains("#" + (100_000 + number)));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "descriptors are counted in /proc")
  void takesNoMoreMemoryThreadsOrDescriptorsThanAfterAFewEdits() throws Exception {
    LiveProject project =
        new LiveProject(folder)
            .put("js/application.js", "//= require_tree .\n" + "start();\n".repeat(20_000))
            .put("css/application.scss", "@import \"ink\";\np { color: $ink }\n")
            .put("css/_ink.scss", "$ink: #123;\n");
    try (project) {
      project.open();
      // The last 20 builds are kept.
      for (int i = 0; i < 40; i++) {
        edit(project, i);
      }
      long memory = memory();
      long descriptors = descriptors();
      int threads = Thread.activeCount();
      for (int i = 40; i < 40 + EDITS; i++) {
        edit(project, i);
      }
      long more = memory() - memory;
      assertTrue(more < 5 << 20, more + " bytes more, of which one build has 200,000");
      assertTrue(descriptors() <= descriptors + 3, descriptors + " became " + descriptors());
      assertTrue(Thread.activeCount() <= threads + 1, "threads: " + threads);
    }
  }
}
