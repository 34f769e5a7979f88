package dev.assetbundle.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A project in live mode, and a browser that looks at it. */
final class LiveSite implements AutoCloseable {

  /** What the scripts of the page leave there. */
  static final String DATA = "document.documentElement.dataset";

  /** What the stylesheet says. */
  static final String BACK = "getComputedStyle(document.body).backgroundColor";

  private final Path folder;
  private final LiveGarden garden;
  private final Chromium browser;

  private LiveSite(Path folder, LiveGarden garden, Chromium browser) {
    this.folder = folder;
    this.garden = garden;
    this.browser = browser;
  }

  /** Compiles the project, and starts its server and the browser. */
  static LiveSite start(String executable) throws IOException, InterruptedException {
    // The processor names the folder as the system does, which may have links in its path.
    Path folder = Files.createTempDirectory("garden").toRealPath();
    LiveGarden garden = new LiveGarden(Files.createDirectory(folder.resolve("garden")));
    return new LiveSite(
        folder,
        garden,
        Chromium.start(executable, Files.createDirectory(folder.resolve("browser"))));
  }

  LiveGarden garden() {
    return garden;
  }

  Chromium browser() {
    return browser;
  }

  /** Opens the page in a tab. */
  BrowserPage open() throws IOException, InterruptedException {
    return begun(BrowserPage.open(browser, garden.url()));
  }

  /** Opens the page in a window of its own. */
  BrowserPage openWindow() throws IOException, InterruptedException {
    return begun(BrowserPage.openWindow(browser, garden.url()));
  }

  private static BrowserPage begun(BrowserPage page) throws IOException, InterruptedException {
    page.await(DATA + ".script");
    return page;
  }

  @Override
  public void close() throws IOException {
    browser.close();
    garden.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
