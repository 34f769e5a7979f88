package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Header fields of answers about one published file. Each method that returns a map returns a new
 * one, in the order to send the fields.
 *
 * @param negotiated whether what the client gets depends on {@code Accept-Encoding}, here or in the
 *     server in front
 */
record FileHeaders(PublishedFile file, boolean negotiated, ResponderOptions options) {

  /** Returns what 200, 206 and 304 have in common (RFC 9110, section 15.4.5). */
  Map<String, String> validators(String entityTag) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", entityTag);
    headers.put(
        "Cache-Control",
        file.fingerprinted() ? "public, max-age=31536000, immutable" : "public, no-cache");
    if (!file.sourceMap().isEmpty()) {
      headers.put("SourceMap", file.sourceMap());
    }
    putCommon(headers);
    return headers;
  }

  /** Adds the fields that describe content in a coding, of that media type and length in bytes. */
  static void putContent(Map<String, String> headers, Coding coding, String type, long length) {
    headers.put("Content-Type", type);
    if (coding != Coding.IDENTITY) {
      headers.put("Content-Encoding", coding.token());
    }
    headers.put("Accept-Ranges", "bytes");
    headers.put("Content-Length", Long.toString(length));
  }

  /** Adds what every answer about a known file has, and what refusals have alone. */
  void putCommon(Map<String, String> headers) {
    if (negotiated) {
      headers.put("Vary", "Accept-Encoding");
    }
    headers.put("X-Content-Type-Options", "nosniff");
    headers.putAll(options.headers());
  }
}
