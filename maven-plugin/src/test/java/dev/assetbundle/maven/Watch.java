package dev.assetbundle.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Looks again and again, until it is closed, whether files are there. */
final class Watch implements AutoCloseable {

  private final List<Path> files;
  private final Set<Path> missed = new ConcurrentSkipListSet<>();
  private final Thread thread = new Thread(this::look);

  Watch(List<Path> files) {
    this.files = List.copyOf(files);
    thread.start();
  }

  private void look() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        files.stream().filter(file -> !Files.exists(file)).forEach(missed::add);
        Thread.sleep(2);
      }
    } catch (InterruptedException e) {
      // That is the end.
    }
  }

  /** Ends, and returns those that were missing at any time. */
  List<Path> missed() throws InterruptedException {
    close();
    thread.join();
    return List.copyOf(missed);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
