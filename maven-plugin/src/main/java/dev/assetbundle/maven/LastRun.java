package dev.assetbundle.maven;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Maven's compiler plugin 4.x keeps of one execution: when it ran, with which options, and the
 * sources it compiled.
 */
final class LastRun {

  // The file begins with the number of its format, the time, and a hash of the options.
  private static final long FORMAT = 0x8eb45864a43ac867L;
  private static final int HEAD = Long.BYTES + Long.BYTES + Integer.BYTES;

  private final Path file;

  private LastRun(Path file) {
    this.file = file;
  }

  /**
   * Returns the executions that were run, of all goals; none if another version of the plugin runs.
   *
   * @param build the build folder
   * @throws IOException if the folder cannot be read
   */
  static List<LastRun> of(Path build) throws IOException {
    Path folder = build.resolve("maven-status/maven-compiler-plugin");
    List<LastRun> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.cache")) {
        files.forEach(file -> found.add(new LastRun(file)));
      }
    }
    return found;
  }

  /**
   * Makes the plugin compile everything, as if it had run long ago with other options. For a single
   * class that is old or missing it compiles that one alone, or nothing, and other classes keep the
   * texts they copied. The sources stay in the list, so that the plugin still deletes the classes
   * of those that are gone; a file of another format is deleted as a whole.
   *
   * @throws IOException if the file cannot be changed
   */
  void distrust() throws IOException {
    ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
    if (content.remaining() < HEAD || content.getLong() != FORMAT) {
      Files.delete(file);
      return;
    }
    content.putLong(0).putInt(0);
    Files.write(file, content.array());
  }
}
