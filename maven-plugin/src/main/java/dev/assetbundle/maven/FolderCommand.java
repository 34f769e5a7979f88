package dev.assetbundle.maven;

import dev.assetbundle.runtime.Export;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Runs a command of the runtime on a folder of exported files, and logs what it prints. */
record FolderCommand(Log log) {

  /** Runs it, with the words that it is typed with. */
  void run(List<String> words) throws MojoFailureException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Export.run(words, stream(out), stream(err));
    text(err).lines().map(line -> line.replaceFirst("^error: ", "")).forEach(log::error);
    text(out).lines().forEach(log::info);
    if (status != 0) {
      throw new MojoFailureException(words.get(0) + " failed, see above");
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
