package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

  @Test
  void makesVersion4OfThePluginForgetItsLastRun(@TempDir Path build) throws IOException {
    Output output = new Output(build, "compile", build.resolve("classes"), List.of());
    assertFalse(output.forgetLastRun());

    Path cache = build.resolve("maven-status/maven-compiler-plugin/default-compile.cache");
    Files.createDirectories(cache.resolveSibling("."));
    Files.writeString(cache, "");

    assertTrue(output.forgetLastRun());
    assertFalse(Files.exists(cache));
    assertEquals(List.of(), output.compilations());
  }
}
