package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A javac that ends without a chance to say so. */
class KilledCompilerTest {

  private static final long PATIENT = 60;

  @TempDir Path folder;

  @Test
  void takesTheJvmThatItStartedWithIt() throws Exception {
    new Project(folder)
        .put("pom.xml", "")
        .put(
            "src/main/assets/js/application.js",
            "function add(item) { return item + 1 }\n".repeat(50_000))
        .put(
            "src/main/java/shop/Shop.java",
            """
            package shop;
            @dev.assetbundle.AssetBundle(manifests = "application.js")
            class Shop {}
            """);
    Files.createDirectories(folder.resolve("target/classes"));
    Process javac = ChildJavac.start(folder);
    List<ProcessHandle> started = List.of();
    while (started.isEmpty() && javac.isAlive()) {
      started = javac.children().toList();
      Thread.sleep(20);
    }
    javac.destroyForcibly().waitFor(PATIENT, TimeUnit.SECONDS);
    assertTrue(started.size() == 1, "it did not start one JVM: " + started);
    ProcessHandle worker = started.get(0);
    worker.onExit().completeOnTimeout(worker, PATIENT, TimeUnit.SECONDS).get();
    boolean alive = worker.isAlive();
    worker.destroyForcibly();
    assertFalse(alive, "it still runs");
  }
}
