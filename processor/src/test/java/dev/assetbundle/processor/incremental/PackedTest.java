package dev.assetbundle.processor.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackedTest {

  private record Value(List<String> texts, long number, boolean flag, String longText) {}

  private static final Value VALUE =
      new Value(List.of("a", "äöü", "a", ""), -1, true, "long\n".repeat(100));

  private static byte[] write(Value value) {
    PackedWriter out = new PackedWriter("value 1");
    out.each(value.texts(), out::text);
    out.number(value.number());
    out.flag(value.flag());
    out.longText(value.longText());
    return out.toBytes();
  }

  private static Optional<Value> read(byte[] bytes) {
    return PackedReader.read(
        bytes,
        "value 1",
        in -> new Value(in.each(in::text), in.number(), in.flag(), in.longText()));
  }

  @Test
  void valuesComeBack() {
    assertEquals(Optional.of(VALUE), read(write(VALUE)));
  }

  @Test
  void mapsComeBackInTheirOrderAndValuesIfThereAreAny() {
    Map<String, Optional<Long>> values = new LinkedHashMap<>();
    values.put("b", Optional.of(2L));
    values.put("a", Optional.empty());
    PackedWriter out = new PackedWriter("map 1");
    out.map(values, value -> out.maybe(value, out::number));
    Optional<Map<String, Optional<Long>>> read =
        PackedReader.read(out.toBytes(), "map 1", in -> in.map(() -> in.maybe(in::number)));
    assertEquals(Optional.of(values), read);
    assertEquals(List.of("b", "a"), List.copyOf(read.orElseThrow().keySet()));
  }

  @Test
  void aTextIsWrittenOnce() {
    String name = "app/assets/javascripts/application.js";
    int once = write(new Value(List.of(name), 0, false, "")).length;
    assertEquals(once + 2, write(new Value(List.of(name, name, name), 0, false, "")).length);
  }

  @Test
  void anotherFormatIsNothing() {
    assertEquals(Optional.empty(), PackedReader.read(write(VALUE), "value 2", in -> 1));
  }

  @Test
  void whatIsCutShortIsNothing() {
    byte[] whole = write(VALUE);
    for (int length = 0; length < whole.length; length++) {
      assertEquals(Optional.empty(), read(Arrays.copyOf(whole, length)), "of length " + length);
    }
  }

  @Test
  void damageNeverThrows() {
    byte[] whole = write(VALUE);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0xff;
      assertFalse(read(damaged).equals(Optional.of(VALUE)), "at " + at);
    }
  }
}
