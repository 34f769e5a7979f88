package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium of our own, with an empty profile. */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** What to say where there is no browser. */
  public static final String MISSING =
      "no Chromium on the PATH, looked for "
          + String.join(", ", NAMES)
          + "; on Debian: apt-get install chromium";

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;

  private Chromium(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Returns the browser of this machine; empty if there is none, which fails the test where the
   * environment says {@code CI=true}.
   */
  public static Optional<String> find() {
    Optional<String> found = search();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      fail(MISSING);
    }
    return found;
  }

  /**
   * Starts a browser.
   *
   * @param executable its path
   * @param folder empty; receives the profile and what the browser prints
   */
  public static Chromium start(String executable, Path folder)
      throws IOException, InterruptedException {
    Path profile = Files.createDirectory(folder.resolve("profile"));
    Path log = folder.resolve("chromium.log");
    Process process =
        new ProcessBuilder(
                executable,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--window-size=1280,1000",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Chromium(process, port(process, profile.resolve("DevToolsActivePort"), log));
  }

  /** Returns the address of its DevTools: {@code http://127.0.0.1:<port>}. */
  URI devTools() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Ends the browser and waits for it, so that its profile can be deleted. */
  @Override
  public void close() {
    List<ProcessHandle> helpers = process.descendants().toList();
    BrowserPage.quit(this);
    if (!ended(process.toHandle())) {
      process.destroyForcibly();
    }
    helpers.stream().filter(helper -> !ended(helper)).forEach(ProcessHandle::destroyForcibly);
    helpers.forEach(Chromium::ended);
  }

  private static boolean ended(ProcessHandle handle) {
    return handle
        .onExit()
        .thenApply(ignored -> true)
        .completeOnTimeout(false, 5, TimeUnit.SECONDS)
        .join();
  }

  private static Optional<String> search() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** The browser writes the port it took into a file of its profile. */
  private static int port(Process process, Path file, Path log)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() > 1) {
        return Integer.parseInt(lines.get(0));
      }
      Thread.sleep(20);
    }
    process.destroyForcibly();
    throw new IllegalStateException("Chromium did not start:\n" + Files.readString(log));
  }
}
