package dev.assetbundle.processor.javac;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the folder that asset paths are relative to: the one the option names, else the nearest one
 * above class output that holds a build file, else the current one.
 */
final class BaseDirectory {

  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml", "BUILD", "BUILD.bazel");

  private BaseDirectory() {}

  static Path find(Map<String, String> options, Optional<Path> classOutput) {
    String option = options.get(Options.PREFIX + "basedir");
    if (option != null && !option.isBlank()) {
      return Path.of(option).toAbsolutePath().normalize();
    }
    return classOutput
        .flatMap(BaseDirectory::project)
        .orElseGet(() -> Path.of("").toAbsolutePath());
  }

  /** Returns the nearest folder at or above {@code start} that holds a build file. */
  static Optional<Path> project(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      for (String name : BUILD_FILES) {
        if (folder.resolve(name).toFile().isFile()) {
          return Optional.of(folder);
        }
      }
    }
    return Optional.empty();
  }
}
