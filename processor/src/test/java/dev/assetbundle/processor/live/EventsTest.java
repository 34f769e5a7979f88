package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

  @TempDir Path folder;

  private LiveProject project() throws IOException {
    return new LiveProject(folder)
        .put("js/application.js", "start();\n")
        .put("css/application.css", "p { color: red }\n")
        .put("images/one.png", "one");
  }

  private static String next(InputStream events) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          byte[] buffer = new byte[10_000];
          int count = events.read(buffer);
          return count < 0 ? "" : new String(buffer, 0, count, StandardCharsets.UTF_8);
        });
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("assetbundle-live-changes"))
        .count();
  }

  @Test
  void tellsOfThePresentBuildAndThenOfEachChange() throws Exception {
    try (LiveProject project = project().open();
        InputStream events = project.assets().events()) {
      long number = project.number(project.assets().current());
      assertEquals(
          "retry: 1000\n\nevent: build\ndata: {\"number\":"
              + number
              + ",\"changed\":[],\"removed\":[],\"failed\":false}\n\n",
          next(events));
      project.replace("css/application.css", "p { color: blue }\n");
      assertEquals(event(number + 1, "[\"application.css\"]", "[]", false), next(events));
      Files.delete(project.file("images/one.png"));
      assertEquals(event(number + 2, "[]", "[\"one.png\"]", false), next(events));
      project.replace("js/application.js", "//= require nothing\n");
      assertEquals(event(number + 3, "[\"application.js\"]", "[]", true), next(events));
      project.replace("js/application.js", "start();\n");
      assertEquals(event(number + 4, "[\"application.js\"]", "[]", false), next(events));
    }
  }

  private static String event(long number, String changed, String removed, boolean failed) {
    return "event: build\ndata: {\"number\":"
        + number
        + ",\"changed\":"
        + changed
        + ",\"removed\":"
        + removed
        + ",\"failed\":"
        + failed
        + "}\n\n";
  }

  @Test
  void looksForChangesOnlyWhileSomebodyListens() throws Exception {
    try (LiveProject project = project().open()) {
      assertEquals(0, threads());
      InputStream first = project.assets().events();
      InputStream second = project.assets().events();
      assertEquals(1, threads());
      first.close();
      assertEquals(1, threads());
      second.close();
      for (int i = 0; i < 100 && threads() > 0; i++) {
        Thread.sleep(20);
      }
      assertEquals(0, threads());
    }
  }

  @Test
  void aStreamEndsWhenAnotherThreadClosesIt() throws Exception {
    try (LiveProject project = project().open()) {
      InputStream events = project.assets().events();
      next(events);
      Thread closer = new Thread(project.assets()::close);
      closer.start();
      assertEquals("", next(events));
      closer.join();
      assertEquals(-1, project.assets().events().read());
    }
  }

  @Test
  void aClientThatReadsNoMoreCostsNoMore() throws Exception {
    try (EventStream stream = new EventStream(10, closed -> {})) {
      for (int i = 0; i < 5000; i++) {
        stream.send("data: " + i + "\n\n");
      }
      assertTrue(stream.available() < 20_000, () -> stream.available() + " bytes wait");
      assertEquals("data: 0\n\n", next(stream));
      stream.send("data: 5000\n\n");
      String last = "";
      for (String piece = next(stream); !piece.equals(":\n\n"); piece = next(stream)) {
        last = piece;
      }
      assertEquals("data: 5000\n\n", last);
    }
  }

  @Test
  void aStreamSaysSomethingAlthoughNothingHappens() throws Exception {
    try (EventStream stream = new EventStream(10, closed -> {})) {
      assertTrue(List.of(":\n\n").contains(next(stream)));
    }
  }
}
