package dev.assetbundle.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.servers.LocalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linters have nothing to say about the sample. */
class LintTest {

  /** By Node's package manager, which keeps it in the cache of the user. */
  private static final List<String> DOCKERFILE_LINT =
      List.of("--yes", "dockerfile-utils@0.16.3", "lint");

  @TempDir Path folder;

  @Test
  void yaml() throws Exception {
    Optional<Path> yamllint = LocalProcess.find("yamllint", "yamllint");
    assumeTrue(yamllint.isPresent(), LocalProcess.missing("yamllint", "yamllint"));
    Program.Result result =
        Program.run(Sample.FOLDER, Map.of(), List.of(yamllint.orElseThrow().toString(), "-s", "."));
    assertEquals("0 ", result.status() + " " + result.said());
  }

  @Test
  void dockerfile() throws Exception {
    Program.Result result = lint(Sample.FOLDER.resolve("Dockerfile").toAbsolutePath());
    assertEquals("0 ", result.status() + " " + result.said().strip());
  }

  @Test
  void aMistakeInADockerfileIsFound() throws Exception {
    Path wrong = folder.resolve("Dockerfile");
    Files.writeString(wrong, Sample.text("Dockerfile").replace("EXPOSE 8081", "EXPOSE http"));
    assertNotEquals(0, lint(wrong).status());
  }

  private Program.Result lint(Path file) throws IOException, InterruptedException {
    Optional<Path> npx = LocalProcess.find("npx", "npm");
    assumeTrue(npx.isPresent(), LocalProcess.missing("npx", "npm"));
    var command = new ArrayList<>(List.of(npx.orElseThrow().toString()));
    command.addAll(DOCKERFILE_LINT);
    command.add(file.toString());
    return Program.run(folder, Map.of("NO_UPDATE_NOTIFIER", "1"), command);
  }
}
