package dev.assetbundle.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1994-11-06T08:49:37Z,     'Sun, 06 Nov 1994 08:49:37 GMT'
          2026-06-03T00:00:00.999Z, 'Wed, 03 Jun 2026 00:00:00 GMT'
          """)
  void isWrittenAsTheStandardSays(Instant time, String text) {
    assertEquals(text, new HttpDate(() -> time).now());
  }

  @Test
  void followsTheClock() {
    var time = new AtomicReference<>(Instant.ofEpochSecond(0));
    var date = new HttpDate(time::get);
    assertEquals("Thu, 01 Jan 1970 00:00:00 GMT", date.now());
    time.set(Instant.ofEpochSecond(1));
    assertEquals("Thu, 01 Jan 1970 00:00:01 GMT", date.now());
  }
}
