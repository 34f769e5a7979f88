package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReloadTriggerTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

  @TempDir Path build;

  private Path put(String name, String text) throws IOException {
    Path file = build.resolve("classes").resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private ReloadTrigger trigger() {
    return new ReloadTrigger(build, build.resolve("classes"), ".reloadtrigger");
  }

  @Test
  void isTouchedWhenSomethingIsNewChangedOrGone() throws IOException {
    assertFalse(trigger().touch(), "there is no class output");
    Path one = put("shop/One.class", "1");
    assertTrue(trigger().touch());
    assertFalse(trigger().touch());

    Path two = put("shop/Two.class", "2");
    assertTrue(trigger().touch());
    Files.setLastModifiedTime(one, LONG_AGO);
    assertTrue(trigger().touch());
    Files.delete(two);
    assertTrue(trigger().touch());
    assertFalse(trigger().touch());

    Files.delete(build.resolve("classes/.reloadtrigger"));
    assertTrue(trigger().touch());
  }

  @Test
  void aFileThatIsThereKeepsItsContent() throws IOException {
    Path trigger = put(".reloadtrigger", "kept");
    Files.setLastModifiedTime(trigger, LONG_AGO);
    assertTrue(trigger().touch());
    assertEquals("kept", Files.readString(trigger));
    assertTrue(Files.getLastModifiedTime(trigger).compareTo(LONG_AGO) > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "/a", "..\\a"})
  void otherNamesThanThoseOfFilesAreRefused(String name) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ReloadTrigger(build, build.resolve("classes"), name));
    assertTrue(String.valueOf(refused.getMessage()).contains("such as .reloadtrigger"));
  }
}
