package dev.assetbundle.processor.unpacked;

import java.util.Locale;

/**
 * An operating system and processor, as npm names them.
 *
 * @param os {@code "linux"}, {@code "darwin"}, {@code "win32"} ...
 * @param cpu {@code "x64"}, {@code "arm64"} ...
 */
public record ProgramPlatform(String os, String cpu) {

  /** Returns the one of this JVM. */
  public static ProgramPlatform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /** Returns the one that a JVM describes with these words. */
  public static ProgramPlatform of(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    String os = name.startsWith("windows") ? "win32" : name.startsWith("mac") ? "darwin" : name;
    String arch = osArch.toLowerCase(Locale.ROOT);
    String cpu =
        switch (arch) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64" -> "arm64";
          case "x86", "i386", "i686" -> "ia32";
          default -> arch;
        };
    return new ProgramPlatform(os, cpu);
  }

  /** Returns both: {@code "linux-x64"}. */
  @Override
  public String toString() {
    return os + "-" + cpu;
  }
}
