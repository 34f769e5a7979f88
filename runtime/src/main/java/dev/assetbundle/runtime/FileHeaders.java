package dev.assetbundle.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Header fields of answers about one stored form. Each call returns a new map in sending order.
 *
 * @param negotiated whether what the client gets depends on {@code Accept-Encoding}, here or in the
 *     server in front
 */
record FileHeaders(Representation file, boolean negotiated, ResponderOptions options) {

  /** Returns what every answer about a known asset has, and refusals have alone. */
  Map<String, String> common() {
    Map<String, String> headers = new LinkedHashMap<>();
    putCommon(headers);
    return headers;
  }

  /** Returns what 200, 206 and 304 have in common (RFC 9110, section 15.4.5). */
  Map<String, String> validators() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", file.etag());
    headers.put(
        "Cache-Control",
        file.asset().fingerprinted() ? "public, max-age=31536000, immutable" : "public, no-cache");
    putCommon(headers);
    return headers;
  }

  /** Returns the fields of an answer with that many bytes of content. */
  Map<String, String> content(String type, long length) {
    Map<String, String> headers = validators();
    putContent(headers, type, length);
    return headers;
  }

  /** Returns the fields of an answer with one slice of the form. */
  Map<String, String> part(ByteRange range) {
    Map<String, String> headers = validators();
    headers.put("Content-Range", range.of(file.size()));
    putContent(headers, file.asset().contentType(), range.length());
    return headers;
  }

  /** Returns the fields that make the server in front send the file; empty if we send it. */
  Optional<Map<String, String>> handedOver() {
    return options
        .handover()
        .map(
            handover -> {
              Map<String, String> headers = validators();
              headers.put("Content-Type", file.asset().contentType());
              headers.put(handover.field(), handover.place() + file.asset().path());
              headers.put("Content-Length", "0");
              return headers;
            });
  }

  private void putCommon(Map<String, String> headers) {
    if (negotiated) {
      headers.put("Vary", "Accept-Encoding");
    }
    headers.put("X-Content-Type-Options", "nosniff");
    headers.putAll(options.headers());
  }

  private void putContent(Map<String, String> headers, String type, long length) {
    headers.put("Content-Type", type);
    if (file.coding() != Coding.IDENTITY) {
      headers.put("Content-Encoding", file.coding().token());
    }
    headers.put("Accept-Ranges", "bytes");
    headers.put("Content-Length", Long.toString(length));
  }
}
