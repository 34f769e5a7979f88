package dev.assetbundle.sass.dart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, false, dart-sass-linux-x64.tar.gz",
    "Linux, amd64, true, dart-sass-linux-x64-musl.tar.gz",
    "Linux, aarch64, false, dart-sass-linux-arm64.tar.gz",
    "Linux, aarch64, true, dart-sass-linux-arm64-musl.tar.gz",
    "Linux, arm, false, dart-sass-linux-arm.tar.gz",
    "Linux, riscv64, true, dart-sass-linux-riscv64-musl.tar.gz",
    "Mac OS X, x86_64, false, dart-sass-macos-x64.tar.gz",
    "Mac OS X, aarch64, false, dart-sass-macos-arm64.tar.gz",
    "Windows 11, amd64, false, dart-sass-windows-x64.zip",
    "Windows 11, aarch64, false, dart-sass-windows-x64.zip",
  })
  void hasAnArchiveThatCanBeUnpacked(String os, String arch, boolean musl, String name)
      throws IOException {
    Platform platform = Platform.of(ProgramPlatform.of(os, arch), musl);
    assertEquals(name, platform.archive());
    Path unpacked =
        CompilerFolderTest.unpacked(folder, Archive.bundled(platform)).resolve("dart-sass/src");
    boolean windows = name.endsWith(".zip");
    Path program = unpacked.resolve(windows ? "dart.exe" : "dart");
    assertTrue(Files.size(program) > 1_000_000);
    assertTrue(windows || Files.isExecutable(program));
    assertTrue(Files.size(unpacked.resolve("sass.snapshot")) > 1_000_000);
  }

  @Test
  void anUnknownOneIsRefused() {
    Platform platform = Platform.of(ProgramPlatform.of("SunOS", "sparcv9"), false);
    IOException e = assertThrows(IOException.class, () -> Archive.bundled(platform));
    assertEquals("there is none for sunos sparcv9", e.getMessage());
  }
}
