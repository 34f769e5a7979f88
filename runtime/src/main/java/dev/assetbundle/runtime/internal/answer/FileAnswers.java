package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.CacheSpace;
import dev.assetbundle.runtime.internal.http.AcceptEncoding;
import dev.assetbundle.runtime.internal.http.ByteRange;
import dev.assetbundle.runtime.internal.http.ByteRanges;
import dev.assetbundle.runtime.internal.http.EntityTags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides the answers to all requests for one published file. */
final class FileAnswers {

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final Representations representations;
  private final ResponderOptions options;

  FileAnswers(PublishedFile file, ResponderOptions options, CacheSpace space) {
    this.representations = new Representations(file, options, space);
    this.options = options;
  }

  /** Returns the answer to a request; methods are compared exactly (RFC 9110, section 9.1). */
  Answer answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> conditional(select(request), request);
      case "OPTIONS" -> options();
      default -> {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Allow", METHODS);
        yield refusal(405, "Method not allowed\n", headers);
      }
    };
  }

  private Representation select(Request request) {
    String accepted = representations.isOnlyOne() ? "" : request.header("Accept-Encoding");
    return representations.get(
        accepted.isEmpty()
            ? Coding.IDENTITY
            : AcceptEncoding.parse(accepted).choose(representations::contain));
  }

  /**
   * Checks the preconditions in the order of RFC 9110, section 13.2.2. Files have no date of
   * modification here, so the fields that hold dates are ignored.
   */
  private Answer conditional(Representation selected, Request request) {
    String tag = selected.entityTag();
    String ifMatch = request.header("If-Match");
    if (!ifMatch.isEmpty() && sendsOurTags() && !EntityTags.containStrongly(ifMatch, tag)) {
      return refusal(412, "Precondition failed\n", new LinkedHashMap<>());
    }
    String ifNoneMatch = request.header("If-None-Match");
    if (!ifNoneMatch.isEmpty() && EntityTags.containWeakly(ifNoneMatch, tag)) {
      return selected.notModified();
    }
    String range = request.header("Range");
    if (range.isEmpty() || !rangesApply(request, tag)) {
      return selected.whole();
    }
    return ByteRanges.parse(range, selected.size())
        .map(ranges -> partial(selected, ranges))
        .orElse(selected.whole());
  }

  private boolean sendsOurTags() {
    return options.sendfile().isEmpty() || options.sendfile().get().keepsEntityTags();
  }

  /**
   * Only {@code GET} has ranges (RFC 9110, section 14.2), and {@code If-Range} is compared strongly
   * (section 13.1.5). If the server in front sends the file, it also cuts the ranges.
   */
  private boolean rangesApply(Request request, String tag) {
    String ifRange = request.header("If-Range");
    return request.method().equals("GET")
        && options.sendfile().isEmpty()
        && (ifRange.isEmpty() || ifRange.equals(tag));
  }

  private Answer partial(Representation selected, List<ByteRange> ranges) {
    if (ranges.isEmpty()) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Content-Range", "bytes */" + selected.size());
      headers.put("Accept-Ranges", "bytes");
      return refusal(416, "Range not satisfiable\n", headers);
    }
    if (ranges.size() == 1) {
      return selected.part(ranges.get(0));
    }
    // A client that undoes the coding of the answer would undo it to the multipart frame too.
    return selected.coding() == Coding.IDENTITY ? Multipart.of(selected, ranges) : selected.whole();
  }

  private Answer options() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Allow", METHODS);
    headers.put("Cache-Control", "no-store");
    if (options.allowsOtherOrigins()) {
      headers.put("Access-Control-Allow-Methods", METHODS);
      headers.put("Access-Control-Allow-Headers", "*");
    }
    representations.headers().putCommon(headers);
    return new Answer(204, headers, Body.NONE);
  }

  private Answer refusal(int status, String text, Map<String, String> headers) {
    representations.headers().putCommon(headers);
    return PlainAnswers.of(status, text, headers);
  }
}
