package dev.assetbundle.runtime.internal.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A status, header fields and a body that are ready to send. Immutable, and sent repeatedly. */
public final class Answer {

  private final int status;
  private final Map<String, String> headers;
  private final Body body;
  private final Conversion shown = new Conversion();
  private volatile Optional<Dated> dated = Optional.empty();
  private volatile Optional<Answer> withoutBody = Optional.empty();

  /** An answer with the date that it was last given. */
  private record Dated(String date, Answer answer) {}

  /**
   * Makes an answer of its parts.
   *
   * @param headers in the order to send them; must not be changed any more
   */
  Answer(int status, Map<String, String> headers, Body body) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(headers);
    this.body = body;
  }

  /** Returns the status code. */
  public int status() {
    return status;
  }

  /** Returns the header fields in the order to send them. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the bytes to send after the header fields. */
  public Body body() {
    return body;
  }

  /** Returns the object that users see of this answer: the same one for each call. */
  public <T> T shownAs(Class<T> type, Function<Answer, T> conversion) {
    return shown.of(this, type, conversion);
  }

  /** Returns this answer with a {@code Date}: the same object as long as the date is the same. */
  Answer dated(String date) {
    Optional<Dated> known = dated;
    if (known.isPresent() && known.get().date().equals(date)) {
      return known.get().answer();
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Date", date);
    var answer = new Answer(status, all, body);
    dated = Optional.of(new Dated(date, answer));
    return answer;
  }

  /** Returns this answer as nobody may store it. */
  Answer neverStored() {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Cache-Control", "no-store");
    return new Answer(status, all, body);
  }

  /** Returns this answer as {@code HEAD} gets it: the same object for each call. */
  Answer withoutBody() {
    Optional<Answer> known = withoutBody;
    if (known.isEmpty()) {
      known = Optional.of(new Answer(status, headers, Body.NONE));
      withoutBody = known;
    }
    return known.get();
  }
}
