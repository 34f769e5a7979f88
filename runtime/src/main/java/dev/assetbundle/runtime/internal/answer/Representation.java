package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.CachedFile;
import dev.assetbundle.runtime.internal.http.ByteRange;
import java.util.Map;
import java.util.Optional;

/**
 * One stored representation of a published file (RFC 9110, section 3.2), the file itself or a
 * compressed one, with the two answers that are the same for most requests.
 *
 * @param entityTag with its quotes
 * @param whole 200 with all bytes, or with the field that makes the server in front send them
 * @param notModified 304
 */
record Representation(
    FileHeaders headers,
    Coding coding,
    CachedFile bytes,
    String entityTag,
    Answer whole,
    Answer notModified) {

  /** Returns the representation in a coding, whose bytes are given. */
  static Representation of(FileHeaders headers, Coding coding, CachedFile bytes) {
    PublishedFile file = headers.file();
    String entityTag = file.entityTag(coding);
    var notModified = new Answer(304, headers.validators(entityTag), Body.NONE);

    Optional<SendfileHeader> sendfile = headers.options().sendfile();
    Map<String, String> fields = headers.validators(entityTag);
    Body body = Body.NONE;
    if (sendfile.isPresent()) {
      fields.put("Content-Type", file.contentType());
      sendfile.get().putInto(fields, file.path());
      fields.put("Content-Length", "0");
    } else {
      FileHeaders.putContent(fields, coding, file.contentType(), bytes.size());
      body = Body.slice(bytes, ByteRange.whole(bytes.size()));
    }
    var whole = new Answer(200, fields, body);
    return new Representation(headers, coding, bytes, entityTag, whole, notModified);
  }

  PublishedFile file() {
    return headers.file();
  }

  /** Returns the number of bytes. */
  long size() {
    return bytes.size();
  }

  /** Returns 206 with one range. */
  Answer part(ByteRange range) {
    Map<String, String> fields = headers.validators(entityTag);
    fields.put("Content-Range", range.of(size()));
    FileHeaders.putContent(fields, coding, file().contentType(), range.length());
    return new Answer(206, fields, Body.slice(bytes, range));
  }
}
