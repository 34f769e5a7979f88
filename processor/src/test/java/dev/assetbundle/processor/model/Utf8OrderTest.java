package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8OrderTest {

  private static final List<String> TEXTS =
      List.of(
          "", "a", "a-b", "a/", "a_", "aa", "A", "é", "e\u0301", "\uE000", "\uFFFD", "😀", "😀a",
          "\uD7FF", "z", "10", "2");

  @Test
  void isTheOrderOfUtf8Bytes() {
    for (String a : TEXTS) {
      for (String b : TEXTS) {
        int bytes =
            Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
        assertEquals(
            Integer.signum(bytes),
            Integer.signum(Utf8Order.INSTANCE.compare(a, b)),
            a + " and " + b);
      }
    }
  }
}
