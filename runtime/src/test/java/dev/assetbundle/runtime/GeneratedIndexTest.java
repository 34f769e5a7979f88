package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedIndexTest {

  /** Has the form of a generated class that only its own package sees. */
  @SuppressWarnings("unused") // found by reflection
  static final class Generated {
    static AssetIndex index() {
      return TestAssets.INDEX;
    }
  }

  @SuppressWarnings("unused") // found by reflection
  static final class Broken {
    static AssetIndex index() {
      return AssetIndex.of(List.of(TestAssets.INDEX.require("no room")));
    }
  }

  @SuppressWarnings("unused") // found by reflection
  static final class Foreign {
    static String index() {
      return "";
    }
  }

  @Test
  void theGeneratedClassIsFoundByItsName() {
    assertSame(
        TestAssets.INDEX, AssetIndex.of(GeneratedIndexTest.class, "GeneratedIndexTest$Generated"));
  }

  @Test
  void aMissingClassIsOneSentenceWithTheRemedy() {
    String message = message("Assets");
    assertTrue(
        message.startsWith(
            "there is no generated class dev.assetbundle.runtime.Assets beside"
                + " dev.assetbundle.runtime.GeneratedIndexTest, because the annotation processor"
                + " of AssetBundle did not run"),
        message);
    assertTrue(message.contains("annotationProcessorPaths"));
    assertTrue(message.contains("-proc:full"));
    assertThrows(IllegalStateException.class, () -> AssetIndex.of(GeneratedIndexTest.class));
  }

  @Test
  void aClassThatWasNotGeneratedByUsIsNoIndex() {
    assertEquals(
        "dev.assetbundle.runtime.GeneratedIndexTest$Foreign.index() returns no AssetIndex",
        message("GeneratedIndexTest$Foreign"));
    assertTrue(message("GeneratedIndexTest").contains("did not run"));
    assertEquals(
        "dev.assetbundle.runtime.GeneratedIndexTest$Broken.index() failed:"
            + " java.lang.IllegalArgumentException: no asset named \"no room\"",
        message("GeneratedIndexTest$Broken"));
  }

  private static String message(String className) {
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> AssetIndex.of(GeneratedIndexTest.class, className).size())
            .getMessage();
    return String.valueOf(message);
  }
}
