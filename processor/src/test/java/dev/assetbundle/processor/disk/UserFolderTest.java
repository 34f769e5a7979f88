package dev.assetbundle.processor.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFolderTest {

  private static Optional<Path> caches(
      Map<String, String> environment, Map<String, String> system) {
    return new UserFolder(
            name -> environment.getOrDefault(name, ""), name -> system.getOrDefault(name, ""))
        .caches();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,      XDG_CACHE_HOME, /x/cache, /x/cache/assetbundle",
    "Linux,      XDG_CACHE_HOME, cache,    /home/me/.cache/assetbundle",
    "Linux,      OTHER,          /x,       /home/me/.cache/assetbundle",
    "FreeBSD,    OTHER,          /x,       /home/me/.cache/assetbundle",
    "Mac OS X,   XDG_CACHE_HOME, /x,       /home/me/Library/Caches/assetbundle",
    "Windows 11, LOCALAPPDATA,   /x/Local, /x/Local/assetbundle",
    "Windows 11, OTHER,          /x,       /home/me/AppData/Local/assetbundle",
  })
  void theSystemSaysWhereCachesAre(String os, String variable, String value, String expected) {
    assertEquals(
        Optional.of(Path.of(expected)),
        caches(Map.of(variable, value), Map.of("os.name", os, "user.home", "/home/me")));
  }

  @ParameterizedTest
  @CsvSource({"Linux, ''", "Linux, me", "Mac OS X, ?", "Windows 11, ''", "'', ''"})
  void thereIsNoneWithoutAHome(String os, String home) {
    assertEquals(Optional.empty(), caches(Map.of(), Map.of("os.name", os, "user.home", home)));
  }

  @Test
  void whatIsNoPathIsIgnored() {
    assertEquals(
        Optional.of(Path.of("/home/me/.cache/assetbundle")),
        caches(Map.of("XDG_CACHE_HOME", "/x\0y"), Map.of("user.home", "/home/me")));
  }
}
