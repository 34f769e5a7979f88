package dev.assetbundle.processor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.ExpectingBuild;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.MemoryStore;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SessionToolsTest {

  private static final ClassLoader TOOLS = SessionTools.class.getClassLoader();

  private final MemoryStore store = new MemoryStore(1 << 20);
  private final MemoryTree project =
      new MemoryTree()
          .put("js/application.js", "function add(item) { return item }\n// gone\n".repeat(2000));

  private final BundleRequest request = Builds.request(Builds.minified(), "application.js");

  // Those of earlier tests may still be about to end.
  private final Set<ProcessHandle> before =
      ProcessHandle.current().children().collect(Collectors.toSet());

  private List<ProcessHandle> started() {
    return ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
  }

  private BuildSession session(boolean workers) {
    return new BuildSession(
        new SessionTools(TOOLS, Builds.settings(), workers, 120, ErbOptions.NONE),
        new Caches.Opened(store, ResultStore.NONE));
  }

  private String run(BuildSession session) {
    return Builds.whole(session.bundles(project, List.of(request)).get(0));
  }

  @Test
  void startsAProcessOnlyForWorkAndEndsIt() throws Exception {
    List<ProcessHandle> started;
    String made;
    try (BuildSession build = session(true)) {
      assertEquals(List.of(), started());
      made = run(build);
      started = started();
      assertEquals(1, started.size());
    }
    for (ProcessHandle process : started) {
      process.onExit().get(300, TimeUnit.SECONDS);
    }
    try (BuildSession build = session(true)) {
      assertEquals(made, run(build));
      assertEquals(List.of(), started(), "for what the cache knows");
    }
  }

  @Test
  void startsNoneWhereItMayNot() {
    try (BuildSession build = session(false)) {
      assertFalse(run(build).contains("gone"));
      assertEquals(List.of(), started());
    }
  }

  @Test
  void startsThemEarlyForScriptsAndSassThatChanged() throws Exception {
    // A JVM in which no build has ended yet, as that of each javac is.
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ExpectingBuild.class.getName())
            // Newer JDKs warn of native libraries.
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(List.of("0", "1", "2", "0"), printed.lines().toList());
  }
}
