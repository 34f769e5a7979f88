package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.http.ByteRange;
import java.util.List;
import java.util.Map;

/**
 * One row of the HTTP table, its placeholders filled in.
 *
 * @param name line number and text, for people
 * @param request the whole request as it goes over the wire
 * @param status what is expected, or {@code "other"}
 * @param file asset and coding, {@code "app.gzip"}; {@code ""} for answers about no file
 * @param part ranges or size, as the status demands
 * @param marks status that an engine answers before us, by server
 */
public record HttpRow(
    String name,
    String request,
    String status,
    String file,
    String part,
    Map<String, String> marks) {

  /** Copies the marks. */
  public HttpRow {
    marks = Map.copyOf(marks);
  }

  boolean isHead() {
    return request.startsWith("HEAD ");
  }

  /** Returns whether no file is sent, and none need not be. */
  boolean isRefusal() {
    return status.startsWith("4") || status.equals("204");
  }

  /** Returns the ranges in {@code part}. */
  List<ByteRange> ranges() {
    return List.of(part.split(",")).stream().map(HttpRow::range).toList();
  }

  private static ByteRange range(String text) {
    int dash = text.indexOf('-');
    return new ByteRange(
        Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
  }
}
