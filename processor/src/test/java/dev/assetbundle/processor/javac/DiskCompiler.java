package dev.assetbundle.processor.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac with its own file manager on the project in a folder. */
final class DiskCompiler {

  private final Path folder;

  DiskCompiler(Path folder) {
    this.folder = folder;
  }

  /**
   * What a compilation came to.
   *
   * @param succeeded whether there were no errors
   * @param said all messages, each with a newline
   */
  record Outcome(boolean succeeded, String said) {}

  /** Compiles everything below {@code src/main/java}. */
  Outcome compile(Path classes, List<String> options) {
    return compile(classes, options, new AssetBundleProcessor());
  }

  /** Compiles everything below {@code src/main/java} with that processor. */
  Outcome compile(Path classes, List<String> options, AssetBundleProcessor processor) {
    List<String> all = new ArrayList<>(List.of("-d", classes.toString()));
    all.add("-Aassetbundle.basedir=" + folder);
    all.addAll(options);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
            javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
      Files.createDirectories(classes);
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, said, all, null, files.getJavaFileObjectsFromPaths(java));
      task.setProcessors(List.of(processor));
      boolean succeeded = task.call();
      return new Outcome(
          succeeded,
          said.getDiagnostics().stream()
              .filter(diagnostic -> !Project.isSummary(diagnostic))
              .map(diagnostic -> diagnostic.getMessage(Locale.ROOT) + "\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the bytes of each file in a folder, by its name relative to it. */
  static SortedMap<String, byte[]> tree(Path root) {
    SortedMap<String, byte[]> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }
}
