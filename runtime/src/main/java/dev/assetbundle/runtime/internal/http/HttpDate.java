package dev.assetbundle.runtime.internal.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time as a {@code Date} field holds it (RFC 9110, section 5.6.7); written once a second. */
public final class HttpDate {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private volatile Written last = new Written(Long.MIN_VALUE, "");

  private record Written(long second, String text) {}

  /** Makes dates of what a clock says. */
  public HttpDate(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns {@code "Sat, 28 Nov 2026 19:22:05 GMT"}. */
  public String now() {
    Instant now = clock.instant();
    Written known = last;
    if (known.second() != now.getEpochSecond()) {
      known = new Written(now.getEpochSecond(), FORMAT.format(now));
      last = known;
    }
    return known.text();
  }
}
