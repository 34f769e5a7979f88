package dev.assetbundle.runtime.internal.answer;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers requests for the files of live mode itself. */
final class OwnFiles {

  private static final String EVENTS = "events";

  private OwnFiles() {}

  /**
   * Returns the answer to a request for a file, {@code "client.js"}.
   *
   * @param files returns {@code "contentType"} and {@code "bytes"} of a file; empty if there is
   *     none
   * @param events opens a stream of server-sent events
   */
  static Answer answer(
      String name,
      String method,
      Function<String, Map<String, Object>> files,
      Supplier<InputStream> events) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      headers.put("Allow", "GET, HEAD");
      return PlainAnswers.of(405, "Method not allowed\n", headers);
    }
    if (name.equals(EVENTS)) {
      return ofEvents(events);
    }
    Map<String, Object> file = files.apply(name);
    if (!(file.get("bytes") instanceof byte[] bytes)) {
      return PlainAnswers.NOT_FOUND;
    }
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Type", String.valueOf(file.get("contentType")));
    headers.put("Content-Length", Integer.toString(bytes.length));
    return new Answer(200, headers, Body.of(bytes));
  }

  /** Servers in front must hand on each event at once; nginx collects them if it is not told. */
  private static Answer ofEvents(Supplier<InputStream> events) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Type", "text/event-stream");
    headers.put("X-Accel-Buffering", "no");
    return new Answer(200, headers, Body.endless(events));
  }
}
