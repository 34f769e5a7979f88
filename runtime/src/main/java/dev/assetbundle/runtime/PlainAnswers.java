package dev.assetbundle.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that are no file: a constant text nobody may store. */
final class PlainAnswers {

  static final AssetResponse BAD_REQUEST = of(400, "Bad request\n");
  static final AssetResponse NOT_FOUND = of(404, "Not found\n");
  static final AssetResponse ERROR = of(500, "Internal server error\n");

  private PlainAnswers() {}

  /** Returns an answer with further header fields, which go before those of the text. */
  static AssetResponse of(int status, String text, Map<String, String> further) {
    var headers = new LinkedHashMap<>(further);
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Type", "text/plain; charset=utf-8");
    Body body = Body.of(text);
    headers.put("Content-Length", Long.toString(body.length()));
    return new AssetResponse(status, headers, body);
  }

  private static AssetResponse of(int status, String text) {
    return of(status, text, Map.of());
  }
}
