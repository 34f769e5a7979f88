package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

  @Test
  void makesVersion4OfThePluginCompileAllAndKnowItsSources(@TempDir Path build) throws IOException {
    Output output = new Output(build, "compile", build.resolve("classes"), List.of());
    assertFalse(output.distrustLastRun());

    Path cache = build.resolve("maven-status/maven-compiler-plugin/default-compile.cache");
    Files.createDirectories(cache.resolveSibling("."));
    String format = "8eb45864a43ac867";
    Files.write(cache, HexFormat.of().parseHex(format + "000001a2249d7d28acc48b5a00000001"));

    for (int time = 1; time <= 2; time++) {
      assertTrue(output.distrustLastRun());
      assertEquals(
          format + "00000000000000000000000000000001",
          HexFormat.of().formatHex(Files.readAllBytes(cache)));
    }
    assertEquals(List.of(), output.compilations());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8eb45864a43ac867", "8eb45864a43ac868000001a2249d7d28acc48b5a"})
  void makesVersion4OfThePluginForgetWhatNobodyElseCanRead(String content, @TempDir Path build)
      throws IOException {
    Path cache = build.resolve("maven-status/maven-compiler-plugin/default-compile.cache");
    Files.createDirectories(cache.resolveSibling("."));
    Files.write(cache, HexFormat.of().parseHex(content));

    assertTrue(new Output(build, "compile", build.resolve("classes"), List.of()).distrustLastRun());
    assertFalse(Files.exists(cache));
  }
}
