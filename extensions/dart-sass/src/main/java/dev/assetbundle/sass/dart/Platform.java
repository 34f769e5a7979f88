package dev.assetbundle.sass.dart;

import dev.assetbundle.processor.unpacked.ProgramPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * An operating system and processor, as the archives of the compiler name them.
 *
 * @param os {@code "linux"}, {@code "macos"} or {@code "windows"}; something else is not supported
 * @param arch {@code "x64"}, {@code "arm64"} ...
 * @param musl whether the C library of Linux is musl
 */
record Platform(String os, String arch, boolean musl) {

  /** Returns the one of this JVM. */
  static Platform current() {
    ProgramPlatform here = ProgramPlatform.current();
    return of(here, here.os().equals("linux") && isMusl());
  }

  /** Returns a platform by the names that the archives of Dart Sass have. */
  static Platform of(ProgramPlatform platform, boolean musl) {
    String cpu = platform.cpu();
    return switch (platform.os()) {
      // Windows on ARM runs programs for x64.
      case "win32" -> new Platform("windows", cpu.equals("arm64") ? "x64" : cpu, musl);
      case "darwin" -> new Platform("macos", cpu, musl);
      default -> new Platform(platform.os(), cpu, musl);
    };
  }

  /** Returns the file name of the archive for it: {@code "dart-sass-linux-x64-musl.tar.gz"}. */
  String archive() {
    String end = os.equals("windows") ? ".zip" : ".tar.gz";
    return "dart-sass-" + os + "-" + arch + (musl ? "-musl" : "") + end;
  }

  /** Asks which C library this JVM itself runs on, which is exact where it can be read. */
  private static boolean isMusl() {
    try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
      return maps.anyMatch(line -> line.contains("/ld-musl-"));
    } catch (IOException | UncheckedIOException e) {
      return Files.exists(Path.of("/etc/alpine-release"));
    }
  }

  @Override
  public String toString() {
    return os + " " + arch + (musl ? " with musl" : "");
  }
}
