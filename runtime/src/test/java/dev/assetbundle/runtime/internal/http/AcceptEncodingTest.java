package dev.assetbundle.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assetbundle.runtime.Coding;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',                                IDENTITY
          gzip,                              GZIP
          'gzip, br',                        BROTLI
          'br;q=0.5, gzip',                  GZIP
          'gzip;q=0.5,br;q=0.5',             BROTLI
          'GZip',                            GZIP
          x-gzip,                            GZIP
          'gzip;q=0',                        IDENTITY
          'gzip;q=0.000',                    IDENTITY
          'gzip;q=0.001',                    GZIP
          'gzip ; Q=1.000',                  GZIP
          '*',                               BROTLI
          '*;q=0, gzip',                     GZIP
          'br;q=0, *',                       GZIP
          '*;q=0',                           IDENTITY
          'identity;q=0',                    IDENTITY
          'identity;q=0, gzip;q=0, br;q=0',  IDENTITY
          'identity;q=0, gzip;q=0.1',        GZIP
          'identity, gzip;q=0.5',            IDENTITY
          'identity;q=0.5, gzip;q=0.5',      GZIP
          'gzip, gzip;q=0',                  IDENTITY
          'deflate, zstd',                   IDENTITY
          'x-gzip-really, notbr',            IDENTITY
          'gzip;q=abc',                      IDENTITY
          'gzip;q=, gzip;q, gzip;',          IDENTITY
          'gzip;q=1.001, gzip;q=2',          IDENTITY
          'gzip;q=0.1234',                   IDENTITY
          'gzip;q=-1',                       IDENTITY
          'gzip;q=abc, br',                  BROTLI
          ',, ,gzip,',                       GZIP
          ';;;,===,"gzip"',                  IDENTITY
          """)
  void choosesByWeightThenByOurOrder(String field, Coding expected) {
    assertEquals(expected, AcceptEncoding.parse(field).choose(coding -> true));
  }

  @Test
  void choosesOnlyWhatIsStored() {
    assertEquals(
        Coding.GZIP,
        AcceptEncoding.parse("br, gzip;q=0.1").choose(coding -> coding != Coding.BROTLI));
  }

  @Test
  void costsLinearTime() {
    String field = "gzip;q=0.5;".repeat(100_000) + ",a;q=0.1".repeat(100_000);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> AcceptEncoding.parse(field));
  }
}
