package dev.assetbundle.processor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final List<String> asked = new ArrayList<>();
  private final Recent<StringBuilder> recent = new Recent<>(this::find);

  private StringBuilder find(String text) {
    asked.add(text);
    return new StringBuilder(text);
  }

  @Test
  void whatIsKnownOfATextIsNotFoundOutAgain() {
    String text = "a".repeat(2);
    StringBuilder first = recent.of(text);
    recent.of("b");
    assertSame(first, recent.of(text));
    assertEquals(List.of("aa", "b"), asked);
  }

  @Test
  void anEqualTextIsAnotherOne() {
    StringBuilder first = recent.of("a".repeat(2));
    StringBuilder second = recent.of("a".repeat(2));
    assertNotSame(first, second);
    assertEquals(first.toString(), second.toString());
  }

  @Test
  void onlyTheLastFewAreKnown() {
    String text = "a".repeat(2);
    StringBuilder first = recent.of(text);
    List<StringBuilder> held = new ArrayList<>(List.of(first));
    for (int i = 0; i < 20; i++) {
      held.add(recent.of("b" + i));
    }
    assertNotSame(first, recent.of(text));
    assertEquals(21, held.size());
  }
}
