package dev.assetbundle.maven;

import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * A file in class output that is touched once a build has finished what it does there: Spring's
 * devtools restart an application when they see that, and not in the middle of a build. What class
 * output held the last time is remembered beside it, so that a build that changed nothing restarts
 * nothing, and one that failed halfway is made up for by the next.
 */
final class ReloadTrigger {

  private final Path classes;
  private final Path trigger;
  private final Path seen;

  /**
   * The trigger of one class output.
   *
   * @param build the build folder
   * @param name of the file
   * @throws IllegalArgumentException if the name is that of no file in a folder; the message says
   *     what to do
   */
  ReloadTrigger(Path build, Path classes, String name) {
    if (name.matches(".*[/\\\\].*|\\.{0,2}")) {
      throw new IllegalArgumentException(
          "reloadTrigger is \""
              + name
              + "\", but devtools know it by its name alone: set a name without slashes, such as"
              + " .reloadtrigger");
    }
    this.classes = classes;
    this.trigger = classes.resolve(name);
    this.seen = build.resolve("assetbundle").resolve(classes.getFileName() + ".trigger");
  }

  /** Touches the file if there is none, or if class output is another one since; says whether. */
  boolean touch() throws IOException {
    if (!Files.isDirectory(classes)) {
      return false;
    }
    String now = Digests.sha256(state());
    if (Files.exists(trigger) && Files.exists(seen) && Files.readString(seen).equals(now)) {
      return false;
    }
    Files.createDirectories(seen.resolveSibling(""));
    Files.write(seen, now.getBytes(StandardCharsets.UTF_8));
    if (!Files.exists(trigger)) {
      Files.createFile(trigger);
    }
    Files.setLastModifiedTime(trigger, FileTime.fromMillis(System.currentTimeMillis()));
    return true;
  }

  private String state() throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      StringBuilder state = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.equals(trigger)) {
          state
              .append(classes.relativize(file))
              .append('\t')
              .append(Files.size(file))
              .append('\t')
              .append(Files.getLastModifiedTime(file))
              .append('\n');
        }
      }
      return state.toString();
    }
  }
}
