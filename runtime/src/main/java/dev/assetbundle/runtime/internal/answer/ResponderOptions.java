package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.http.HttpDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an application chooses for all answers.
 *
 * @param contextPath what stands before the path of each file in request targets, percent-encoded
 * @param headers further header fields of every answer about a known file, in their order
 * @param sendfile the field that makes the server in front send the bytes; empty if we send them
 * @param memory bytes of small files that may be cached
 * @param date gives the {@code Date} of every answer; empty if the server adds it
 */
public record ResponderOptions(
    String contextPath,
    Map<String, String> headers,
    Optional<SendfileHeader> sendfile,
    long memory,
    Optional<HttpDate> date) {

  /** These follow from the file and the request; another value would be wrong. */
  private static final Set<String> OURS =
      Set.of(
          "accept-ranges",
          "allow",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-range",
          "content-type",
          "date",
          "etag",
          "last-modified",
          "transfer-encoding",
          "vary",
          "x-accel-redirect",
          "x-sendfile");

  /**
   * Checks and copies the header fields.
   *
   * @throws IllegalArgumentException if one of them cannot be set
   */
  public ResponderOptions {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      check(header.getKey(), header.getValue());
    }
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Returns options by which every byte is sent from here. */
  ResponderOptions withoutSendfile() {
    return new ResponderOptions(contextPath, headers, Optional.empty(), memory, date);
  }

  /** Returns an answer to a request with that method as it is sent. */
  Answer finish(Answer answer, String method) {
    Answer whole = date.isPresent() ? answer.dated(date.get().now()) : answer;
    return method.equals("HEAD") ? whole.withoutBody() : whole;
  }

  /** Returns whether pages of some other origin may read the files. */
  boolean allowsOtherOrigins() {
    for (String name : headers.keySet()) {
      if (name.equalsIgnoreCase("Access-Control-Allow-Origin")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether pages of every origin may read the files. */
  boolean allowsAnyOrigin() {
    return headers.entrySet().stream()
        .anyMatch(
            header ->
                header.getKey().equalsIgnoreCase("Access-Control-Allow-Origin")
                    && header.getValue().strip().equals("*"));
  }

  private static void check(String name, String value) {
    boolean token = !name.isEmpty() && name.chars().allMatch(ResponderOptions::isTokenCharacter);
    if (!token || OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("header cannot be set: \"" + name + '"');
    }
    if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
      throw new IllegalArgumentException("header value is not printable ASCII: " + name);
    }
  }

  /** RFC 9110, section 5.6.2. */
  private static boolean isTokenCharacter(int c) {
    return c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
  }
}
