package dev.assetbundle.sass.dart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
    Platform platform =
        of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), false);
    return platform.os.equals("linux") ? new Platform("linux", platform.arch, isMusl()) : platform;
  }

  /** Returns the one that a JVM describes with these words. */
  static Platform of(String osName, String osArch, boolean musl) {
    String name = osName.toLowerCase(Locale.ROOT);
    String os = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : name;
    String arch =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64" -> "arm64";
          case "x86", "i386", "i686" -> "ia32";
          default -> osArch.toLowerCase(Locale.ROOT);
        };
    // Windows on ARM runs programs for x64.
    return new Platform(os, os.equals("windows") && arch.equals("arm64") ? "x64" : arch, musl);
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
