package dev.assetbundle.esbuild.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Chromium without a window. */
record Browser(Path program) {

  static final String MISSING = "no Chromium on the PATH";

  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final int SECONDS = 120;

  /** Returns the browser of this machine; if there is none, the test fails where CI is true. */
  static Optional<Browser> find() {
    return Programs.find(PROGRAMS, MISSING).map(Browser::new);
  }

  /** Returns the elements of a page after ten seconds of its own clock. */
  String dom(String page, Path folder) throws Exception {
    Path profile = Files.createTempDirectory(folder, "profile");
    Path said = profile.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + profile,
                "--virtual-time-budget=10000",
                "--dump-dom",
                page)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, "the browser did not end");
    return Files.readString(said);
  }
}
