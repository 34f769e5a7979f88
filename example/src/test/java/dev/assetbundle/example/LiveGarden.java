package dev.assetbundle.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The project {@code garden} in live mode, whose server tells of itself. */
final class LiveGarden extends LiveProject {

  private static final Layout LAYOUT =
      new Layout(
          MODULE.resolve("src/test/resources/garden"),
          List.of("src", "config"),
          List.of("-Aassetbundle.erb.values=config/erb.properties"),
          "garden.Server");

  /** Copies the project into a folder, compiles it, and starts its server. */
  LiveGarden(Path folder) throws IOException, InterruptedException {
    super(folder, LAYOUT);
  }

  /** Keeps requests for stylesheets waiting until {@link #letStylesheetsGo}. */
  void holdStylesheets() throws IOException, InterruptedException {
    get("gate/close");
  }

  /** Answers the requests for stylesheets that wait, and those that come. */
  void letStylesheetsGo() throws IOException, InterruptedException {
    get("gate/open");
  }

  /** Returns what the server holds now. */
  Holding holding() throws IOException, InterruptedException {
    List<Long> numbers = Stream.of(get("holds").split(" ", -1)).map(Long::valueOf).toList();
    return new Holding(
        numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
  }

  /**
   * Waits until so many streams of events are open. A server finds out that a client is gone when
   * it has something to tell, so an asset that no page shows changes all the time.
   */
  void awaitStreams(int count) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    for (int i = 0; holding().streams() != count; i++) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not " + count + " streams of events: " + holding());
      }
      write("images/beat.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='beat" + i + "'/>");
      Thread.sleep(50);
    }
  }

  /**
   * What the process of the server holds.
   *
   * @param streams of events that are open
   * @param pages that were printed so far
   */
  record Holding(long streams, long pages, long kilobytes, long threads, long descriptors) {}
}
