package dev.assetbundle.esbuild.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static final Map<String, Object> ALL =
      Map.of(
          "null",
          Values.NULL,
          "bool",
          true,
          "int",
          -2,
          "string",
          "ä😀",
          "array",
          List.of(1, List.of("a", false)),
          "map",
          Map.of("ö", Map.of()));

  @Test
  void areReadAsTheyWereWritten() throws IOException {
    assertEquals(ALL, Values.read(Values.write(ALL), 0));
    byte[] bytes = {0, -1};
    assertArrayEquals(bytes, (byte[]) Values.read(Values.write(bytes), 0));
  }

  @Test
  void areWrittenAsTheProtocolSays() throws IOException {
    byte[] expected = {6, 1, 0, 0, 0, 1, 0, 0, 0, 'k', 5, 2, 0, 0, 0, 2, 0, 1, 0, 0, 1, 1};
    assertArrayEquals(expected, Values.write(Map.of("k", List.of(256, true))));
  }

  @Test
  void whatIsNoValueIsRefusedBeforeItIsSent() {
    assertThrows(IllegalArgumentException.class, () -> Values.write(Map.of("a", 1L)));
    assertThrows(IOException.class, () -> Values.write("\ud800"));
  }

  @Test
  void anythingElseIsAnException() throws IOException {
    byte[] right = Values.write(ALL);
    for (int length = 0; length < right.length; length++) {
      byte[] cut = Arrays.copyOf(right, length);
      assertThrows(IOException.class, () -> Values.read(cut, 0));
    }
    assertThrows(IOException.class, () -> Values.read(Arrays.copyOf(right, right.length + 1), 0));
    assertTimeout(Duration.ofSeconds(30), () -> readDamaged(right));
  }

  /**
   * Nothing but an {@link IOException} may be thrown, and no memory taken for what is not there.
   */
  private static void readDamaged(byte[] right) {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = right.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      try {
        Values.read(damaged, 0);
      } catch (IOException e) {
        // As it should be.
      }
    }
  }

  @Test
  void nestingHasAnEnd() {
    byte[] deep = new byte[5_000_000];
    for (int i = 0; i + 5 <= deep.length; i += 5) {
      deep[i] = 5;
      deep[i + 1] = 1;
    }
    assertThrows(IOException.class, () -> Values.read(deep, 0));
  }
}
