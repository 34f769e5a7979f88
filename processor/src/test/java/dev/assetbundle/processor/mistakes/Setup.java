package dev.assetbundle.processor.mistakes;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.assetbundle.processor.disk.Links;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.condition.OS;

/**
 * Makes in a project what git does not keep, one line for each:
 *
 * <pre>
 * folder NAME             an empty folder
 * link NAME TARGET        a symbolic link
 * pipe NAME               a named pipe
 * bytes NAME 61 FF 0A     a file of these bytes
 * size NAME 70000         a file of so many zero bytes
 * </pre>
 */
record Setup(Path project) {

  void run(List<String> lines) throws IOException {
    for (String line : lines) {
      run(line);
    }
  }

  private void run(String line) throws IOException {
    String[] words = line.split(" ", -1);
    Path file = project.resolve(words[1]);
    Files.createDirectories(file.resolveSibling("."));
    switch (words[0]) {
      case "folder" -> Files.createDirectories(file);
      case "link" -> Links.make(file, Path.of(words[2]));
      case "pipe" -> makePipe(file);
      case "bytes" -> {
        String digits = String.join("", Arrays.asList(words).subList(2, words.length));
        Files.write(file, HexFormat.of().parseHex(digits));
      }
      case "size" -> Files.write(file, new byte[Integer.parseInt(words[2])]);
      default -> throw new IllegalArgumentException("unknown: " + line);
    }
  }

  private static void makePipe(Path file) throws IOException {
    assumeFalse(OS.WINDOWS.isCurrentOs(), "Windows has no named pipes among its files");
    Process mkfifo = new ProcessBuilder("mkfifo", file.toString()).start();
    try {
      mkfifo.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
