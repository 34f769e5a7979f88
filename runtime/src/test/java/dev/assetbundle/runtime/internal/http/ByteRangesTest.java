package dev.assetbundle.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          bytes=0-0,                                0-0
          bytes=0-,                                 0-9
          bytes=9-,                                 9-9
          bytes=2-5,                                2-5
          bytes=5-99,                               5-9
          bytes=-1,                                 9-9
          bytes=-10,                                0-9
          bytes=-99,                                0-9
          Bytes=1-1,                                1-1
          'bytes=0-0,-1',                           0-0 9-9
          'bytes= 7-8 , , 0-1',                     7-8 0-1
          'bytes=0-1,50-60',                        0-1
          bytes=10-,                                none
          bytes=10-20,                              none
          bytes=-0,                                 none
          'bytes=-0,10-',                           none
          bytes=0-99999999999999999999999999,       0-9
          bytes=99999999999999999999999999-,        none
          bytes=-99999999999999999999999999,        0-9
          'bytes=-65535,-9223372036854710273',      ignored
          'bytes=0-9,0-0',                          ignored
          bytes=5-2,                                ignored
          'bytes=0-0,5-2',                          ignored
          bytes=-,                                  ignored
          bytes=--1,                                ignored
          bytes=1-2-3,                              ignored
          bytes=0x1-2,                              ignored
          bytes=+1-2,                               ignored
          'bytes=1 -2',                             ignored
          bytes=٣-٤,                                ignored
          bytes=,                                   ignored
          bytes,                                    ignored
          items=0-1,                                ignored
          '',                                       ignored
          """)
  void findsTheBytesOfAFileOfTen(String field, String expected) {
    assertEquals(expected, show(field, 10));
  }

  @Test
  void neverDividesAnEmptyFile() {
    assertEquals("ignored", show("bytes=0-0", 0));
    assertEquals("ignored", show("bytes=-1", 0));
  }

  @Test
  void ignoresMoreThanSixteenRanges() {
    assertEquals(16, show("bytes=" + "1-1,".repeat(16), 99).split(" ").length);
    assertEquals("ignored", show("bytes=" + "1-1,".repeat(17), 99));
    assertEquals("ignored", show("bytes=" + "999-,".repeat(17), 99));
  }

  private static String show(String field, long size) {
    return ByteRanges.parse(field, size)
        .map(
            ranges ->
                ranges.stream()
                    .map(range -> range.first() + "-" + range.last())
                    .collect(Collectors.joining(" ")))
        .map(text -> Optional.of(text).filter(some -> !some.isEmpty()).orElse("none"))
        .orElse("ignored");
  }
}
