package dev.assetbundle.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides the answer to one request for one known asset. */
final class EntryAnswer {

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final List<Form> forms;
  private final AssetRequest request;
  private final ResponderOptions options;
  private final BodyCache cache;

  EntryAnswer(List<Form> forms, AssetRequest request, ResponderOptions options, BodyCache cache) {
    this.forms = forms;
    this.request = request;
    this.options = options;
    this.cache = cache;
  }

  /** Methods are compared exactly (RFC 9110, section 9.1). */
  AssetResponse decide() {
    return switch (request.method()) {
      case "GET", "HEAD" -> conditional(select());
      case "OPTIONS" -> options();
      default -> {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Allow", METHODS);
        yield refusal(405, "Method not allowed\n", headers);
      }
    };
  }

  private Form select() {
    String accepted = forms.size() > 1 ? request.header("Accept-Encoding") : "";
    return form(
        accepted.isEmpty()
            ? Coding.IDENTITY
            : AcceptEncoding.parse(accepted).choose(coding -> form(coding).coding() == coding));
  }

  /** Returns the form in a coding, or else the identity form, which is the last one. */
  private Form form(Coding coding) {
    int i = 0;
    while (i < forms.size() - 1 && forms.get(i).coding() != coding) {
      i++;
    }
    return forms.get(i);
  }

  /**
   * Preconditions in the order of RFC 9110, section 13.2.2. There is no modification date, so the
   * fields that hold dates say nothing.
   */
  private AssetResponse conditional(Form form) {
    Representation file = form.file();
    String ifMatch = request.header("If-Match");
    if (!ifMatch.isEmpty() && tagsAreOurs() && !EntityTags.containStrongly(ifMatch, file.etag())) {
      return refusal(412, "Precondition failed\n", new LinkedHashMap<>());
    }
    String ifNoneMatch = request.header("If-None-Match");
    if (!ifNoneMatch.isEmpty() && EntityTags.containWeakly(ifNoneMatch, file.etag())) {
      return form.notModified();
    }
    String range = request.header("Range");
    if (range.isEmpty() || !rangesApply(file)) {
      return form.whole();
    }
    return ByteRanges.parse(range, file.size())
        .map(found -> partial(form, found))
        .orElse(form.whole());
  }

  private boolean tagsAreOurs() {
    return options.handover().map(Handover::keepsTags).orElse(true);
  }

  /**
   * Only GET has ranges (RFC 9110, section 14.2); If-Range is compared strongly (13.1.5). Of a file
   * that is handed over the server in front cuts the slice.
   */
  private boolean rangesApply(Representation file) {
    String ifRange = request.header("If-Range");
    return request.method().equals("GET")
        && options.handover().isEmpty()
        && (ifRange.isEmpty() || ifRange.equals(file.etag()));
  }

  private AssetResponse partial(Form form, List<ByteRange> ranges) {
    Representation file = form.file();
    if (ranges.isEmpty()) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Content-Range", "bytes */" + file.size());
      headers.put("Accept-Ranges", "bytes");
      return refusal(416, "Range not satisfiable\n", headers);
    }
    if (ranges.size() == 1) {
      ByteRange range = ranges.get(0);
      return new AssetResponse(206, form.headers().part(range), Body.slice(file, cache, range));
    }
    // A client that undoes the coding of the answer would undo it to the multipart frame too.
    return file.coding() == Coding.IDENTITY ? multipart(form, ranges) : form.whole();
  }

  /** RFC 9110, section 14.6. The boundary follows from the content, so answers are reproducible. */
  private AssetResponse multipart(Form form, List<ByteRange> ranges) {
    Representation file = form.file();
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
      parts.add(Body.slice(file, cache, range));
    }
    parts.add(Body.of("\r\n--" + boundary + "--\r\n"));
    Body body = Body.join(parts);
    String type = "multipart/byteranges; boundary=" + boundary;
    return new AssetResponse(206, form.headers().content(type, body.length()), body);
  }

  private AssetResponse options() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Allow", METHODS);
    headers.put("Cache-Control", "no-store");
    if (options.headers().containsKey("Access-Control-Allow-Origin")) {
      headers.put("Access-Control-Allow-Methods", METHODS);
      headers.put("Access-Control-Allow-Headers", "*");
    }
    headers.putAll(forms.get(0).headers().common());
    return new AssetResponse(204, headers, Body.NONE);
  }

  private AssetResponse refusal(int status, String text, Map<String, String> headers) {
    headers.putAll(forms.get(0).headers().common());
    return PlainAnswers.of(status, text, headers);
  }
}
