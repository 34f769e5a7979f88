package dev.assetbundle.processor.javac.declaration;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.source.DiskTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the folder that asset paths are relative to: the one the option names, else the nearest one
 * above class output that holds a build file, else the current one.
 */
public final class BaseDirectory {

  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml", "BUILD", "BUILD.bazel");

  private BaseDirectory() {}

  public static Path find(Map<String, String> options, Optional<Path> classOutput) {
    Optional<Path> named = path(option(options));
    if (named.isPresent()) {
      return named.get().toAbsolutePath().normalize();
    }
    return classOutput
        .flatMap(BaseDirectory::project)
        .orElseGet(() -> Path.of("").toAbsolutePath());
  }

  /** Returns what is wrong with the option. */
  public static Optional<Diagnostic> problem(Map<String, String> options) {
    String option = option(options);
    Optional<Path> path = path(option);
    if (path.isEmpty()) {
      return option.isBlank()
          ? Optional.empty()
          : Optional.of(Problems.badOption(Options.TYPED + "basedir", option, "a path"));
    }
    return DiskTree.problem(Options.TYPED + "basedir", option, path.get());
  }

  private static String option(Map<String, String> options) {
    return Objects.requireNonNullElse(options.get(Options.PREFIX + "basedir"), "");
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns the nearest folder at or above {@code start} that holds a build file. */
  public static Optional<Path> project(Path start) {
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
