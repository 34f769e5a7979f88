package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.AssetIndex;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class GeneratedClassesTest {

  @TempDir Path folder;

  private static AssetIndex index(ClassLoader loader) {
    return new GeneratedClasses(new PathMatchingResourcePatternResolver(loader)).index(List.of());
  }

  @Test
  void theClassesThatGoWithAGeneratedOneAreNoBundles() throws Exception {
    ClassLoader own = getClass().getClassLoader();
    String name = "dev.assetbundle.spring.shop.Assets";
    Path manifest = folder.resolve("META-INF/assetbundle/another.json");
    Files.createDirectories(manifest.getParent());
    Files.writeString(
        manifest,
        "{\"classes\": [\"%s\", \"%s$Root_Table\", \"%s_Earlier\", \"%s_Part1\"]}"
            .formatted(name, name, name, name));
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, own)) {
      assertEquals(index(own).assets(), index(loader).assets());
    }
  }
}
