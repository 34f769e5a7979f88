package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityTextTest {

  private static String of(Object... values) {
    return new IdentityText().add(values).toString();
  }

  private static Set<String> set(String... inOrder) {
    return new LinkedHashSet<>(Arrays.asList(inOrder));
  }

  @Test
  void theOrderOfASetDoesNotMatter() {
    assertEquals(of(set("a", "b", "c"), 1), of(set("c", "a", "b"), 1));
    assertNotEquals(of(set("a", "b", "c")), of(set("a", "b")));
    assertNotEquals(of(set("a", "b")), of(set("a, b")));
    assertNotEquals(of(set()), of(set("")));
  }

  @Test
  void whereAValueIsDoesMatter() {
    assertNotEquals(of("a", "b"), of("b", "a"));
    assertNotEquals(of("ab", "c"), of("a", "bc"));
    assertNotEquals(of(List.of("a", "b")), of(List.of("b", "a")));
    assertNotEquals(of("a", "b"), new IdentityText().add("a").add("b").toString());
  }
}
