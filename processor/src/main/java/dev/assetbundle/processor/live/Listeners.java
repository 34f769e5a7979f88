package dev.assetbundle.processor.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open streams of events. As long as there is one, a thread looks for changes by itself;
 * without one, nothing happens before a page is requested.
 */
final class Listeners implements AutoCloseable {

  private static final long HEARTBEAT_MILLIS = 15_000;

  /**
   * When a client is to open its stream again that has ended. The page of a report obeys it, and so
   * does all that lets {@code EventSource} do this; {@code connection.js} has a time of its own.
   */
  private static final long RETRY_MILLIS = 1000;

  /** Time for a file that is being saved to be whole. */
  private static final long SETTLING = 15;

  private final Checks checks;
  private final Runnable check;
  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private boolean isClosed;
  private boolean isRunning;

  /**
   * @param check finds changes and waits until they are built
   */
  Listeners(Checks checks, Runnable check) {
    this.checks = checks;
    this.check = check;
  }

  /** Opens a stream. */
  EventStream open(LiveState now) {
    EventStream stream = new EventStream(HEARTBEAT_MILLIS, this::left);
    stream.send(
        ("retry: " + RETRY_MILLIS + "\n\n")
            + event(now, new LiveState.Change(List.of(), List.of())));
    synchronized (this) {
      if (isClosed) {
        stream.close();
        return stream;
      }
      streams.add(stream);
      if (!isRunning) {
        isRunning = true;
        Thread thread = new Thread(this::run, "assetbundle-live-changes");
        thread.setDaemon(true);
        thread.start();
      }
    }
    return stream;
  }

  /** Tells all of a new state. */
  void tell(LiveState now, LiveState.Change change) {
    if (!streams.isEmpty()) {
      String event = event(now, change);
      streams.forEach(stream -> stream.send(event));
    }
  }

  private static String event(LiveState now, LiveState.Change change) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("number", now.number());
      names(json, "changed", change.changed());
      names(json, "removed", change.removed());
      json.writeBooleanField("failed", !now.errors().isEmpty());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("texts in memory can be written", e);
    }
    return "event: build\ndata: " + text + "\n\n";
  }

  private static void names(JsonGenerator json, String field, List<String> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private void left(EventStream stream) {
    streams.remove(stream);
    if (streams.isEmpty()) {
      checks.events().ifPresent(FolderWatch::wake);
    }
  }

  private void run() {
    try {
      while (hasStreams()) {
        boolean isAwake = pause();
        if (hasStreams()) {
          if (isAwake) {
            Thread.sleep(SETTLING);
          }
          check.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean hasStreams() {
    isRunning = !streams.isEmpty() && !isClosed;
    return isRunning;
  }

  private boolean pause() throws InterruptedException {
    if (checks.events().isEmpty()) {
      Thread.sleep(FolderWatch.pause(checks.cost()));
      return false;
    }
    return checks.events().get().awaitNext(checks.cost());
  }

  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
    }
    List.copyOf(streams).forEach(EventStream::close);
    checks.events().ifPresent(FolderWatch::wake);
  }
}
