package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.http.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers with several ranges of one file (RFC 9110, section 14.6). */
final class Multipart {

  private Multipart() {}

  /** Returns 206 with the ranges in their order. */
  static Answer of(Representation representation, List<ByteRange> ranges) {
    String boundary = boundary(representation.file().hash());
    var parts = new ArrayList<Body>();
    for (ByteRange range : ranges) {
      parts.add(
          Body.of(
              (parts.isEmpty() ? "--" : "\r\n--")
                  + boundary
                  + "\r\nContent-Type: "
                  + representation.file().contentType()
                  + "\r\nContent-Range: "
                  + range.of(representation.size())
                  + "\r\n\r\n"));
      parts.add(Body.slice(representation.bytes(), range));
    }
    parts.add(Body.of("\r\n--" + boundary + "--\r\n"));
    Body body = Body.join(parts);
    Map<String, String> fields = representation.headers().validators(representation.entityTag());
    FileHeaders.putContent(
        fields,
        representation.coding(),
        "multipart/byteranges; boundary=" + boundary,
        body.length());
    return new Answer(206, fields, body);
  }

  /** The boundary follows from the content of the file, so answers are reproducible. */
  private static String boundary(String hash) {
    return "assetbundle-" + hash.replace('+', '-').replace('/', '_').replace('=', '.');
  }
}
