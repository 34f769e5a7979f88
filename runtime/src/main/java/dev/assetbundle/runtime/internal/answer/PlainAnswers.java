package dev.assetbundle.runtime.internal.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that hold no file: a constant text nobody may store. */
final class PlainAnswers {

  static final Answer BAD_REQUEST = of(400, "Bad request\n", new LinkedHashMap<>());
  static final Answer NOT_FOUND = of(404, "Not found\n", new LinkedHashMap<>());
  static final Answer ERROR = of(500, "Internal server error\n", new LinkedHashMap<>());

  private PlainAnswers() {}

  /**
   * Returns an answer with a text.
   *
   * @param headers further header fields; those of the text are added to them here
   */
  static Answer of(int status, String text, Map<String, String> headers) {
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Type", "text/plain; charset=utf-8");
    Body body = Body.of(text);
    headers.put("Content-Length", Long.toString(body.length()));
    return new Answer(status, headers, body);
  }
}
