package dev.assetbundle.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides the answer to one request for one known asset. */
final class EntryAnswer {

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final Entry entry;
  private final AssetRequest request;
  private final ResponderOptions options;
  private final BodyCache cache;

  EntryAnswer(Entry entry, AssetRequest request, ResponderOptions options, BodyCache cache) {
    this.entry = entry;
    this.request = request;
    this.options = options;
    this.cache = cache;
  }

  /** Methods are compared exactly (RFC 9110, section 9.1). */
  AssetResponse decide() {
    return switch (request.method()) {
      case "GET", "HEAD" -> conditional(entry.select(request.header("Accept-Encoding")));
      case "OPTIONS" -> options();
      default -> {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Allow", METHODS);
        yield refusal(405, "Method not allowed\n", headers);
      }
    };
  }

  /**
   * Preconditions in the order of RFC 9110, section 13.2.2. There is no modification date, so the
   * fields that hold dates say nothing.
   */
  private AssetResponse conditional(Representation file) {
    String ifMatch = request.header("If-Match");
    if (!ifMatch.isEmpty() && !EntityTags.containStrongly(ifMatch, file.etag())) {
      return refusal(412, "Precondition failed\n", new LinkedHashMap<>());
    }
    String ifNoneMatch = request.header("If-None-Match");
    if (!ifNoneMatch.isEmpty() && EntityTags.containWeakly(ifNoneMatch, file.etag())) {
      return new AssetResponse(304, validators(file), Body.NONE);
    }
    Optional<List<ByteRange>> ranges =
        rangesApply(file)
            ? ByteRanges.parse(request.header("Range"), file.size())
            : Optional.empty();
    return ranges.map(found -> partial(file, found)).orElseGet(() -> whole(file));
  }

  /** Only GET has ranges (RFC 9110, section 14.2); If-Range is compared strongly (13.1.5). */
  private boolean rangesApply(Representation file) {
    String ifRange = request.header("If-Range");
    return request.method().equals("GET") && (ifRange.isEmpty() || ifRange.equals(file.etag()));
  }

  private AssetResponse whole(Representation file) {
    Map<String, String> headers = validators(file);
    putContent(headers, file, file.asset().contentType(), file.size());
    return new AssetResponse(200, headers, slice(file, ByteRange.whole(file.size())));
  }

  private AssetResponse partial(Representation file, List<ByteRange> ranges) {
    if (ranges.isEmpty()) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Content-Range", "bytes */" + file.size());
      headers.put("Accept-Ranges", "bytes");
      return refusal(416, "Range not satisfiable\n", headers);
    }
    if (ranges.size() == 1) {
      ByteRange range = ranges.get(0);
      Map<String, String> headers = validators(file);
      headers.put("Content-Range", range.of(file.size()));
      putContent(headers, file, file.asset().contentType(), range.length());
      return new AssetResponse(206, headers, slice(file, range));
    }
    // A client that undoes the coding of the answer would undo it to the multipart frame too.
    return file.coding() == Coding.IDENTITY ? multipart(file, ranges) : whole(file);
  }

  /** RFC 9110, section 14.6. The boundary follows from the content, so answers are reproducible. */
  private AssetResponse multipart(Representation file, List<ByteRange> ranges) {
    String boundary =
        "assetbundle-" + file.asset().hash().replace('+', '-').replace('/', '_').replace('=', '.');
    var parts = new ArrayList<Body>();
    for (ByteRange range : ranges) {
      parts.add(
          Body.of(
              (parts.isEmpty() ? "--" : "\r\n--")
                  + boundary
                  + "\r\nContent-Type: "
                  + file.asset().contentType()
                  + "\r\nContent-Range: "
                  + range.of(file.size())
                  + "\r\n\r\n"));
      parts.add(slice(file, range));
    }
    parts.add(Body.of("\r\n--" + boundary + "--\r\n"));
    Body body = Body.join(parts);
    Map<String, String> headers = validators(file);
    putContent(headers, file, "multipart/byteranges; boundary=" + boundary, body.length());
    return new AssetResponse(206, headers, body);
  }

  private AssetResponse options() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Allow", METHODS);
    headers.put("Cache-Control", "no-store");
    if (options.headers().containsKey("Access-Control-Allow-Origin")) {
      headers.put("Access-Control-Allow-Methods", METHODS);
      headers.put("Access-Control-Allow-Headers", "*");
    }
    putCommon(headers);
    return new AssetResponse(204, headers, Body.NONE);
  }

  private AssetResponse refusal(int status, String text, Map<String, String> headers) {
    putCommon(headers);
    return PlainAnswers.of(status, text, headers);
  }

  /** Returns what 200, 206 and 304 have in common (RFC 9110, section 15.4.5). */
  private Map<String, String> validators(Representation file) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", file.etag());
    headers.put(
        "Cache-Control",
        file.asset().fingerprinted() ? "public, max-age=31536000, immutable" : "public, no-cache");
    putCommon(headers);
    return headers;
  }

  private void putCommon(Map<String, String> headers) {
    if (entry.negotiated()) {
      headers.put("Vary", "Accept-Encoding");
    }
    headers.put("X-Content-Type-Options", "nosniff");
    headers.putAll(options.headers());
  }

  private static void putContent(
      Map<String, String> headers, Representation file, String type, long length) {
    headers.put("Content-Type", type);
    if (file.coding() != Coding.IDENTITY) {
      headers.put("Content-Encoding", file.coding().token());
    }
    headers.put("Accept-Ranges", "bytes");
    headers.put("Content-Length", Long.toString(length));
  }

  private Body slice(Representation file, ByteRange range) {
    return Body.slice(() -> cache.open(file), range);
  }
}
