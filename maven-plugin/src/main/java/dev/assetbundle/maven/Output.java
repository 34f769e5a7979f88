package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/**
 * A folder of classes of a project, and what the compiler plugin keeps of it.
 *
 * @param build the build folder
 * @param goal of the compiler plugin that writes the classes
 * @param folder of the classes
 * @param sourceRoots of the sources
 */
record Output(Path build, String goal, Path folder, List<Path> sourceRoots) {

  Output {
    sourceRoots = List.copyOf(sourceRoots);
  }

  /** Returns those of main and of test sources. */
  static List<Output> of(MavenProject project) {
    Path build = Path.of(project.getBuild().getDirectory());
    return List.of(
        new Output(
            build,
            "compile",
            Path.of(project.getBuild().getOutputDirectory()),
            paths(project.getCompileSourceRoots())),
        new Output(
            build,
            "testCompile",
            Path.of(project.getBuild().getTestOutputDirectory()),
            paths(project.getTestCompileSourceRoots())));
  }

  private static List<Path> paths(List<String> names) {
    return names.stream().map(Path::of).toList();
  }

  boolean hasSources() {
    return sourceRoots.stream().anyMatch(Files::isDirectory);
  }

  /** Whether an application that runs is made of it, and not tests. */
  boolean isServed() {
    return goal.equals("compile");
  }

  ClassFolder classes() {
    return new ClassFolder(folder, sourceRoots);
  }

  List<Compilation> compilations() throws IOException {
    return Compilation.of(build, goal, classes());
  }

  /**
   * Makes version 4 of the plugin compile everything. It keeps one file for each execution, whose
   * name says nothing of the goal.
   *
   * @return whether that version was ever run in this build folder
   */
  boolean distrustLastRun() throws IOException {
    List<LastRun> runs = LastRun.of(build);
    for (LastRun run : runs) {
      run.distrust();
    }
    return !runs.isEmpty();
  }
}
