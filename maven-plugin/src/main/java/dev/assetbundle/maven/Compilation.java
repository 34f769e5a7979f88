package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Maven's compiler plugin 3.x keeps of one execution: the sources it compiled, and the files
 * that came of it. When it compiles again it first deletes all of those, so that a class whose
 * source is gone does not stay; where no source is gone or edited it may as well keep them, and
 * nothing is missing from class output meanwhile. So their list is put aside for one build.
 */
final class Compilation {

  private static final String SOURCES = "inputFiles.lst";
  private static final String CREATED = "createdFiles.lst";

  private final Path status;
  private final Path saved;
  private final ClassFolder classes;

  private Compilation(Path status, Path saved, ClassFolder classes) {
    this.status = status;
    this.saved = saved;
    this.classes = classes;
  }

  /**
   * Returns the executions that were run; none if another version of the plugin runs, or it does
   * not compile incrementally.
   *
   * @param build the build folder
   * @param goal {@code compile} or {@code testCompile}
   * @param classes what the goal writes
   * @throws IOException if a folder cannot be read
   */
  static List<Compilation> of(Path build, String goal, ClassFolder classes) throws IOException {
    Path folder = build.resolve("maven-status/maven-compiler-plugin").resolve(goal);
    List<Compilation> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> executions = Files.newDirectoryStream(folder)) {
        for (Path execution : executions) {
          if (Files.exists(execution.resolve(SOURCES))) {
            String name = goal + "-" + execution.getFileName() + ".created";
            found.add(
                new Compilation(execution, build.resolve("assetbundle").resolve(name), classes));
          }
        }
      }
    }
    return found;
  }

  /**
   * Puts the list aside, unless a source is gone or newer than its class: then the plugin's own way
   * is the right one.
   *
   * @return whether everything stays where it is while the plugin compiles
   */
  boolean keepFiles() throws IOException {
    Path created = status.resolve(CREATED);
    if (!Files.exists(created) || Files.exists(saved) || isSourceChanged(created)) {
      return false;
    }
    Files.createDirectories(saved.resolveSibling(""));
    Files.copy(created, saved);
    write(created, Set.of());
    return true;
  }

  // A source without a class of its name, such as package-info, is as old as the list.
  private boolean isSourceChanged(Path created) throws IOException {
    FileTime compiled = Files.getLastModifiedTime(created);
    for (String line : lines(status.resolve(SOURCES))) {
      Path source = Path.of(line);
      if (!Files.exists(source)
          || Files.getLastModifiedTime(source).compareTo(classes.time(source, compiled)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Brings the list back if what was marked as old has been compiled since. */
  void settle() throws IOException {
    if (Files.exists(saved)) {
      for (String line : lines(status.resolve(SOURCES))) {
        if (classes.isMarked(Path.of(line))) {
          return;
        }
      }
      restore();
    }
  }

  /** Brings the list back, with what was created since. */
  void restore() throws IOException {
    if (!Files.exists(saved)) {
      return;
    }
    Path created = status.resolve(CREATED);
    Set<String> all = new TreeSet<>(lines(saved));
    FileTime time = Files.getLastModifiedTime(saved);
    if (Files.exists(created)) {
      all.addAll(lines(created));
      time = Files.getLastModifiedTime(created);
    }
    all.removeIf(name -> !classes.holds(name));
    write(created, all);
    Files.setLastModifiedTime(created, time);
    Files.delete(saved);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file)
        ? text(Files.readAllBytes(file)).lines().filter(line -> !line.isBlank()).toList()
        : List.of();
  }

  // Which list the plugin writes in UTF-8, and which as the platform does, differs by its version.
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.defaultCharset());
    }
  }

  // No version of the plugin reads the list of created files in another charset.
  private static void write(Path file, Set<String> lines) throws IOException {
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    Files.write(file, text.getBytes(Charset.defaultCharset()));
  }
}
