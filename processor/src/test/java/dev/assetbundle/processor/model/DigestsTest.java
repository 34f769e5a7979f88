package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestsTest {

  // printf abc | openssl dgst -sha384 -binary | base64 -w0
  @ParameterizedTest
  @CsvSource({
    "SHA256, sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
    "SHA384, sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn",
    "SHA512, sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9"
        + "RU1EI2Q86A4qmslPpUyknw==",
  })
  void integrityIsThatOfTheStandardTools(IntegrityAlgorithm algorithm, String value)
      throws IOException {
    Digests digests = Digests.of(Content.of("abc"), algorithm);
    assertEquals(value, digests.integrity());
    assertEquals(3, digests.size());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digests.sha256());
  }

  @Test
  void aVersionIsHashedBeforeTheRawDigest() throws IOException {
    Digests digests = Digests.of(Content.of("abc"), IntegrityAlgorithm.SHA256);
    assertEquals(digests.sha256(), digests.fingerprint(""));
    // (printf v2; printf abc | openssl dgst -sha256 -binary) | sha256sum
    assertEquals(
        "ef4b6abd419a26f2763ff7d643f04a2516786789ae96ba32990f1c34a18e66e9",
        digests.fingerprint("v2"));
  }
}
